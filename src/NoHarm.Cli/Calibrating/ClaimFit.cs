using System.Text.Json;
using NoHarm.Judging;
using NoHarm.Judging.Claims;
using NoHarm.Judging.Lexical;
using NoHarm.Runs;
using NoHarm.Statistics;

namespace NoHarm.Cli.Calibrating;

/// <summary>Fits the lexical judge's weights for claims of fact to labels, or measures the ones it has.</summary>
internal static class ClaimFit
{
    private static readonly JsonSerializerOptions JsonStyle = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>Does it; files are written only where they are asked for.</summary>
    public static void Run(LabelledInput input, FitRequest request, Terminal terminal, CancellationToken cancellation)
    {
        if (request.LearningCurve)
            throw new UsageException("--learning-curve: it is not measured for claims of fact; leave the option out.");
        ClaimTrainer trainer = ClaimTrainer.Prepare(input.Labelled, cancellation);
        Func<string, ClaimModel> modelOf = _ => ClaimModel.BuiltIn;
        if (!request.CheckOnly)
        {
            terminal.Say($"The options are claims of fact. Fitting on {input.Labelled.Count} responses to {input.Cases} cases, once per case left out ...");
            Dictionary<string, ClaimModel> models = input.Labelled.Select(labelled => labelled.Case.Id).Distinct().ToDictionary(@case => @case, @case => trainer.Fit(@case));
            modelOf = @case => models[@case];
        }

        ClaimQuality quality = ClaimQuality.Measure(trainer.Compare(modelOf));
        if (request.Judged is { } judged)
            MeasuredVerdicts.Write(trainer.Sources, i => trainer.Judge(i, modelOf(trainer.Sources[i].Case.Id)), judged, terminal);
        if (!request.CheckOnly && request.Output is { } output)
        {
            ClaimModel model = trainer.Fit() with { FittedOn = input.Description, LabelsSha256 = input.LabelsSha256, FittedCases = input.CaseHashes, HeldOutKappa = quality.Kappa.Rounded(4) };
            PrivateFile.WriteAtomically(output, model.ToJson());
            terminal.Say($"Wrote {output}. Build again to ship these weights.");
        }

        Show(quality, request, terminal);
    }

    private static void Show(ClaimQuality quality, FitRequest request, Terminal terminal)
    {
        string kind = request.CheckOnly ? "built-in weights" : "cross-fitted by case";
        TextWriter output = terminal.Output;
        if (request.Json)
        {
            output.WriteLine(JsonSerializer.Serialize(new
            {
                weights = kind,
                claims = quality.Verdicts.Total,
                kappa = EstimateText.Finite(quality.Kappa),
                auc = EstimateText.Finite(quality.Area),
                ece = EstimateText.Finite(quality.CalibrationError),
                brier = EstimateText.Finite(quality.Brier),
                brierOfConstant = quality.BrierOfConstant,
                verdicts = Enumerable.Range(0, 2).Select(label => Enumerable.Range(0, 2).Select(verdict => quality.Verdicts[label, verdict])),
            }, JsonStyle));
            return;
        }

        output.WriteLine($"{quality.Verdicts.Total} claims, {kind}; 95 % intervals over cases");
        output.WriteLine($"  Cohen's kappa, entailed against not   {Text(quality.Kappa)}");
        output.WriteLine($"  area under the ROC curve              {Text(quality.Area)}");
        output.WriteLine($"  expected calibration error            {Text(quality.CalibrationError)}");
        output.WriteLine($"  Brier score                           {Text(quality.Brier)}, a constant {quality.BrierOfConstant:F3}");
        output.WriteLine("  label \\ verdict       no       yes");
        output.WriteLine($"  not          {quality.Verdicts[0, 0],10} {quality.Verdicts[0, 1],9}");
        output.WriteLine($"  entailed     {quality.Verdicts[1, 0],10} {quality.Verdicts[1, 1],9}");
    }

    private static string Text(Estimate estimate) => EstimateText.Of(estimate, gap: "  ");
}
