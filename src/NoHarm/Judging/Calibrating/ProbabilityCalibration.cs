using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NoHarm.Input;
using NoHarm.Statistics;

namespace NoHarm.Judging.Calibrating;

/// <summary>
/// Makes one judge's probabilities mean what they say: Platt scaling of the probability of a match, and of a full match
/// among matches. Fitted to labels by <c>noharm calibrate</c>, kept in a JSON file, and good for the very judge it was
/// fitted on.
/// </summary>
/// <param name="Matched">For the probability of partial or yes.</param>
/// <param name="Full">For the probability of yes among partial and yes.</param>
public sealed record ProbabilityCalibration(PlattScaling Matched, PlattScaling Full)
{
    private const int CurrentFormat = 1;

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

    /// <summary>Fits to a judge's probabilities and the labels; unresolved verdicts teach nothing and are left out before.</summary>
    public static (PlattScaling Matched, PlattScaling Full) Fit(IReadOnlyList<CalibrationExample> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        CalibrationExample[] matches = [.. examples.Where(example => example.Label != Verdict.No && example.Probabilities.Matched > 0)];
        return (
            Rounded(PlattScaling.Fit([.. examples.Select(example => example.Probabilities.Matched)], [.. examples.Select(example => example.Label != Verdict.No)])),
            Rounded(PlattScaling.Fit(
                [.. matches.Select(example => example.Probabilities.Yes / example.Probabilities.Matched)],
                [.. matches.Select(example => example.Label == Verdict.Yes)])));
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
        }
        catch (JsonException broken)
        {
            throw new InvalidInputException("broken-calibration", path, (int?)(broken.LineNumber + 1),
                "found no calibration that can be read; expected what noharm calibrate --judge writes. Fit it again.");
        }

        if (calibration.Format != CurrentFormat)
            throw new InvalidInputException("calibration-format", path, null,
                $"found a calibration of format {calibration.Format}; expected {CurrentFormat}. Fit it again with noharm calibrate --judge {judge.Name}.");
        return calibration.Fingerprint == judge.Fingerprint
            ? calibration
            : throw new InvalidInputException("other-judge", path, null,
                $"the calibration was fitted on {calibration.Judge} with fingerprint {Short(calibration.Fingerprint)}; expected {judge.Name} with {Short(judge.Fingerprint)}, the judge that runs. "
                + $"Fit it again with noharm calibrate --judge {judge.Name}, or take the file away.");
    }

    /// <summary>The calibration as the file that <see cref="Read"/> reads.</summary>
    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Layout), (byte)'\n'];

    private static PlattScaling Rounded(PlattScaling scaling) => new(Math.Round(scaling.Intercept, 6), Math.Round(scaling.Slope, 6));

    private static string Short(string hash) => hash.Length > 12 ? hash[..12] : hash;
}
