using System.Diagnostics;

namespace NoHarm.Bench;

/// <summary>Every way runs in a process of its own, because peak memory is a process's.</summary>
internal static class ChildProcess
{
    /// <summary>Runs a program and returns its last line; its messages go to ours.</summary>
    public static string Run(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} could not be started.");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.TrimEnd().Split('\n')[^1]
            : throw new InvalidOperationException($"{program} ended with exit code {process.ExitCode}.");
    }
}
