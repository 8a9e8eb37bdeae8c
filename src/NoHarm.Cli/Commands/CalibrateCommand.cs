using System.CommandLine;
using NoHarm.Cli.Calibrating;
using NoHarm.Cli.Judges;
using NoHarm.Judging.Calibrating;
using NoHarm.Judging.Claims;
using NoHarm.Judging.Lexical;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm calibrate</c>: fits the lexical judge's weights to labels, or measures the ones it has.</summary>
internal static class CalibrateCommand
{
    private static readonly Option<string> BenchmarkFolder = new("--benchmark", "-b") { Description = "The benchmark folder.", Required = true };
    private static readonly Option<string[]> Responses = new("--responses", "-r") { Description = "The responses that were labelled; give it again for more.", Required = true };
    private static readonly Option<string[]> Labels = new("--labels", "-l") { Description = "The labels (labels.jsonl), one file for each of the responses.", Required = true };
    private static readonly Option<string?> Rater = new("--rater") { Description = "The rater to learn from; by default the first in the file. \"majority\" is what most raters of the file say." };
    private static readonly Option<string> Judge = new("--judge") { Description = $"What to calibrate: {JudgeSpec.Forms}. Of any judge but lexical, the probabilities.", DefaultValueFactory = _ => "lexical" };
    private static readonly Option<CalibrationMethod?> Method = new("--method") { Description = "How probabilities are calibrated: platt (two numbers; the default) or isotonic (a rising curve, for many labels). Given with the lexical judge, its probabilities are calibrated and not its weights fitted." };
    private static readonly Option<bool> Thresholds = new("--thresholds") { Description = "Choose too from which probabilities on an option is matched, and fully; one half each otherwise." };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "Where to write what was fitted; without it nothing is written." };
    private static readonly Option<bool> CheckOnly = new("--check") { Description = "Fit nothing: measure the judge as it is on these labels." };
    private static readonly Option<string?> Judged = new("--judged") { Description = "Lexical judge: where to write the verdicts that were measured, for noharm validate -j." };
    private static readonly Option<bool> LearningCurve = new("--learning-curve") { Description = "Lexical judge: measure fits on fewer cases too." };
    private static readonly Option<bool> Errors = new("--errors") { Description = "Lexical judge: count its wrong verdicts by what they look like." };
    private static readonly ModelOptions Models = new();

    public static Command Create()
    {
        var command = new Command(
            "calibrate",
            """
            Fit the lexical judge's weights, or another judge's probabilities, to labels, and say how good they are, case
            by case, on cases they were not fitted on. Labels used here are spent: they are no evidence of accuracy any more.

            Options that are claims of fact have weights of their own, and are told from orders by their form.

            Another judge's calibration is a file for noharm run --calibration; beside a model, as MODEL.calibration.json,
            a jury or cascade takes it up by itself.

            Examples:
              noharm calibrate -b BENCH -r responses.jsonl -l labels.jsonl --judge llama:judge.gguf -o judge.gguf.calibration.json
              noharm calibrate -b BENCH -r responses.jsonl -l labels.jsonl --judge onnx:models/nli --method isotonic --thresholds -o nli.json
              noharm calibrate -b BENCH -r responses.jsonl -l labels.jsonl -o models/lexical-judge.json
              noharm calibrate -b CLAIMS -r responses.jsonl -l labels.jsonl --rater majority -o models/claim-judge.json
              noharm calibrate -b BENCH -r responses.jsonl -l labels.jsonl --check
            """)
        {
            BenchmarkFolder, Responses, Labels, Rater, Judge, Method, Thresholds, Output, CheckOnly, Judged, LearningCurve, Errors,
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
        bool fitsProbabilities = loaded.Judge is not LexicalJudge || parsed.GetValue(Method) is not null || options.FitsThresholds;
        if (!parsed.GetValue(CheckOnly))
            input.RequireFittable(parsed.GetRequiredValue(Labels)[0], leavesCasesOut: !fitsProbabilities);
        if (fitsProbabilities)
        {
            await ProbabilityFit.RunAsync(loaded, input, options, parsed.GetValue(CheckOnly), parsed.GetValue(Output), parsed.GetValue(CommonOptions.Json), terminal, cancellation);
            return ExitCode.Ok;
        }

        var fit = new FitRequest(
            parsed.GetValue(CheckOnly), parsed.GetValue(Output), parsed.GetValue(Judged), parsed.GetValue(LearningCurve), parsed.GetValue(Errors), parsed.GetValue(CommonOptions.Json));
        switch (ClaimTrainer.AreClaims(input.Labelled))
        {
            case true:
                ClaimFit.Run(input, fit, terminal, cancellation);
                break;
            case false:
                await LexicalFit.RunAsync(input, fit, terminal, cancellation);
                break;
            default:
                throw new UsageException("--benchmark: some cases hold claims of fact and some orders, which have weights of their own; fit them apart.");
        }

        return ExitCode.Ok;
    }
}
