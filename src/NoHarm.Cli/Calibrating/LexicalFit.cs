using System.Text.Json;
using NoHarm.Judging;
using NoHarm.Judging.Lexical;
using NoHarm.Responses;
using NoHarm.Runs;
using NoHarm.Statistics;

namespace NoHarm.Cli.Calibrating;

/// <summary>Fits the lexical judge's weights to labels, or measures the ones it has.</summary>
internal static class LexicalFit
{
    private static readonly JsonSerializerOptions JsonStyle = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>Does it; files are written only where they are asked for.</summary>
    public static async Task RunAsync(LabelledInput input, FitRequest request, Terminal terminal, CancellationToken cancellation)
    {
        LexicalTrainer trainer = await LexicalTrainer.PrepareAsync(input.Labelled, cancellation);
        Func<string, LexicalModel> modelOf;
        if (request.CheckOnly)
        {
            modelOf = _ => LexicalModel.BuiltIn;
        }
        else
        {
            terminal.Say($"Fitting on {input.Labelled.Count} responses to {input.Cases} cases, once per case left out ...");
            IReadOnlyDictionary<string, LexicalModel> models = trainer.FitWithoutEach(cancellation);
            modelOf = @case => models[@case];
        }

        JudgeQuality quality = JudgeQuality.Measure(trainer, modelOf);
        if (request.Judged is { } judged)
            MeasuredVerdicts.Write(trainer.Sources, i => trainer.Judge(i, modelOf(trainer.Sources[i].Case.Id)), judged, terminal);
        if (!request.CheckOnly && request.Output is { } output)
            WriteWeights(trainer, output, input, quality, terminal);
        IReadOnlyList<LearningPoint> curve = request.LearningCurve ? LearningPoint.CurveOf(trainer) : [];
        (string Kind, int Count)[] errors = request.Errors ? ErrorsOf(trainer, modelOf) : [];
        Show(quality, curve, errors, request, terminal);
    }

    private static void WriteWeights(LexicalTrainer trainer, string output, LabelledInput input, JudgeQuality quality, Terminal terminal)
    {
        LexicalModel model = trainer.Fit([.. Enumerable.Range(0, trainer.Cases.Count)]) with
        {
            FittedOn = input.Description,
            LabelsSha256 = input.LabelsSha256,
            FittedCases = input.CaseHashes,
            HeldOutKappa = quality.Kappa.Rounded(4),
        };
        PrivateFile.WriteAtomically(output, model.ToJson());
        terminal.Say($"Wrote {output}. Build again to ship these weights.");
    }

    private static (string Kind, int Count)[] ErrorsOf(LexicalTrainer trainer, Func<string, LexicalModel> modelOf) =>
    [
        .. Enumerable.Range(0, trainer.Cases.Count)
            .SelectMany(i => trainer.Errors(i, modelOf(trainer.Cases[i])))
            .GroupBy(kind => kind)
            .Select(kind => (kind.Key, kind.Count()))
            .OrderByDescending(kind => kind.Item2)
            .ThenBy(kind => kind.Key, StringComparer.Ordinal),
    ];

    private static void Show(
        JudgeQuality quality,
        IReadOnlyList<LearningPoint> curve,
        (string Kind, int Count)[] errors,
        FitRequest request,
        Terminal terminal)
    {
        string kind = request.CheckOnly ? "built-in weights" : "cross-fitted by case";
        TextWriter output = terminal.Output;
        if (request.Json)
        {
            output.WriteLine(JsonSerializer.Serialize(new
            {
                weights = kind,
                pairs = quality.Verdicts.Total,
                kappa = EstimateText.Finite(quality.Kappa),
                macroF1 = EstimateText.Finite(quality.MacroF1),
                auc = EstimateText.Finite(quality.Area),
                ece = EstimateText.Finite(quality.CalibrationError),
                brier = EstimateText.Finite(quality.Brier),
                brierOfConstant = quality.BrierOfConstant,
                gateWidth = JudgeQuality.GateWidth,
                gateRecall = EstimateText.Finite(quality.GateRecall),
                evidence = EstimateText.Finite(quality.Evidence),
                verdicts = Enumerable.Range(0, 3).Select(label => Enumerable.Range(0, 3).Select(verdict => quality.Verdicts[label, verdict])),
                learningCurve = curve,
                errors = errors.Select(error => new { error.Kind, error.Count }),
            }, JsonStyle));
            return;
        }

        output.WriteLine($"{quality.Verdicts.Total} pairs of option and response, {kind}; 95 % intervals over cases");
        output.WriteLine($"  Cohen's kappa, matched against not    {Text(quality.Kappa)}");
        output.WriteLine($"  macro-F1 over yes, partial, no        {Text(quality.MacroF1)}");
        output.WriteLine($"  area under the ROC curve              {Text(quality.Area)}");
        output.WriteLine($"  expected calibration error            {Text(quality.CalibrationError)}");
        output.WriteLine($"  Brier score                           {Text(quality.Brier)}, a constant {quality.BrierOfConstant:F3}");
        output.WriteLine($"  matches among the likeliest {JudgeQuality.GateWidth}        {Text(quality.GateRecall)}");
        output.WriteLine($"  evidence where the rater quoted       {Text(quality.Evidence)}");
        output.WriteLine("  label \\ verdict       no   partial       yes");
        foreach (Verdict label in Enum.GetValues<Verdict>())
            output.WriteLine($"  {label,-12} {quality.Verdicts[(int)label, 0],10} {quality.Verdicts[(int)label, 1],9} {quality.Verdicts[(int)label, 2],9}");
        if (errors.Length > 0)
            output.WriteLine("  wrong verdicts by what they look like");
        foreach ((string error, int count) in errors)
            output.WriteLine($"  {count,5}  {error}");
        if (curve.Count > 0)
            output.WriteLine("  cases fitted on   kappa of the others   area under the curve");
        foreach (LearningPoint point in curve)
            output.WriteLine($"  {point.Cases,15}   {point.Kappa,19:F3}   {point.Area,20:F3}");
    }

    private static string Text(Estimate estimate) => EstimateText.Of(estimate, gap: "  ");
}
