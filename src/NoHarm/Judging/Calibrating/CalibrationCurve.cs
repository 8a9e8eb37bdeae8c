using System.Globalization;
using System.Text.Json.Serialization;
using NoHarm.Statistics;

namespace NoHarm.Judging.Calibrating;

/// <summary>Turns a raw probability into a calibrated one: Platt's line on the logits, or isotonic steps.</summary>
[JsonConverter(typeof(CalibrationCurveConverter))]
public sealed record CalibrationCurve
{
    private const int Decimals = 6;

    private CalibrationCurve()
    {
    }

    /// <summary>The line; null for steps.</summary>
    public PlattScaling? Platt { get; private init; }

    /// <summary>The steps; null for a line.</summary>
    public IsotonicRegression? Isotonic { get; private init; }

    /// <summary>What tells one curve from another, for fingerprints.</summary>
    public string Key => Platt is not null
        ? string.Create(CultureInfo.InvariantCulture, $"{Platt.Intercept:R} {Platt.Slope:R}")
        : "isotonic " + string.Join(' ', Isotonic!.Scores.Zip(Isotonic.Values, (score, value) => string.Create(CultureInfo.InvariantCulture, $"{score:R}:{value:R}")));

    /// <summary>A line.</summary>
    public static CalibrationCurve Of(PlattScaling line) => new() { Platt = line };

    /// <summary>Steps, of which there must be one.</summary>
    public static CalibrationCurve Of(IsotonicRegression steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentOutOfRangeException.ThrowIfZero(steps.Scores.Count, nameof(steps));
        return new CalibrationCurve { Isotonic = steps };
    }

    /// <summary>Fits to examples; changes nothing when there is none.</summary>
    /// <param name="method">Line or steps.</param>
    /// <param name="probabilities">Raw probability per example, 0 to 1.</param>
    /// <param name="outcomes">Whether the outcome came.</param>
    /// <param name="weights">How many examples each stands for, above 0.</param>
    public static CalibrationCurve Fit(CalibrationMethod method, IReadOnlyList<double> probabilities, IReadOnlyList<bool> outcomes, IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        if (method == CalibrationMethod.Platt || probabilities.Count == 0)
        {
            var line = PlattScaling.Fit(probabilities, outcomes, weights);
            return Of(new PlattScaling(Math.Round(line.Intercept, Decimals), Math.Round(line.Slope, Decimals)));
        }

        // The ends of the steps are often 0 and 1, and a few labels make nobody certain: Platt's bound for as many of one kind.
        var steps = IsotonicRegression.Fit(probabilities, outcomes, weights);
        double least = 1 / (probabilities.Count + 2.0);
        return Of(steps with { Values = [.. steps.Values.Select(value => Math.Round(Math.Clamp(value, least, 1 - least), Decimals))] });
    }

    /// <summary>The calibrated probability.</summary>
    /// <param name="probability">The raw one, 0 to 1.</param>
    public double Apply(double probability) => Platt?.Apply(probability) ?? Isotonic!.Apply(probability);

    /// <summary>Whether it is the same curve.</summary>
    public bool Equals(CalibrationCurve? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);
}
