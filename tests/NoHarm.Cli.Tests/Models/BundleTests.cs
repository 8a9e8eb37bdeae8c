using System.Formats.Tar;
using System.Text;
using System.Text.Json.Nodes;

namespace NoHarm.Cli.Tests.Models;

public class BundleTests
{
    private static readonly byte[] Weights = ModelsFolder.Bytes(50_000);
    private static readonly byte[] Program = ModelsFolder.Bytes(3000, seed: 5);

    [Fact]
    public async Task The_tool_and_the_models_arrive_as_they_left_and_the_same_files_make_the_same_bundle()
    {
        using ModelsFolder folder = await WithModelAsync();
        Tool.Result made = await BundleAsync(folder, "one.tar");
        made.ExitCode.ShouldBe(0, made.Error);
        (await BundleAsync(folder, "two.tar")).ExitCode.ShouldBe(0);
        byte[] bundle = await File.ReadAllBytesAsync(In(folder, "one.tar"), TestContext.Current.CancellationToken);
        bundle.ShouldBe(await File.ReadAllBytesAsync(In(folder, "two.tar"), TestContext.Current.CancellationToken));
        made.Output.ShouldContain(ModelsFolder.HashOf(bundle));

        Tool.Result result = await UnbundleAsync(folder, "one.tar", "--sha256", ModelsFolder.HashOf(bundle).ToUpperInvariant());
        result.ExitCode.ShouldBe(0, result.Error);
        string there = In(folder, "there");
        File.ReadAllBytes(Path.Combine(there, "noharm", "NoHarm.Cli.dll")).ShouldBe(Program);
        File.ReadAllBytes(Path.Combine(there, "noharm", "native", "llama", "libllama.so")).ShouldBe(Program);
        File.ReadAllBytes(Path.Combine(there, "models", "judge", "judge.gguf")).ShouldBe(Weights);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Path.Combine(there, "noharm", "noharm")).HasFlag(UnixFileMode.UserExecute).ShouldBeTrue();
        (await Tool.RunInAsync(there, "models", "verify")).Output.ShouldContain("OK: nothing changed in 1 file of 1 model.");
    }

    [Fact]
    public async Task The_tool_that_runs_is_the_one_that_is_bundled()
    {
        using var folder = new ModelsFolder();
        Tool.Result made = await folder.RunAsync("bundle", "-o", "tool.tar");
        made.ExitCode.ShouldBe(0, made.Error);
        made.Output.ShouldContain("no model");
        (await UnbundleAsync(folder, "tool.tar")).ExitCode.ShouldBe(0);
        File.Exists(Path.Combine(In(folder, "there"), "noharm", "NoHarm.Cli.dll")).ShouldBeTrue();
        string native = Path.Combine(AppContext.BaseDirectory, "native");
        Directory.Exists(Path.Combine(In(folder, "there"), "noharm", "native")).ShouldBe(Directory.Exists(native));
    }

    [Fact]
    public async Task A_changed_model_does_not_leave_the_house()
    {
        using ModelsFolder folder = await WithModelAsync();
        byte[] changed = ModelsFolder.Bytes(50_000, seed: 6);
        folder.Write("models/judge/judge.gguf", changed);
        Tool.Result result = await BundleAsync(folder, "one.tar");
        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain(ModelsFolder.HashOf(Weights));
        result.Error.ShouldContain(ModelsFolder.HashOf(changed));
        Directory.EnumerateFiles(folder.Root).ShouldBe([In(folder, "judge.gguf")]);
    }

    [Theory]
    [InlineData("models/judge/judge.gguf")]
    [InlineData("noharm/NoHarm.Cli.dll")]
    public async Task A_tampered_file_is_refused_with_both_hashes_and_nothing_is_installed(string path)
    {
        using ModelsFolder folder = await WithModelAsync();
        byte[] tampered = ModelsFolder.Bytes(path.EndsWith("gguf", StringComparison.Ordinal) ? 50_000 : 3000, seed: 7);
        await RewriteAsync(folder, (name, bytes) => (name, name == path ? tampered : bytes));
        Tool.Result result = await UnbundleAsync(folder, "bad.tar");
        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain(path);
        result.Error.ShouldContain(ModelsFolder.HashOf(tampered));
        Nothing(folder);
    }

    [Fact]
    public async Task A_bundle_that_was_made_anew_around_other_bytes_has_another_hash()
    {
        using ModelsFolder folder = await WithModelAsync();
        await BundleAsync(folder, "one.tar");
        string other = new('0', 64);
        Tool.Result result = await UnbundleAsync(folder, "one.tar", "--sha256", other);
        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain(other);
        Nothing(folder);
    }

    [Theory]
    [InlineData("../escaped.dll")]
    [InlineData("/tmp/escaped.dll")]
    [InlineData("noharm/../../escaped.dll")]
    [InlineData("noharm/..\\..\\escaped.dll")]
    [InlineData("C:/escaped.dll")]
    [InlineData("elsewhere/escaped.dll")]
    [InlineData("models/installed.json")]
    [InlineData("noharm/native/llama/libllama.so/below")]
    [InlineData("NOHARM/NoHarm.Cli.dll")]
    public async Task A_path_that_leads_elsewhere_is_refused_even_when_the_manifest_agrees(string path)
    {
        using ModelsFolder folder = await WithModelAsync();
        await RewriteAsync(folder, (name, bytes) => name switch
        {
            "manifest.json" => (name, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("noharm/NoHarm.Cli.dll", path.Replace("\\", "\\\\")))),
            "noharm/NoHarm.Cli.dll" => (path, bytes),
            _ => (name, bytes),
        });
        Tool.Result result = await UnbundleAsync(folder, "bad.tar");
        result.ExitCode.ShouldBe(3, result.Error);
        result.Error.ShouldNotContain("   at ");
        Nothing(folder);
    }

    [Theory]
    [InlineData(TarEntryType.SymbolicLink)]
    [InlineData(TarEntryType.HardLink)]
    [InlineData(TarEntryType.Directory)]
    [InlineData(TarEntryType.Fifo)]
    public async Task Anything_but_a_plain_file_is_refused(TarEntryType type)
    {
        using ModelsFolder folder = await WithModelAsync();
        await RewriteAsync(folder, (name, bytes) => (name, bytes), tar =>
        {
            var entry = new GnuTarEntry(type, "noharm/NoHarm.Cli.dll");
            if (type is TarEntryType.SymbolicLink or TarEntryType.HardLink)
                entry.LinkName = "/etc/passwd";
            tar.WriteEntry(entry);
        });
        Tool.Result result = await UnbundleAsync(folder, "bad.tar");
        result.ExitCode.ShouldBe(3);
        result.Error.ShouldContain(type.ToString());
        Nothing(folder);
    }

    [Fact]
    public async Task A_file_too_many_twice_or_missing_is_refused()
    {
        using ModelsFolder folder = await WithModelAsync();
        await RewriteAsync(folder, (name, bytes) => (name, bytes), tar => Add(tar, "noharm/more.dll", Program));
        (await UnbundleAsync(folder, "bad.tar")).Error.ShouldContain("noharm/more.dll");
        Nothing(folder);
        await RewriteAsync(folder, (name, bytes) => (name, bytes), tar => Add(tar, "noharm/NoHarm.Cli.dll", Program));
        (await UnbundleAsync(folder, "bad.tar")).Error.ShouldContain("twice");
        Nothing(folder);
        await RewriteAsync(folder, (name, bytes) => name == "noharm/NoHarm.Cli.dll" ? null : (name, bytes));
        Tool.Result missing = await UnbundleAsync(folder, "bad.tar");
        missing.ExitCode.ShouldBe(3);
        missing.Error.ShouldContain("noharm/NoHarm.Cli.dll is missing");
        Nothing(folder);
    }

    [Fact]
    public async Task Sizes_that_lie_are_refused_before_anything_is_written()
    {
        using ModelsFolder folder = await WithModelAsync();
        await RewriteAsync(folder, (name, bytes) => (name, name == "manifest.json" ? WithSize(bytes, 8L << 40) : bytes));
        Tool.Result manifest = await UnbundleAsync(folder, "bad.tar");
        manifest.ExitCode.ShouldBe(3);
        manifest.Error.ShouldContain("more bytes than the bundle");
        Nothing(folder);

        // The size in the header of the tar itself: eleven octal digits.
        byte[] bundle = await File.ReadAllBytesAsync(In(folder, "one.tar"), TestContext.Current.CancellationToken);
        int header = bundle.AsSpan().IndexOf("models/judge/judge.gguf\0"u8);
        SetSize(bundle.AsSpan(header, 512), 7L << 30);
        await File.WriteAllBytesAsync(In(folder, "bad.tar"), bundle, TestContext.Current.CancellationToken);
        Tool.Result tar = await UnbundleAsync(folder, "bad.tar");
        tar.ExitCode.ShouldBe(1, tar.Error);
        tar.Error.ShouldContain("its manifest says 50,000");
        Nothing(folder);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(512)]
    [InlineData(40_000)]
    public async Task A_bundle_that_was_cut_short_is_refused(int length)
    {
        using ModelsFolder folder = await WithModelAsync();
        await BundleAsync(folder, "one.tar");
        byte[] bundle = await File.ReadAllBytesAsync(In(folder, "one.tar"), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(In(folder, "bad.tar"), bundle[..length], TestContext.Current.CancellationToken);
        Tool.Result result = await UnbundleAsync(folder, "bad.tar");
        result.ExitCode.ShouldBe(3, result.Error);
        result.Error.ShouldNotContain("   at ");
        Nothing(folder);
    }

    [Fact]
    public async Task Random_damage_is_never_installed_and_never_a_defect_of_the_tool()
    {
        using ModelsFolder folder = await WithModelAsync();
        await BundleAsync(folder, "one.tar");
        byte[] bundle = await File.ReadAllBytesAsync(In(folder, "one.tar"), TestContext.Current.CancellationToken);
        var random = new Random(11);
        for (int i = 0; i < 12; i++)
        {
            byte[] damaged = [.. bundle];

            // The first two blocks are what a reader believes; padding between files is not.
            damaged[random.Next(0, 1024)] ^= (byte)random.Next(1, 256);
            await File.WriteAllBytesAsync(In(folder, "bad.tar"), damaged, TestContext.Current.CancellationToken);
            Tool.Result result = await UnbundleAsync(folder, "bad.tar", "--sha256", ModelsFolder.HashOf(bundle));
            result.ExitCode.ShouldBe(1);
            Tool.Result unpinned = await UnbundleAsync(folder, "bad.tar");
            unpinned.ExitCode.ShouldBeOneOf(0, 1, 3);
            unpinned.Error.ShouldNotContain("   at ");
            if (unpinned.ExitCode == 0)
                Directory.Delete(In(folder, "there"), recursive: true);
            Nothing(folder);
        }
    }

    [Fact]
    public async Task What_is_there_already_is_not_touched()
    {
        using ModelsFolder folder = await WithModelAsync();
        await BundleAsync(folder, "one.tar");
        (await BundleAsync(folder, "one.tar")).ExitCode.ShouldBe(2);
        folder.Write("there/mine.txt", Program);
        (await UnbundleAsync(folder, "one.tar")).ExitCode.ShouldBe(2);
        Directory.GetFileSystemEntries(In(folder, "there")).Length.ShouldBe(1);
    }

    private static string In(ModelsFolder folder, string name) => Path.Combine(folder.Root, name);

    private static async Task<ModelsFolder> WithModelAsync()
    {
        var folder = new ModelsFolder();
        (await folder.RunAsync("add", folder.Write("judge.gguf", Weights))).ExitCode.ShouldBe(0);
        folder.Write("tool/NoHarm.Cli.dll", Program);
        folder.Write("tool/noharm", Program);
        folder.Write("tool/native/llama/libllama.so", Program);
        return folder;
    }

    private static Task<Tool.Result> BundleAsync(ModelsFolder folder, string name) => folder.RunAsync("bundle", "-o", name, "--tool", In(folder, "tool"));

    private static Task<Tool.Result> UnbundleAsync(ModelsFolder folder, string name, params string[] options) =>
        folder.RunAsync(["unbundle", name, "-o", "there", .. options]);

    // Neither the folder nor a part of it, hidden or not.
    private static void Nothing(ModelsFolder folder) =>
        Directory.EnumerateFileSystemEntries(folder.Root, "*there*").ShouldBeEmpty();

    /// <summary>Writes <c>bad.tar</c>: a good bundle with files changed, left out or added.</summary>
    private static async Task RewriteAsync(ModelsFolder folder, Func<string, byte[], (string Name, byte[] Bytes)?> change, Action<TarWriter>? more = null)
    {
        File.Delete(In(folder, "one.tar"));
        (await BundleAsync(folder, "one.tar")).ExitCode.ShouldBe(0);
        using FileStream good = File.OpenRead(In(folder, "one.tar"));
        using FileStream bad = File.Create(In(folder, "bad.tar"));
        using var reader = new TarReader(good);
        using var writer = new TarWriter(bad, TarEntryFormat.Gnu);
        while (reader.GetNextEntry(copyData: true) is { } entry)
        {
            using var data = new MemoryStream();
            entry.DataStream?.CopyTo(data);
            if (change(entry.Name, data.ToArray()) is { } changed)
                Add(writer, changed.Name, changed.Bytes);
        }

        more?.Invoke(writer);
    }

    private static void Add(TarWriter tar, string name, byte[] bytes)
    {
        using var data = new MemoryStream(bytes);
        tar.WriteEntry(new GnuTarEntry(TarEntryType.RegularFile, name) { DataStream = data });
    }

    private static byte[] WithSize(byte[] manifest, long bytes)
    {
        JsonNode json = JsonNode.Parse(manifest)!;
        json["files"]![0]!["bytes"] = bytes;
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    private static void SetSize(Span<byte> header, long bytes)
    {
        Encoding.ASCII.GetBytes(Convert.ToString(bytes, 8).PadLeft(11, '0')).CopyTo(header[124..]);
        "        "u8.CopyTo(header[148..]);
        int sum = 0;
        foreach (byte value in header)
            sum += value;
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(header[148..]);
    }
}
