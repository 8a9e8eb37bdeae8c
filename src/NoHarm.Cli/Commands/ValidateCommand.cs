using System.CommandLine;
using NoHarm.Cli.Judges;
using NoHarm.Cli.Validating;
using NoHarm.Validation.Measuring;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm validate</c>: how well a judge agrees with labels, beside how well the raters agree with each other.</summary>
internal static class ValidateCommand
{
    private const int FewestReplicates = 100;
    private const int MostReplicates = 100_000;

    private static readonly Option<string> BenchmarkFolder = new("--benchmark", "-b") { Description = "The benchmark folder.", Required = true };
    private static readonly Option<string> Labels = new("--labels", "-l") { Description = "The labels (labels.jsonl); their first line says who the raters are.", Required = true };
    private static readonly Option<string?> Responses = new("--responses", "-r") { Description = "The answers that were labelled: those with a label are judged." };
    private static readonly Option<string?> Judged = new("--judged", "-j") { Description = "Judged records instead: a judged.jsonl, the public kit's, a run folder, or the folder of a validation." };
    private static readonly Option<string> Output = new("--output", "-o") { Description = "The folder for the result, with the run in it. An interrupted run goes on.", Required = true };
    private static readonly Option<string> Judge = new("--judge") { Description = $"The judge: {JudgeSpec.Forms}.", DefaultValueFactory = _ => "lexical" };
    private static readonly Option<string?> Calibration = new("--calibration") { Description = "A file of noharm calibrate --judge, fitted on this very judge." };
    private static readonly Option<string[]> Raters = new("--rater") { Description = "Whose labels count; may be given several times. By default everybody's.", DefaultValueFactory = _ => [] };
    private static readonly Option<string> Ties = new("--ties") { Description = "What is true where raters are tied: middle (the middle verdict, the lower of two) or leave-out.", DefaultValueFactory = _ => "middle" };
    private static readonly Option<string[]> Require = new("--require") { Description = "What must hold, such as \"kappa>=0.7\" or \"brier<=0.1\"; may be given several times. Exit code 1 when it does not.", DefaultValueFactory = _ => [] };
    private static readonly Option<string> RequireOn = new("--require-on") { Description = "What is held against the bound: lower (the end of the 95 % interval that is nearer to failing) or point.", DefaultValueFactory = _ => "lower" };
    private static readonly Option<string?> Against = new("--against") { Description = "Compare the judge with another one's records, or with a rater as human:RATER." };
    private static readonly Option<string?> Sign = new("--sign") { Description = "Sign the certificate with this private key (PEM, P-256)." };
    private static readonly Option<int> Replicates = new("--replicates") { Description = "Bootstrap replicates.", DefaultValueFactory = _ => 10_000 };
    private static readonly Option<int> Seed = new("--seed") { Description = "The seed of the bootstrap.", DefaultValueFactory = _ => 0 };
    private static readonly Option<bool> Force = new("--force") { Description = "Begin again in a folder that holds another run; verdicts that are still valid are reused." };
    private static readonly ModelOptions Models = new();

    public static Command Create()
    {
        Ties.AcceptOnlyFromAmong("middle", "leave-out");
        RequireOn.AcceptOnlyFromAmong("lower", "point");
        var command = new Command(
            "validate",
            $"""
            Measure how well a judge agrees with labels, beside how well the raters agree with each other: overall, by tier,
            category, specialty, stance and agreement of the raters, with intervals over cases. Writes validation.json,
            validation.md and certificate.json, which says what was proved about this very judge. The judge sees no scores.

            Several raters: true is what most of them say, or what the rater "adjudicated" decided; every rater is compared on
            their own too. Labels may be partial: what is there is counted. An unresolved verdict is no verdict: measures
            are given without it and with it as the worst mistake, and requirements must hold both ways.

            Measures for --require:
            {Wrapped(MeasureNames.Description)}

            Examples:
              noharm validate -b data/demo -l data/demo/labels.jsonl -r data/demo/responses.jsonl -o runs/validated
              noharm validate -b BENCH -l labels.jsonl -r answers.jsonl --judge llama:judge.gguf -o DIR --require "kappa>=0.7" --require "severe.recall>=0.9"
              noharm validate -b BENCH -l labels.jsonl -j runs/a -o DIR --against runs/b --sign key.pem
              noharm validate -b BENCH -l labels.jsonl -j runs/a -o DIR --against human:dr-a
            """)
        {
            BenchmarkFolder, Labels, Responses, Judged, Output, Judge, Calibration, Raters, Ties, Require, RequireOn, Against, Sign, Replicates, Seed, Force,
        };
        Models.AddTo(command);
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        ValidationRequest request = RequestOf(parsed);
        ValidationResult result = await ValidationWork.RunAsync(request, terminal, cancellation);
        ValidationWork.Write(request, result, terminal);
        if (parsed.GetValue(CommonOptions.Json))
            terminal.Output.Write(System.Text.Encoding.UTF8.GetString(ValidationJson.Of(result)));
        else
            ValidationReport.Of(result).Write(terminal);
        foreach (RequirementResult failed in result.Requirements.Where(requirement => !requirement.Holds))
            await terminal.Error.WriteLineAsync($"noharm validate: {RequirementTable.Failure(failed)}");
        return result.Passed ? ExitCode.Ok : ExitCode.GateFailed;
    }

    private static ValidationRequest RequestOf(ParseResult parsed)
    {
        (string? responses, string? judged) = (parsed.GetValue(Responses), parsed.GetValue(Judged));
        if (responses is null == judged is null)
            throw new UsageException("expected either answers to judge (-r, with --judge) or judged records (-j).");
        if (judged is not null && (parsed.GetResult(Judge) is { Implicit: false } || parsed.GetValue(Calibration) is not null))
            throw new UsageException("-j names records that are judged already; leave --judge and --calibration out.");
        int replicates = parsed.GetValue(Replicates);
        if (replicates is < FewestReplicates or > MostReplicates)
            throw new UsageException($"--replicates is {replicates}; expected {FewestReplicates} or more, up to {MostReplicates}.");
        return new ValidationRequest(parsed.GetRequiredValue(BenchmarkFolder), parsed.GetRequiredValue(Labels), parsed.GetRequiredValue(Output))
        {
            Responses = responses,
            Judged = judged,
            Judge = Models.RequestOf(parsed, parsed.GetValue(Judge)!) with { Calibration = parsed.GetValue(Calibration) },
            Raters = parsed.GetValue(Raters) ?? [],
            Ties = parsed.GetValue(Ties) == "middle" ? TieRule.Middle : TieRule.LeaveOut,
            Requirements = [.. (parsed.GetValue(Require) ?? []).Select(ReadRequirement)],
            OnPoint = parsed.GetValue(RequireOn) == "point",
            Against = parsed.GetValue(Against),
            SigningKey = parsed.GetValue(Sign),
            Replicates = replicates,
            Seed = parsed.GetValue(Seed),
            Force = parsed.GetValue(Force),
        };
    }

    private static Requirement ReadRequirement(string text) =>
        Requirement.Parse(text, out string? fault) ?? throw new UsageException($"--require \"{text}\": {fault}.");

    private static string Wrapped(string text)
    {
        const int Width = 110;
        var lines = new List<string> { "" };
        foreach (string word in text.Split(' '))
        {
            if (lines[^1].Length + word.Length > Width)
                lines.Add("");
            lines[^1] += lines[^1].Length == 0 ? "  " + word : " " + word;
        }

        return string.Join('\n', lines);
    }
}
