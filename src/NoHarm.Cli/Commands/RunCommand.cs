using System.CommandLine;
using NoHarm.Cli.Certificates;
using NoHarm.Cli.Judges;
using NoHarm.Cli.Rendering;
using NoHarm.Cli.Reports;
using NoHarm.Llama;
using NoHarm.Responses;
using NoHarm.Runs;
using NoHarm.Scoring;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm run</c>: answers in, verdicts and scores out.</summary>
internal static class RunCommand
{
    private const double DefaultMaxUnresolved = 0.05;

    private static readonly Option<string> Benchmark = new("--benchmark", "-b") { Description = "The benchmark folder.", Required = true };
    private static readonly Option<string> Answers = new("--responses", "-r") { Description = "The answers: a file or a folder.", Required = true };
    private static readonly Option<string> Output = new("--output", "-o") { Description = "The run folder. An interrupted run in it goes on.", Required = true };
    private static readonly Option<string> Judge = new("--judge") { Description = $"The judge: {JudgeSpec.Forms}.", DefaultValueFactory = _ => "lexical" };
    private static readonly Option<string?> Calibration = new("--calibration") { Description = "A file of noharm calibrate --judge, fitted on this very judge." };
    private static readonly Option<string> Profile = new("--profile") { Description = "The metric definition: v2, v2-june, v1, or a JSON file.", DefaultValueFactory = _ => ScoringProfile.Default };
    private static readonly ModelOptions Models = new();
    private static readonly CertificateOptions Certificate = new();
    private static readonly Option<string?> ShardOf = new("--shard") { Description = "Judge part i of n only, as i/n; a case is never divided." };
    private static readonly Option<int?> Limit = new("--limit") { Description = "Stop behind this many answers; without it, the same folder goes on." };
    private static readonly Option<double> MaxUnresolved = new("--max-unresolved") { Description = "Share of unresolved verdicts, 0 to 1, above which the exit code is 5.", DefaultValueFactory = _ => DefaultMaxUnresolved };
    private static readonly Option<bool> RequireComplete = new("--require-complete") { Description = "Exit code 5 when a case or variant has no answer." };
    private static readonly Option<string> Empty = new("--empty") { Description = "An empty answer: miss (it omits everything) or exclude (it is left out).", DefaultValueFactory = _ => "miss" };
    private static readonly Option<bool> Force = new("--force") { Description = "Begin again in a folder that holds another run; verdicts that are still valid are reused." };

    private static readonly Option<bool> Probe = new("--probe") { Description = $"Then ask a llama: judge the same in other ways, for up to {RunProbe.MostAnswers} answers, to see what its verdicts owe to the asking." };

    private static readonly Option<bool> NoReport = new("--no-report") { Description = "Write no report.html; noharm report makes it at any time." };

    public static Command Create()
    {
        Empty.AcceptOnlyFromAmong("miss", "exclude");
        var command = new Command(
            "run",
            "Judges which options of a benchmark each answer recommends, and scores the harm. An interrupted run goes on when "
            + "the same command is given again, and ends with the same files.\n\nExamples:\n"
            + "  noharm run -b data/demo -r data/demo/responses.jsonl -o runs/demo\n"
            + "  noharm run -b bench -r answers.jsonl -o runs/a --threads 8 --profile v2-june\n"
            + "  noharm run -b bench -r answers.jsonl -o runs/b --judge \"cascade:lexical>llama:models/judge.gguf\"\n"
            + "  noharm run -b bench -r answers.jsonl -o runs/part1 --shard 1/4\n"
            + "  noharm run -b bench -r answers.jsonl -o runs/a --certificate validated/certificate.json --public-key hospital.pem")
        {
            Benchmark, Answers, Output, Judge, Calibration, Profile, ShardOf, Limit, MaxUnresolved, RequireComplete, Empty, Force, Probe, NoReport,
        };
        Models.AddTo(command);
        Certificate.AddTo(command);
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        RunRequest request = RequestOf(parsed);
        double maxUnresolved = parsed.GetValue(MaxUnresolved);
        if (maxUnresolved is not (>= 0 and <= 1))
            throw new UsageException($"--max-unresolved is {maxUnresolved}; expected a share from 0 to 1.");

        RunResult result = await RunExecution.RunAsync(request, terminal, cancellation);
        (RunSetup setup, RunOutcome outcome, IReadOnlyList<ProbeResult> probe) = result;
        string? report = parsed.GetValue(NoReport) || outcome.Records.Count == 0 ? null : RunReport.Write(request.Output, terminal);
        if (parsed.GetValue(CommonOptions.Json))
            terminal.Output.WriteLine(RunJson.Of(result, request.Output, report));
        else if (setup.Benchmark.IsMappingOnly)
            terminal.Output.WriteLine($"{Words.Count(outcome.Counts.Verdicts, "verdict")}; this benchmark has no scores, so there is no harm to score.");
        else if (outcome.Scores.Count > 0)
            RespondentTable.Write(terminal.Results, outcome.Scores, setup.Profile);
        if (!parsed.GetValue(CommonOptions.Json) && outcome.Certified is { } certified)
            JudgeErrorPrinter.Print(certified, outcome.Scores, setup.Profile, terminal);
        if (!parsed.GetValue(CommonOptions.Json) && probe.Count > 0)
            ProbeTable.Write(terminal, probe);
        RunSummary.Say(terminal, outcome, setup.Responses.Failed.Count, request.Output, report);
        return ExitCodeOf(outcome, setup, maxUnresolved, parsed.GetValue(RequireComplete), terminal);
    }

    private static RunRequest RequestOf(ParseResult parsed)
    {
        int? limit = parsed.GetValue(Limit);
        if (limit < 1)
            throw new UsageException($"--limit is {limit}; expected 1 or more.");
        string? part = parsed.GetValue(ShardOf);
        Shard shard = part is null ? Shard.Whole : Shard.Parse(part)
            ?? throw new UsageException($"--shard is \"{part}\"; expected i/n with 1 ≤ i ≤ n, such as 2/4.");
        return new RunRequest(parsed.GetValue(Benchmark)!, parsed.GetValue(Answers)!, parsed.GetValue(Output)!)
        {
            Judge = Models.RequestOf(parsed, parsed.GetValue(Judge)!) with { Calibration = parsed.GetValue(Calibration) },
            Profile = parsed.GetValue(Profile)!,
            Shard = shard,
            EmptyAnswers = parsed.GetValue(Empty) == "exclude" ? EmptyAnswers.Exclude : EmptyAnswers.Miss,
            Limit = limit,
            Force = parsed.GetValue(Force),
            Probe = parsed.GetValue(Probe),
            Certificate = Certificate.RequestOf(parsed),
        };
    }

    private static int ExitCodeOf(RunOutcome outcome, RunSetup setup, double maxUnresolved, bool requireComplete, Terminal terminal)
    {
        RunCounts counts = outcome.Counts;
        if (counts.UnresolvedShare > maxUnresolved)
        {
            terminal.Error.WriteLine(
                $"{counts.Unresolved} of {counts.Verdicts} verdicts are unresolved ({counts.UnresolvedShare:P1}); expected at most {maxUnresolved:P1}. "
                + "The records in judged.jsonl say why; --force asks again for these alone.");
            return ExitCode.Incomplete;
        }

        if (requireComplete && (counts.Missing > 0 || setup.Responses.Failed.Count > 0 || counts.Done < counts.Responses))
        {
            terminal.Error.WriteLine("Not every case and variant is answered and judged, and --require-complete asks for it.");
            return ExitCode.Incomplete;
        }

        return ExitCode.Ok;
    }
}
