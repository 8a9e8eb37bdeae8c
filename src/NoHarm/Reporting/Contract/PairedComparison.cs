namespace NoHarm.Reporting.Contract;

/// <summary>Two respondents on the cases that both answered.</summary>
/// <param name="First">Place of the one.</param>
/// <param name="Second">Place of the other.</param>
/// <param name="Metric">The metric.</param>
/// <param name="Cases">Cases that both have a value for.</param>
/// <param name="Difference">Mean over cases of the first less the second.</param>
/// <param name="P">Sign-flip permutation test by case, two-sided.</param>
/// <param name="FirstHigher">Cases where the first has more.</param>
/// <param name="SecondHigher">Cases where the second has more.</param>
public sealed record PairedComparison(
    int First,
    int Second,
    string Metric,
    int Cases,
    Interval Difference,
    double? P,
    int FirstHigher,
    int SecondHigher);
