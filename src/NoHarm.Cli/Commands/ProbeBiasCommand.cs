using System.CommandLine;
using System.Text;
using NoHarm.Cli.Judges;
using NoHarm.Cli.Probes;
using NoHarm.Cli.Rendering;
using NoHarm.Judging.Lexical;
using NoHarm.Llama;
using NoHarm.Runs;
using NoHarm.Validation.Bias;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm probe bias</c>: what a judge's verdicts owe to the way it is asked.</summary>
internal static class ProbeBiasCommand
{
    private static readonly Option<string> BenchmarkFolder = new("--benchmark", "-b") { Description = "The benchmark folder.", Required = true };
    private static readonly Option<string> Responses = new("--responses", "-r") { Description = "The answers: a file or a folder.", Required = true };
    private static readonly Option<string?> Labels = new("--labels", "-l") { Description = "Labels of the answers (labels.jsonl), for the verbosity slope." };
    private static readonly Option<string?> Rater = new("--rater") { Description = "Whose labels; by default the first rater in the file." };
    private static readonly Option<string> Judge = new("--judge") { Description = $"The judge: {JudgeSpec.Forms}.", DefaultValueFactory = _ => "lexical" };
    private static readonly Option<string?> Calibration = new("--calibration") { Description = "A file of noharm calibrate --judge, fitted on this very judge." };
    private static readonly Option<string[]> Ways = new("--way") { Description = "A way of asking again; may be given several times. By default all.", DefaultValueFactory = _ => [] };
    private static readonly Option<int> Seed = new("--seed") { Description = "Which order, wording and style, where there is a choice.", DefaultValueFactory = _ => 0 };
    private static readonly Option<int?> Most = new("--most") { Description = "The most answers, drawn at random. Every way judges each of them once more." };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "Where to write the result as JSON." };
    private static readonly Option<bool> Markdown = new("--markdown") { Description = "Print the table as Markdown." };
    private static readonly ModelOptions Models = new();

    public static Command Create()
    {
        Ways.AcceptOnlyFromAmong([.. BiasWays.All.Select(way => way.Name)]);
        var command = new Command(
            "bias",
            $"""
            Asks a judge about the same answers in ways that must not matter (order, length, style, wording, words that speak
            to the judge), or that turn the question round, and counts the verdicts that flip. Of a llama: judge it also
            changes the question itself, as noharm run --probe does. With labels it says whether the judge, compared with the
            rater, finds more in longer answers.

            Ways:
            {string.Join('\n', BiasWays.All.Select(way => $"  {way.Name,-18} {way.Summary}"))}

            Examples:
              noharm probe bias -b data/demo -r data/demo/responses.jsonl -l data/demo/labels.jsonl
              noharm probe bias -b BENCH -r responses.jsonl --judge llama:judge.gguf --most 20 -o bias.json
              noharm probe bias -b BENCH -r responses.jsonl --way inject-all-end --way inject-none-end --markdown
            """)
        {
            BenchmarkFolder, Responses, Labels, Rater, Judge, Calibration, Ways, Seed, Most, Output, Markdown,
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
        ProbeInput input = ProbeInput.Read(
            parsed.GetRequiredValue(BenchmarkFolder), parsed.GetRequiredValue(Responses), parsed.GetValue(Labels), parsed.GetValue(Rater), terminal);
        using LoadedJudge loaded = JudgeFactory.Create(request);
        loaded.Say(terminal);

        string[] names = parsed.GetValue(Ways) ?? [];
        var options = new BiasOptions
        {
            Ways = [.. BiasWays.All.Where(way => names.Length == 0 || names.Contains(way.Name))],
            Seed = parsed.GetValue(Seed),
            MostAnswers = most,
            AnswersAtOnce = loaded.AnswersAtOnce,
        };
        BiasReport report;
        IReadOnlyList<ProbeResult> prompts = [];
        using (var progress = new ProgressLine(terminal))
        {
            var probe = new BiasProbe(loaded.Judge, options);
            report = await probe.RunAsync(input.Answers, new ProbeProgressLine(progress), cancellation);
            if (loaded.Judge is LlamaJudge llama && names.Length == 0)
                prompts = await AskOtherwiseAsync(llama, probe.AnswersOf(input.Answers), cancellation);
        }

        byte[] json = BiasJson.Of(report, prompts, loaded.Judge, input.Labels, options.Seed);
        if (parsed.GetValue(Output) is { } output)
        {
            PrivateFile.WriteAtomically(output, json);
            terminal.Say($"Wrote {output}.");
        }

        if (parsed.GetValue(CommonOptions.Json))
        {
            terminal.Output.WriteLine(Encoding.UTF8.GetString(json));
            return ExitCode.Ok;
        }

        BiasTable.Write(terminal, report, parsed.GetValue(Markdown));
        if (prompts.Count > 0)
            ProbeTable.Write(terminal, prompts);
        return ExitCode.Ok;
    }

    private static async Task<IReadOnlyList<ProbeResult>> AskOtherwiseAsync(LlamaJudge judge, IReadOnlyList<LabelledResponse> answers, CancellationToken cancellation)
    {
        var probe = new PositionProbe(judge);
        foreach (LabelledResponse answer in answers.Take(RunProbe.MostAnswers))
            await probe.AddAsync(answer.Case, answer.Response, cancellation);
        return probe.Results;
    }
}
