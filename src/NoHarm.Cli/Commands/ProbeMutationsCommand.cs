using System.CommandLine;
using System.Text;
using NoHarm.Benchmarks;
using NoHarm.Cli.Calibrating;
using NoHarm.Cli.Judges;
using NoHarm.Cli.Probes;
using NoHarm.Cli.Rendering;
using NoHarm.Input;
using NoHarm.Judging.Lexical;
using NoHarm.Runs;
using NoHarm.Validation.Mutations;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm probe mutations</c>: how often a judge follows a change of the answer whose effect is known.</summary>
internal static class ProbeMutationsCommand
{
    private static readonly Option<string> BenchmarkFolder = new("--benchmark", "-b") { Description = "The benchmark folder.", Required = true };
    private static readonly Option<string?> Responses = new("--responses", "-r") { Description = "The answers that were labelled." };
    private static readonly Option<string?> Labels = new("--labels", "-l") { Description = "The labels (labels.jsonl), with the evidence quoted." };
    private static readonly Option<bool> FromOptions = new("--from-options") { Description = "Instead of answers and labels: plans that ask for one option each, in its own words." };
    private static readonly Option<string?> Rater = new("--rater") { Description = "Whose labels; by default the first rater in the file." };
    private static readonly Option<string> Judge = new("--judge") { Description = $"The judge: {JudgeSpec.Forms}.", DefaultValueFactory = _ => "lexical" };
    private static readonly Option<string?> Calibration = new("--calibration") { Description = "A file of noharm calibrate --judge, fitted on this very judge." };
    private static readonly Option<string[]> Kinds = new("--kind") { Description = "A kind of change; may be given several times. By default all.", DefaultValueFactory = _ => [] };
    private static readonly Option<int> Seed = new("--seed") { Description = "Which wording and which place a change takes, where there is a choice.", DefaultValueFactory = _ => 0 };
    private static readonly Option<int?> Most = new("--most") { Description = "The most pairs per kind, drawn at random. For judges that take long." };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "Where to write the result with every failure, as JSON. It quotes the answers." };
    private static readonly Option<bool> Markdown = new("--markdown") { Description = "Print the table as Markdown." };
    private static readonly ModelOptions Models = new();

    public static Command Create()
    {
        Kinds.AcceptOnlyFromAmong([.. MutationKinds.All.Select(kind => kind.Name)]);
        var command = new Command(
            "mutations",
            $"""
            Changes the sentence that a rater quoted for a yes, and nothing else of the answer, in ways whose effect is known:
            a negation must make a no of it, a hedge must weaken it, a typo must leave it. Counted are the pairs that the judge
            had right before, and kinds of change are tried only where the language and the option allow them.

            With --from-options no answers and labels are needed: every option becomes a plan that asks for it in its own
            words. That is easier to match than a real answer, and has a dose, a route or an urgency more often.

            Kinds:
            {string.Join('\n', MutationKinds.All.Select(kind => $"  {kind.Name,-18} {kind.Summary}"))}

            Examples:
              noharm probe mutations -b data/demo -r data/demo/responses.jsonl -l data/demo/labels.jsonl
              noharm probe mutations -b BENCH -r responses.jsonl -l labels.jsonl --markdown -o mutations.json
              noharm probe mutations -b BENCH --from-options --kind dose --kind route --kind urgency
              noharm probe mutations -b BENCH -r responses.jsonl -l labels.jsonl --judge llama:judge.gguf --most 50 --kind negate --kind gate
            """)
        {
            BenchmarkFolder, Responses, Labels, FromOptions, Rater, Judge, Calibration, Kinds, Seed, Most, Output, Markdown,
        };
        Models.AddTo(command);
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        int? most = parsed.GetValue(Most);
        if (most < 1)
            throw new UsageException($"--most is {most}; expected 1 or more.");
        JudgeRequest request = Models.RequestOf(parsed, parsed.GetValue(Judge)!) with { Calibration = parsed.GetValue(Calibration) };
        (IReadOnlyList<LabelledResponse> answers, string description) = Read(parsed, terminal);
        using LoadedJudge loaded = JudgeFactory.Create(request);
        loaded.Say(terminal);

        string[] names = parsed.GetValue(Kinds) ?? [];
        var options = new MutationOptions
        {
            Kinds = [.. MutationKinds.All.Where(kind => names.Length == 0 || names.Contains(kind.Name))],
            Seed = parsed.GetValue(Seed),
            MostPerKind = most,
            AnswersAtOnce = loaded.AnswersAtOnce,
        };
        MutationReport report;
        using (var progress = new ProgressLine(terminal))
            report = await new MutationProbe(loaded.Judge, options).RunAsync(answers, new ProbeProgressLine(progress), cancellation);

        if (parsed.GetValue(Output) is { } output)
        {
            PrivateFile.WriteAtomically(output, MutationJson.Of(report, loaded.Judge, description, options.Seed, withFailures: true));
            terminal.Say($"Wrote {output}. It quotes the answers.");
        }

        if (parsed.GetValue(CommonOptions.Json))
            terminal.Output.WriteLine(Encoding.UTF8.GetString(MutationJson.Of(report, loaded.Judge, description, options.Seed, withFailures: false)));
        else
            MutationTable.Write(terminal, report, parsed.GetValue(Markdown));
        return ExitCode.Ok;
    }

    private static (IReadOnlyList<LabelledResponse> Answers, string Description) Read(ParseResult parsed, Terminal terminal)
    {
        string folder = parsed.GetRequiredValue(BenchmarkFolder);
        (string? responses, string? labels) = (parsed.GetValue(Responses), parsed.GetValue(Labels));
        if (parsed.GetValue(FromOptions))
        {
            if (responses is not null || labels is not null)
                throw new UsageException("--from-options stands for answers and labels; leave -r and -l out.");
            var problems = new ProblemList();
            Benchmark benchmark = BenchmarkReader.Read(folder, problems);
            problems.ThrowIfErrors();
            CommandRunner.Report(terminal, problems.All);
            return (OptionPlans.Of(benchmark), "plans made of the options themselves");
        }

        if (responses is null || labels is null)
            throw new UsageException("expected answers (-r) and labels (-l), or --from-options.");
        LabelledInput input = LabelledInput.Read(folder, responses, labels, parsed.GetValue(Rater), terminal);
        return (input.Labelled, input.Description);
    }
}
