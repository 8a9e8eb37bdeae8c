using System.Diagnostics;
using NoHarm.Cli.Tests.Models;

namespace NoHarm.Cli.Tests;

/// <summary>What the system sees of every command: none opens a socket to the network.</summary>
public class OfflineTests
{
    private const string Demo = "data/demo";
    private const string Answers = "data/demo/responses.jsonl";

    public static TheoryData<string> Commands => new(
        "demo -o OUT/demo",
        "doctor",
        $"run -b {Demo} -r {Answers} -o OUT/run --limit 1",
        $"calibrate -b {Demo} -r {Answers} -l data/demo/labels.jsonl -o OUT/weights.json",
        $"import {Answers} -o OUT/answers.jsonl",
        $"lint {Demo}",
        $"score -b {Demo} -j OUT/done",
        "verify OUT/done",
        "models list",
        "models add OUT/judge.gguf",
        "models verify",
        "models bundle -o OUT/bundle.tar --tool OUT/tool",
        "models unbundle OUT/broken.tar -o OUT/there",
        "models pull judge --from http://127.0.0.1:9/judge.gguf --sha256 HASH");

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task No_command_opens_a_socket_when_offline(string command)
    {
        using TempFolder folder = Prepare();
        if (command.Contains("OUT/done"))
            (await Tool.RunAsync("run", "-b", Demo, "-r", Answers, "-o", Path.Combine(folder.Path, "done"))).ExitCode.ShouldBe(0);
        (int exit, string[] sockets) = await TraceAsync(folder, [.. command.Split(' '), "--offline"]);
        exit.ShouldBe(command.StartsWith("models pull", StringComparison.Ordinal) ? 2 : command.Contains("broken") ? 3 : 0);
        sockets.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_trace_would_show_a_socket()
    {
        using TempFolder folder = Prepare();
        using var server = new FileServer();
        (_, string[] sockets) = await TraceAsync(folder, ["models", "pull", "judge", "--from", server.Address("/judge.gguf"), "--sha256", "HASH"]);
        sockets.ShouldNotBeEmpty();
    }

    private static TempFolder Prepare()
    {
        var folder = new TempFolder();
        folder.Write("judge.gguf", ModelsFolder.Bytes(1000));
        folder.Write("broken.tar", ModelsFolder.Bytes(1000));
        folder.Write("tool/NoHarm.Cli.dll", ModelsFolder.Bytes(1000));
        return folder;
    }

    private static async Task<(int Exit, string[] Sockets)> TraceAsync(TempFolder folder, string[] arguments)
    {
        string log = Path.Combine(folder.Path, "trace");
        var start = new ProcessStartInfo("strace")
        {
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] tool = ["-f", "-qq", "-e", "trace=socket", "-o", log, "dotnet", Path.Combine(AppContext.BaseDirectory, "NoHarm.Cli.dll")];
        foreach (string argument in tool.Concat(arguments.Select(argument => argument.Replace("OUT", folder.Path).Replace("HASH", new string('0', 64)))))
            start.ArgumentList.Add(argument);
        start.Environment["NOHARM_MODELS"] = Path.Combine(folder.Path, "models");

        // The runtime's own socket for debuggers has a path and no network; without it the trace is shorter.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        using Process? process = TryStart(start);
        Assert.SkipWhen(process is null, "strace is not installed, so nobody can see which sockets are opened (apt-get install strace).");
        Task<string> output = process!.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.SkipWhen(error.Contains("ptrace", StringComparison.OrdinalIgnoreCase), "strace is not permitted here.");
        string[] lines = await File.ReadAllLinesAsync(log, TestContext.Current.CancellationToken);
        return (process.ExitCode, [.. lines.Where(line => line.Contains("socket(", StringComparison.Ordinal) && !line.Contains("AF_UNIX", StringComparison.Ordinal))]);
    }

    private static Process? TryStart(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
