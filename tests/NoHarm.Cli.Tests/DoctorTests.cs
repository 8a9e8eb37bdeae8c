using System.Text.Json;
using NoHarm.Testing.Gguf;

namespace NoHarm.Cli.Tests;

public class DoctorTests
{
    private static readonly string[] Topics = ["tool", "judge", "processor", "memory", "library", "GPU", "onnx", "models"];

    [Fact]
    public async Task The_doctor_looks_at_everything_and_a_missing_library_is_no_failure()
    {
        Tool.Result result = await Tool.RunAsync("doctor");
        result.ExitCode.ShouldBe(0, result.Error);
        string[] marked = [.. result.Output.Split('\n').Where(line => line.Length > 0 && line[0] != ' ')];
        marked.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]).ShouldBe(Topics);
        marked[0].ShouldContain("NoHarm 0.");
    }

    [Fact]
    public async Task The_library_that_the_build_restored_is_found_with_its_version_and_devices()
    {
        SkipWithoutLibrary();
        Tool.Result result = await Tool.RunAsync("doctor", "--json");
        result.ExitCode.ShouldBe(0);
        using JsonDocument json = JsonDocument.Parse(result.Output);
        JsonElement llama = json.RootElement.GetProperty("llama");
        llama.GetProperty("loaded").GetBoolean().ShouldBeTrue();
        llama.GetProperty("version").GetString().ShouldStartWith("0.5.0");
        llama.GetProperty("folder").GetString().ShouldBe(NativeFolder);
        llama.GetProperty("devices").EnumerateArray().ShouldContain(device => !device.GetProperty("gpu").GetBoolean());
        if (OperatingSystem.IsLinux())
            File.Exists(Path.Combine(NativeFolder, $"libggml-cpu-{llama.GetProperty("cpu_build").GetString()}.so")).ShouldBeTrue();
    }

    [Fact]
    public async Task The_report_for_machines_has_the_same_findings()
    {
        Tool.Result result = await Tool.RunAsync("doctor", "--json");
        using JsonDocument json = JsonDocument.Parse(result.Output);
        json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("topic").GetString()).ShouldBe(Topics);
        json.RootElement.GetProperty("threads").GetInt32().ShouldBePositive();
        json.RootElement.GetProperty("memory_bytes").GetInt64().ShouldBePositive();
    }

    [Fact]
    public async Task A_named_library_that_is_not_there_exits_with_4()
    {
        using var folder = new TempFolder();
        Tool.Result result = await Tool.RunAsync("doctor", "--llama-library", folder.Path);
        result.ExitCode.ShouldBe(4);
        result.Output.ShouldContain($"failed    library     --llama-library: no llama.cpp library in {folder.Path}");
        result.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Model_files_are_listed_and_those_that_are_none_are_named()
    {
        using var folder = new TempFolder();
        WriteModel(Path.Combine(folder.Path, "small.gguf"), "qwen2", "Small one");
        folder.Write("page.gguf", "<html>not found, and long enough</html>");
        Tool.Result result = await Tool.RunAsync("doctor", "--models", folder.Path);
        result.ExitCode.ShouldBe(0);
        result.Output.ShouldContain("failed    models      2 GGUF files");
        result.Output.ShouldContain("small.gguf: 0.0 MiB, Small one, qwen2");
        result.Output.ShouldContain("page.gguf does not begin with \"GGUF\"");
    }

    [Fact]
    public async Task A_link_that_leads_nowhere_is_named_among_the_models()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs a right there.");
        using var folder = new TempFolder();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "circle.gguf"), "circle.gguf");
        Tool.Result result = await Tool.RunAsync("doctor", "--models", folder.Path);
        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("circle.gguf cannot be read");
    }

    [Fact]
    public async Task A_folder_of_models_that_is_not_there_is_an_invalid_input()
    {
        Tool.Result result = await Tool.RunAsync("doctor", "--models", "no-such-folder");
        result.ExitCode.ShouldBe(3);
        result.Error.ShouldContain("no-such-folder: there is no such folder");
    }

    private static string NativeFolder => Path.Combine(AppContext.BaseDirectory, "native", "llama");

    private static void SkipWithoutLibrary() => Assert.SkipUnless(
        Directory.Exists(NativeFolder),
        "The llama.cpp library is not beside the tool: npm restores it during the build.");

    private static void WriteModel(string path, string architecture, string name)
    {
        GgufWriter writer = new();
        writer.Add("general.architecture", architecture);
        writer.Add("general.name", name);
        writer.Save(path);
    }
}
