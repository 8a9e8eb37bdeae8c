namespace NoHarm.Cli.Tests.Models;

public class PullTests
{
    private static readonly byte[] Weights = ModelsFolder.Bytes(300_000);

    [Fact]
    public async Task A_pinned_file_is_fetched_checked_and_installed()
    {
        using var folder = WithPin();
        using var server = Serving("/mirror/judge.gguf", Weights);
        Tool.Result result = await PullAsync(folder, server.Address("/mirror/judge.gguf?token=secret"));
        result.ExitCode.ShouldBe(0, result.Error);
        folder.Read("judge/judge.gguf").ShouldBe(Weights);
        folder.Parts().ShouldBeEmpty();
        string list = System.Text.Encoding.UTF8.GetString(folder.Read("installed.json")!);
        list.ShouldContain(server.Address("/mirror/judge.gguf"));
        (list + result.Output + result.Error).ShouldNotContain("secret");
        (await PullAsync(folder, server.Address("/mirror/judge.gguf"))).Output.ShouldContain("was there already");
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_cut_connection_is_taken_up_where_it_broke()
    {
        using var folder = WithPin();
        using var server = Serving("/judge.gguf", Weights);
        server.Cuts.Enqueue(100_000);
        Tool.Result result = await PullAsync(folder, server.Address("/judge.gguf"));
        result.ExitCode.ShouldBe(0, result.Error);
        result.Error.ShouldContain("Attempt 2 of 6");
        server.Requests.ShouldBe(["/judge.gguf", "/judge.gguf from 100000"]);
        folder.Read("judge/judge.gguf").ShouldBe(Weights);
    }

    [Fact]
    public async Task A_part_of_an_earlier_command_is_gone_on_with()
    {
        using var folder = WithPin();
        using var server = Serving("/judge.gguf", Weights);
        folder.Write($"models/.part/{ModelsFolder.HashOf(Weights)}.part", Weights[..200_000]);
        (await PullAsync(folder, server.Address("/judge.gguf"))).ExitCode.ShouldBe(0);
        server.Requests.ShouldBe(["/judge.gguf from 200000"]);
        folder.Read("judge/judge.gguf").ShouldBe(Weights);
        folder.Parts().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_part_of_another_file_is_thrown_away_and_the_file_fetched_whole()
    {
        using var folder = WithPin();
        using var server = Serving("/judge.gguf", Weights);
        folder.Write($"models/.part/{ModelsFolder.HashOf(Weights)}.part", new byte[200_000]);
        Tool.Result result = await PullAsync(folder, server.Address("/judge.gguf"));
        result.ExitCode.ShouldBe(0, result.Error);
        server.Requests.ShouldBe(["/judge.gguf from 200000", "/judge.gguf"]);
        folder.Read("judge/judge.gguf").ShouldBe(Weights);
    }

    [Fact]
    public async Task A_server_without_ranges_sends_it_all_again()
    {
        using var folder = WithPin();
        using var server = Serving("/judge.gguf", Weights);
        server.KnowsRanges = false;
        server.Cuts.Enqueue(100_000);
        Tool.Result result = await PullAsync(folder, server.Address("/judge.gguf"));
        result.ExitCode.ShouldBe(0, result.Error);
        folder.Read("judge/judge.gguf").ShouldBe(Weights);
    }

    [Fact]
    public async Task Another_hash_is_refused_with_both_and_nothing_is_left()
    {
        using var folder = WithPin();
        byte[] others = ModelsFolder.Bytes(Weights.Length, seed: 9);
        using var server = Serving("/judge.gguf", others);
        Tool.Result result = await PullAsync(folder, server.Address("/judge.gguf"));
        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain(ModelsFolder.HashOf(Weights));
        result.Error.ShouldContain(ModelsFolder.HashOf(others));
        folder.Read("judge/judge.gguf").ShouldBeNull();
        folder.Read("installed.json").ShouldBeNull();
        folder.Parts().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(299_999)]
    [InlineData(300_001)]
    public async Task Another_size_is_refused_before_it_is_fetched(int length)
    {
        using var folder = WithPin();
        using var server = Serving("/judge.gguf", new byte[length]);
        Tool.Result result = await PullAsync(folder, server.Address("/judge.gguf"));
        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("expected 300,000");
    }

    [Fact]
    public async Task A_missing_file_is_refused_at_once()
    {
        using var folder = WithPin();
        using var server = new FileServer();
        Tool.Result result = await PullAsync(folder, server.Address("/judge.gguf"));
        result.ExitCode.ShouldBe(3);
        result.Error.ShouldContain("404");
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_busy_server_is_asked_again()
    {
        using var folder = WithPin();
        using var server = Serving("/judge.gguf", Weights);
        server.Failures.Enqueue(503);
        Tool.Result result = await PullAsync(folder, server.Address("/judge.gguf"));
        result.ExitCode.ShouldBe(0, result.Error);
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_redirect_is_followed_to_the_web_and_nowhere_else()
    {
        using var folder = WithPin();
        using var server = Serving("/judge.gguf", Weights);
        string file = folder.Write("judge.gguf", Weights);
        server.Redirects["/file"] = new Uri(file).AbsoluteUri;
        Tool.Result refused = await PullAsync(folder, server.Address("/file"));
        refused.ExitCode.ShouldBe(3);
        refused.Error.ShouldContain("not followed");
        server.Redirects["/round"] = "/round";
        (await PullAsync(folder, server.Address("/round"))).Error.ShouldContain("too many redirects");
        server.Redirects["/web"] = server.Address("/judge.gguf");
        (await PullAsync(folder, server.Address("/web"))).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_folder_gives_every_pinned_file_in_its_place()
    {
        using var folder = new ModelsFolder();
        byte[] tokenizer = ModelsFolder.Bytes(700, seed: 4);
        folder.Pin("encoder", ("model.onnx", "onnx/model.onnx", Weights), ("tokenizer.json", "tokenizer.json", tokenizer));
        using var server = Serving("/repo/onnx/model.onnx", Weights);
        server.Files["/repo/tokenizer.json"] = tokenizer;
        Tool.Result result = await folder.RunAsync("pull", "encoder", "--from", server.Address("/repo/"));
        result.ExitCode.ShouldBe(0, result.Error);
        folder.Read("encoder/model.onnx").ShouldBe(Weights);
        folder.Read("encoder/tokenizer.json").ShouldBe(tokenizer);
    }

    [Fact]
    public async Task A_file_without_a_pin_needs_a_hash_of_the_users()
    {
        using var folder = new ModelsFolder();
        using var server = Serving("/ours.gguf", Weights);
        Tool.Result refused = await folder.RunAsync("pull", "ours", "--from", server.Address("/ours.gguf"));
        refused.ExitCode.ShouldBe(2);
        refused.Error.ShouldContain("--sha256");
        server.Requests.ShouldBeEmpty();
        Tool.Result result = await folder.RunAsync("pull", "ours", "--from", server.Address("/ours.gguf"), "--sha256", ModelsFolder.HashOf(Weights));
        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("as you gave it");
        folder.Read("ours/ours.gguf").ShouldBe(Weights);
    }

    [Theory]
    [InlineData("file:///etc/hostname")]
    [InlineData("ftp://example.invalid/judge.gguf")]
    [InlineData("judge.gguf")]
    [InlineData("http://name:password@127.0.0.1:1/judge.gguf")]
    public async Task Nothing_but_a_plain_web_address_is_fetched(string address)
    {
        using var folder = WithPin();
        Tool.Result result = await PullAsync(folder, address);
        result.ExitCode.ShouldBe(2);
        result.Error.ShouldNotContain("password@");
        Directory.EnumerateFiles(folder.Path).Count().ShouldBe(1);
    }

    [Fact]
    public async Task Offline_forbids_it()
    {
        using var folder = WithPin();
        using var server = Serving("/judge.gguf", Weights);
        Tool.Result result = await folder.RunAsync("pull", "judge", "--from", server.Address("/judge.gguf"), "--offline");
        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("--offline");
        server.Requests.ShouldBeEmpty();
    }

    private static ModelsFolder WithPin()
    {
        var folder = new ModelsFolder();
        folder.Pin("judge", ("judge.gguf", "judge.gguf", Weights));
        return folder;
    }

    private static FileServer Serving(string path, byte[] file)
    {
        var server = new FileServer();
        server.Files[path] = file;
        return server;
    }

    private static Task<Tool.Result> PullAsync(ModelsFolder folder, string address) => folder.RunAsync("pull", "judge", "--from", address);
}
