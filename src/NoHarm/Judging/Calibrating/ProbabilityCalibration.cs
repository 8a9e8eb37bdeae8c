using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NoHarm.Input;
using NoHarm.Statistics;

namespace NoHarm.Judging.Calibrating;

/// <summary>
/// Makes one judge's probabilities mean what they say: a curve for the probability of a match, and one for a full match
/// among matches. Fitted to labels by <c>noharm calibrate</c>, kept in a JSON file, and good for the very judge it was
/// fitted on.
/// </summary>
/// <param name="Matched">For the probability of partial or yes.</param>
/// <param name="Full">For the probability of yes among partial and yes.</param>
public sealed record ProbabilityCalibration(CalibrationCurve Matched, CalibrationCurve Full)
{
    private const int CurrentFormat = 2;

    // Without steps, thresholds and the raters' kind; all of them may be absent, so it is read as it is.
    private const int FirstFormat = 1;

    private static readonly JsonSerializerOptions Layout = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>The layout's version.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The judge that it was fitted on, in the words of the command line.</summary>
    public required string Judge { get; init; }

    /// <summary>The fingerprint of that judge.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>What it was fitted on, for people.</summary>
    public string FittedOn { get; init; } = "";

    /// <summary>Who labelled that: <c>physician</c>, <c>other</c>, <c>llm</c>, or <c>unknown</c> where nobody said.</summary>
    public string LabelledBy { get; init; } = "unknown";

    /// <summary>From which calibrated probabilities on an option is matched; null for one half.</summary>
    public VerdictThresholds? Thresholds { get; init; }

    /// <summary>
    /// SHA-256 (hex) of every case that it was fitted on, as a judge sees it: labels of these cases are no evidence of its
    /// accuracy any more.
    /// </summary>
    public IReadOnlyList<string> FittedCases { get; init; } = [];

    /// <summary>Cohen's kappa of matched against not, each case calibrated by the others; null when nobody measured it.</summary>
    public Estimate? HeldOutKappa { get; init; }

    /// <summary>Brier score of the probability of a match, each case calibrated by the others; null when nobody measured it.</summary>
    public Estimate? HeldOutBrier { get; init; }

    /// <summary>The calibrated probabilities.</summary>
    public VerdictProbabilities Apply(VerdictProbabilities raw)
    {
        double matched = Matched.Apply(raw.Matched);
        double yes = matched * Full.Apply(raw.Matched > 0 ? raw.Yes / raw.Matched : 0.5);
        return new VerdictProbabilities(1 - matched, matched - yes, yes);
    }

    /// <summary>
    /// Fits to a judge's probabilities and the labels, for a judge that is still to be named; unresolved verdicts teach nothing
    /// and are left out before.
    /// </summary>
    public static ProbabilityCalibration Fit(IReadOnlyList<CalibrationExample> examples, CalibrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(options);
        CalibrationExample[] matches = [.. examples.Where(example => example.Label != Verdict.No && example.Probabilities.Matched > 0)];
        var calibration = new ProbabilityCalibration(
            Curve(examples, example => example.Probabilities.Matched, example => example.Label != Verdict.No),
            Curve(matches, example => example.Probabilities.Yes / example.Probabilities.Matched, example => example.Label == Verdict.Yes))
        {
            Judge = "",
            Fingerprint = "",
        };
        return options.FitsThresholds ? calibration with { Thresholds = ThresholdFit.Of([.. examples.Select(calibration.Apply)]) } : calibration;

        CalibrationCurve Curve(IReadOnlyList<CalibrationExample> from, Func<CalibrationExample, double> probability, Func<CalibrationExample, bool> outcome) =>
            CalibrationCurve.Fit(options.Method, [.. from.Select(probability)], [.. from.Select(outcome)], [.. from.Select(example => example.Weight)]);
    }

    /// <summary>The example with calibrated probabilities and the verdict that they amount to.</summary>
    public CalibrationExample Apply(CalibrationExample example)
    {
        ArgumentNullException.ThrowIfNull(example);
        VerdictProbabilities probabilities = Apply(example.Probabilities).Rounded();
        return example with { Probabilities = probabilities, Verdict = Thresholds?.Decide(probabilities) ?? probabilities.Likeliest };
    }

    /// <summary>Reads a calibration file for a judge.</summary>
    /// <param name="path">The file.</param>
    /// <param name="judge">The judge that is to be calibrated.</param>
    /// <exception cref="InvalidInputException">It cannot be read, or was fitted on another judge.</exception>
    public static ProbabilityCalibration Read(string path, IJudge judge)
    {
        ArgumentNullException.ThrowIfNull(judge);
        var problems = new ProblemList();
        string? text = InputFile.ReadText(path, problems);
        problems.ThrowIfErrors();
        ProbabilityCalibration calibration;
        try
        {
            calibration = JsonSerializer.Deserialize<ProbabilityCalibration>(text!, Layout) ?? throw new JsonException("null");
            if (calibration.Thresholds is { AreBetweenZeroAndOne: false })
                throw new JsonException("thresholds");
        }
        catch (JsonException broken)
        {
            throw new InvalidInputException("broken-calibration", path, (int?)(broken.LineNumber + 1),
                "found no calibration that can be read; expected what noharm calibrate --judge writes. Fit it again.");
        }

        if (calibration.Format is not (FirstFormat or CurrentFormat))
            throw new InvalidInputException("calibration-format", path, null,
                $"found a calibration of format {calibration.Format}; expected {FirstFormat} or {CurrentFormat}. Fit it again with noharm calibrate --judge {judge.Name}.");
        return calibration.Fingerprint == judge.Fingerprint
            ? calibration
            : throw new InvalidInputException("other-judge", path, null,
                $"the calibration was fitted on {calibration.Judge} with fingerprint {Short(calibration.Fingerprint)}; expected {judge.Name} with {Short(judge.Fingerprint)}, the judge that runs. "
                + $"Fit it again with noharm calibrate --judge {judge.Name}, or take the file away.");
    }

    /// <summary>The calibration as the file that <see cref="Read"/> reads.</summary>
    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Layout), (byte)'\n'];

    private static string Short(string hash) => hash.Length > 12 ? hash[..12] : hash;
}
