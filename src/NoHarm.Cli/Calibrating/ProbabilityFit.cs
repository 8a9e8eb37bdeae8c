using System.Text.Json;
using NoHarm.Cli.Judges;
using NoHarm.Cli.Rendering;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Judging.Calibrating;
using NoHarm.Judging.Lexical;
using NoHarm.Runs;
using NoHarm.Statistics;
using NoHarm.Validation;

namespace NoHarm.Cli.Calibrating;

/// <summary>Judges labelled answers, fits the probabilities to the labels, and says what that changes on cases left out.</summary>
internal static class ProbabilityFit
{
    private static readonly JsonSerializerOptions JsonStyle = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>Does it; the file is written only where one is asked for.</summary>
    public static async Task RunAsync(
        LoadedJudge judge,
        LabelledInput input,
        CalibrationOptions options,
        bool checkOnly,
        string? output,
        bool json,
        Terminal terminal,
        CancellationToken cancellation)
    {
        judge.Say(terminal);
        (List<CalibrationExample> examples, int unresolved) = await JudgeAsync(judge.Judge, input.Labelled, terminal, cancellation);
        if (examples.Count == 0)
            throw new InvalidInputException("nothing-decided", input.Labelled[0].Response.File, null,
                $"{judge.Judge.Name} decided none of the {unresolved} labelled options with a probability; expected some. Try noharm run with it first, which says why.");

        CalibrationQuality before = CalibrationQuality.Measure(examples);
        bool canCross = !checkOnly && input.Cases > 1;
        CalibrationQuality? after = canCross ? CalibrationQuality.CrossFitted(examples, options) : null;
        ProbabilityCalibration? calibration = checkOnly ? null : ProbabilityCalibration.Fit(examples, options) with
        {
            Judge = judge.Judge.Name,
            Fingerprint = judge.Judge.Fingerprint,
            FittedOn = input.Description,
            FittedCases = input.CaseHashes,
            LabelledBy = LabelWords.Of(input.Rater.Kind),
            HeldOutKappa = Finite(after?.Kappa),
            HeldOutBrier = Finite(after?.Brier),
        };
        if (calibration is not null && output is not null)
        {
            PrivateFile.WriteAtomically(output, calibration.ToJson());
            terminal.Say($"Wrote {output}. These labels are spent: they are no evidence of this judge's accuracy any more.");
        }

        Show(examples.Count, unresolved, before, after, calibration, json, terminal);
    }

    private static async Task<(List<CalibrationExample> Examples, int Unresolved)> JudgeAsync(
        IJudge judge,
        IReadOnlyList<LabelledResponse> labelled,
        Terminal terminal,
        CancellationToken cancellation)
    {
        var examples = new List<CalibrationExample>();
        int unresolved = 0;
        using var progress = new ProgressLine(terminal);
        for (int i = 0; i < labelled.Count; i++)
        {
            LabelledResponse source = labelled[i];
            Judgement judgement = await judge.JudgeAsync(source.Case, source.Response, cancellation);
            foreach (OptionVerdict verdict in judgement.Options)
            {
                if (!source.Labels.TryGetValue(verdict.OptionId, out OptionLabel label))
                    continue;
                if (verdict.Resolved && verdict.Probabilities is { } probabilities)
                    examples.Add(new CalibrationExample(source.Case.Id, probabilities, verdict.Verdict, label.Verdict) { Weight = label.Weight });
                else
                    unresolved++;
            }

            progress.Report(new RunProgress(i + 1, labelled.Count, 0));
        }

        return (examples, unresolved);
    }

    private static void Show(int pairs, int unresolved, CalibrationQuality before, CalibrationQuality? after, ProbabilityCalibration? calibration, bool json, Terminal terminal)
    {
        if (json)
        {
            terminal.Output.WriteLine(JsonSerializer.Serialize(new
            {
                pairs,
                unresolved,
                before = Plain(before),
                after = after is null ? null : Plain(after),
                labelledBy = calibration?.LabelledBy,
                thresholds = calibration?.Thresholds,
            }, JsonStyle));
            return;
        }

        terminal.Output.WriteLine($"{pairs} pairs of option and response, {unresolved} more unresolved; 95 % intervals over cases");
        terminal.Output.WriteLine($"{"",-37}  {"as it is",-24}{(after is null ? "" : "  calibrated, cross-fitted by case")}");
        Row("Cohen's kappa, matched against not", quality => quality.Kappa);
        Row("macro-F1 over yes, partial, no", quality => quality.MacroF1);
        Row("Brier score of matched", quality => quality.Brier);
        if (calibration?.Thresholds is { } thresholds)
            terminal.Output.WriteLine($"  matched from a probability of {thresholds.Matched:F2}, in full from a share of {thresholds.Full:F2} in it");

        void Row(string name, Func<CalibrationQuality, Estimate> of) =>
            terminal.Output.WriteLine($"  {name,-35}  {Text(of(before)),-24}{(after is null ? "" : "  " + Text(of(after)))}");
    }

    private static object Plain(CalibrationQuality quality) => new
    {
        kappa = Finite(quality.Kappa),
        macroF1 = Finite(quality.MacroF1),
        brier = Finite(quality.Brier),
        verdicts = Enumerable.Range(0, 3).Select(label => Enumerable.Range(0, 3).Select(verdict => quality.Verdicts[label, verdict])),
    };

    private static Estimate? Finite(Estimate? estimate) => EstimateText.Finite(estimate)?.Rounded(4);

    private static string Text(Estimate estimate) => EstimateText.Of(estimate);
}
