using System.CommandLine;
using System.Text.Json;
using NoHarm.Cli.Calibrating;
using NoHarm.Cli.Judges;
using NoHarm.Judging;
using NoHarm.Judging.Calibrating;
using NoHarm.Judging.Lexical;
using NoHarm.Runs;
using NoHarm.Statistics;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm calibrate</c>: fits the lexical judge's weights to labels, or measures the ones it has.</summary>
internal static class CalibrateCommand
{
    private static readonly Option<string> BenchmarkFolder = new("--benchmark", "-b") { Description = "The benchmark folder.", Required = true };
    private static readonly Option<string> Responses = new("--responses", "-r") { Description = "The responses that were labelled.", Required = true };
    private static readonly Option<string> Labels = new("--labels", "-l") { Description = "The labels (labels.jsonl).", Required = true };
    private static readonly Option<string?> Rater = new("--rater") { Description = "The rater to learn from; by default the first in the file." };
    private static readonly Option<string> Judge = new("--judge") { Description = $"What to calibrate: {JudgeSpec.Forms}. Of any judge but lexical, the probabilities.", DefaultValueFactory = _ => "lexical" };
    private static readonly Option<CalibrationMethod?> Method = new("--method") { Description = "How probabilities are calibrated: platt (two numbers; the default) or isotonic (a rising curve, for many labels). Given with the lexical judge, its probabilities are calibrated and not its weights fitted." };
    private static readonly Option<bool> Thresholds = new("--thresholds") { Description = "Choose too from which probabilities on an option is matched, and fully; one half each otherwise." };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "Where to write what was fitted; without it nothing is written." };
    private static readonly Option<bool> CheckOnly = new("--check") { Description = "Fit nothing: measure the judge as it is on these labels." };
    private static readonly ModelOptions Models = new();

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    public static Command Create()
    {
        var command = new Command(
            "calibrate",
            """
            Fit the lexical judge's weights, or another judge's probabilities, to labels, and say how good they are, case
            by case, on cases they were not fitted on. Labels used here are spent: they are no evidence of accuracy any more.

            Another judge's calibration is a file for noharm run --calibration; beside a model, as MODEL.calibration.json,
            a jury or cascade takes it up by itself.

            Examples:
              noharm calibrate -b BENCH -r responses.jsonl -l labels.jsonl --judge llama:judge.gguf -o judge.gguf.calibration.json
              noharm calibrate -b BENCH -r responses.jsonl -l labels.jsonl --judge onnx:models/nli --method isotonic --thresholds -o nli.json
              noharm calibrate -b BENCH -r responses.jsonl -l labels.jsonl -o models/lexical-judge.json
              noharm calibrate -b BENCH -r responses.jsonl -l labels.jsonl --check
            """)
        {
            BenchmarkFolder, Responses, Labels, Rater, Judge, Method, Thresholds, Output, CheckOnly,
        };
        Models.AddTo(command);
        command.Run(ExecuteAsync);
        return command;
    }

    private static async Task<int> ExecuteAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        JudgeRequest request = Models.RequestOf(parsed, parsed.GetValue(Judge)!);
        if (request is { Judge: "lexical", Embedder: not "lexical" })
            throw new UsageException("--embedder: the lexical judge's weights are fitted with the built-in embedder; leave the option out.");
        using LoadedJudge loaded = JudgeFactory.Create(request);
        LabelledInput input = LabelledInput.Read(
            parsed.GetRequiredValue(BenchmarkFolder), parsed.GetRequiredValue(Responses), parsed.GetRequiredValue(Labels), parsed.GetValue(Rater), terminal);
        var options = new CalibrationOptions { Method = parsed.GetValue(Method) ?? CalibrationMethod.Platt, FitsThresholds = parsed.GetValue(Thresholds) };
        if (loaded.Judge is not LexicalJudge || parsed.GetValue(Method) is not null || options.FitsThresholds)
        {
            await ProbabilityFit.RunAsync(loaded, input, options, parsed.GetValue(CheckOnly), parsed.GetValue(Output), parsed.GetValue(CommonOptions.Json), terminal, cancellation);
            return ExitCode.Ok;
        }

        IReadOnlyList<LabelledResponse> labelled = input.Labelled;
        LexicalTrainer trainer = await LexicalTrainer.PrepareAsync(labelled, cancellation);
        JudgeQuality quality;
        if (parsed.GetValue(CheckOnly))
        {
            LexicalModel builtIn = LexicalModel.BuiltIn;
            quality = JudgeQuality.Measure(trainer, _ => builtIn);
        }
        else
        {
            terminal.Say($"Fitting on {labelled.Count} responses to {trainer.Cases.Distinct().Count()} cases, once per case left out ...");
            quality = JudgeQuality.CrossFitted(trainer);
            if (parsed.GetValue(Output) is { } output)
                Write(trainer, output, input, quality, terminal);
        }

        Show(quality, parsed, terminal);
        return ExitCode.Ok;
    }

    private static void Write(LexicalTrainer trainer, string output, LabelledInput input, JudgeQuality quality, Terminal terminal)
    {
        LexicalModel model = trainer.Fit([.. Enumerable.Range(0, trainer.Cases.Count)]) with
        {
            FittedOn = input.Description,
            FittedCases = input.CaseHashes,
            HeldOutKappa = quality.Kappa.Rounded(4),
        };
        PrivateFile.WriteAtomically(output, model.ToJson());
        terminal.Say($"Wrote {output}. Build again to ship these weights.");
    }

    private static void Show(JudgeQuality quality, ParseResult parsed, Terminal terminal)
    {
        string kind = parsed.GetValue(CheckOnly) ? "built-in weights" : "cross-fitted by case";
        if (parsed.GetValue(CommonOptions.Json))
        {
            terminal.Output.WriteLine(JsonSerializer.Serialize(new
            {
                weights = kind,
                pairs = quality.Verdicts.Total,
                kappa = quality.Kappa,
                macroF1 = quality.MacroF1,
                gateRecall = quality.GateRecall,
                gateKeeps = quality.GateKeeps,
                optionsPerResponse = quality.OptionsPerResponse,
                verdicts = Enumerable.Range(0, 3).Select(label => Enumerable.Range(0, 3).Select(verdict => quality.Verdicts[label, verdict])),
            }, Json));
            return;
        }

        terminal.Output.WriteLine($"{quality.Verdicts.Total} pairs of option and response, {kind}; 95 % intervals over cases");
        terminal.Output.WriteLine($"  Cohen's kappa, matched against not   {Text(quality.Kappa)}");
        terminal.Output.WriteLine($"  macro-F1 over yes, partial, no       {Text(quality.MacroF1)}");
        terminal.Output.WriteLine($"  recall of the candidate gate         {Text(quality.GateRecall)}, letting {quality.GateKeeps:F1} of {quality.OptionsPerResponse:F1} options through");
        terminal.Output.WriteLine("  label \\ verdict       no   partial       yes");
        foreach (Verdict label in Enum.GetValues<Verdict>())
            terminal.Output.WriteLine($"  {label,-12} {quality.Verdicts[(int)label, 0],10} {quality.Verdicts[(int)label, 1],9} {quality.Verdicts[(int)label, 2],9}");
    }

    private static string Text(Estimate estimate) => $"{estimate.Value:F3}  ({estimate.Lower:F3} to {estimate.Upper:F3})";
}
