namespace NoHarm.Statistics;

/// <summary>The straight line through points (Legendre's least squares, 1805).</summary>
public static class LinearTrend
{
    /// <summary>By how much the second value rises with one unit of the first; NaN where the first does not vary.</summary>
    public static double Slope(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(second.Length, first.Length, nameof(second));
        double meanFirst = Mean(first);
        double meanSecond = Mean(second);
        (double both, double square) = (0, 0);
        for (int i = 0; i < first.Length; i++)
        {
            both += (first[i] - meanFirst) * (second[i] - meanSecond);
            square += (first[i] - meanFirst) * (first[i] - meanFirst);
        }

        return square > 0 ? both / square : double.NaN;
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value;
        return sum / values.Length;
    }
}
