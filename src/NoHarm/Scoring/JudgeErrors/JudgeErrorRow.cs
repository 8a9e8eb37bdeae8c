namespace NoHarm.Scoring.JudgeErrors;

/// <summary>One number of the table with the interval that also covers the judge's errors; full precision.</summary>
/// <param name="Respondent">Who answered.</param>
/// <param name="Category">The part of the benchmark.</param>
/// <param name="Metric">The row's name.</param>
/// <param name="Cases">Number of base cases.</param>
/// <param name="AsJudged">The value when every verdict is taken for true.</param>
/// <param name="Corrected">The mean of the redrawn values: the value without the bias of the judge's errors; NaN when there is none.</param>
/// <param name="Low">Lower end of the second interval.</param>
/// <param name="High">Upper end of the second interval.</param>
public sealed record JudgeErrorRow(
    string Respondent, string Category, string Metric, int Cases, double AsJudged, double Corrected, double Low, double High)
{
    /// <summary>Half of the interval's width.</summary>
    public double HalfWidth => (High - Low) / 2;

    /// <summary>The width that the interval would have if every verdict were known to be right, as a share of its width, 0 to 1.</summary>
    public double CasesShare { get; init; } = 1;

    /// <summary>Share of the width that is due to the judge, 0 to 1.</summary>
    public double JudgeShare => 1 - CasesShare;

    /// <summary>Share of the width that would go if the error rates were known exactly, 0 to <see cref="JudgeShare"/>: all that labels can do.</summary>
    public double LabelShare { get; init; }

    /// <summary>
    /// The fewest further labelled pairs, by tier, that would halve the judge's part of the width; empty when it has none, null
    /// when no number of labels would.
    /// </summary>
    public IReadOnlyList<LabelsWanted>? LabelsToHalve { get; init; } = [];
}
