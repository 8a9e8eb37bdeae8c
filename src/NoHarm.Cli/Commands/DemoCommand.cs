using System.CommandLine;
using NoHarm.Cli.Rendering;
using NoHarm.Cli.Reports;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Runs;
using NoHarm.Scoring;
using Spectre.Console;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm demo</c>: the whole pipeline on the synthetic data, and one answer explained.</summary>
internal static class DemoCommand
{
    private static readonly Option<string> Output = new("--output", "-o")
    {
        Description = "The run folder.",
        DefaultValueFactory = _ => Path.Combine("runs", "demo"),
    };

    public static Command Create()
    {
        var command = new Command(
            "demo",
            "Runs the whole pipeline on the synthetic data that come with the tool: judges three respondents' answers, prints "
            + "their scores, and explains one answer option by option.\n\nExamples:\n  noharm demo\n  noharm demo -o /tmp/demo")
        {
            Output,
        };
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        string data = DemoData.Find();
        string folder = parsed.GetValue(Output)!;
        var request = new RunRequest(data, Path.Combine(data, "responses.jsonl"), folder);
        RunResult result = await RunOrReplaceAsync(request, terminal, cancellation);
        (RunSetup setup, RunOutcome outcome) = (result.Setup, result.Outcome);
        string? report = RunReport.Write(folder, terminal);
        if (parsed.GetValue(CommonOptions.Json))
        {
            terminal.Output.WriteLine(RunJson.Of(result, folder, report));
            return ExitCode.Ok;
        }

        RespondentTable.Write(terminal.Results, outcome.Scores, setup.Profile);
        terminal.Results.WriteLine();
        CaseTable.Write(terminal.Results, MostInstructive(outcome.Scored));
        terminal.Results.WriteLine();
        terminal.Results.MarkupLineInterpolated(
            $"[dim]The patients, answers and scores are synthetic: they show what the tool does and say nothing about any model or treatment.[/]");
        terminal.Results.MarkupLineInterpolated(
            $"[dim]The lexical judge misses actions and takes some for what they are not. One missed action of score 9 is a severe omission, so its severe rates are too high: careful left out no action of score 9 by the labels in data/demo. The README says how good the judge is.[/]");
        terminal.Results.WriteLine($"Run folder: {Path.GetFullPath(folder)} ({string.Join(", ", outcome.Manifest.Results.Select(file => file.Path))}, {RunFolder.ManifestName})");
        if (report is not null)
            terminal.Results.WriteLine($"Report:     {Path.GetFullPath(report)}");
        return ExitCode.Ok;
    }

    /// <summary>A demo that another version of the tool has left is begun again; anything else in the folder is left alone.</summary>
    private static async Task<RunResult> RunOrReplaceAsync(
        RunRequest request,
        Terminal terminal,
        CancellationToken cancellation)
    {
        try
        {
            return await RunExecution.RunAsync(request, terminal, cancellation);
        }
        catch (InvalidInputException different) when (different.Problems[0].Code == RunFolder.DifferentRun && HoldsDemo(request.Output))
        {
            terminal.Say("The folder holds a demo of another version; it begins again.");
            return await RunExecution.RunAsync(request with { Force = true }, terminal, cancellation);
        }
    }

    private static bool HoldsDemo(string folder) =>
        RunManifest.Read(Path.Combine(folder, RunFolder.ManifestName)).Inputs
            .Where(input => input.Role == "responses")
            .All(input => input.Path.EndsWith(Path.Combine("data", "demo", "responses.jsonl"), StringComparison.Ordinal));

    /// <summary>An answer with every kind of verdict and both kinds of harm, and of these the one that did the worst.</summary>
    private static ScoredRecord MostInstructive(IReadOnlyList<ScoredRecord> answers) => answers
        .OrderByDescending(answer => answer.Score.Harms.DistinctBy(harm => harm.Type).Count())
        .ThenByDescending(answer => answer.Record.Options.DistinctBy(option => option.Verdict).Count())
        .ThenByDescending(answer => answer.Score.Harms.Where(harm => harm.Type == HarmType.Commission).Sum(harm => 1 << (4 * (int)harm.Tier)))
        .First();
}
