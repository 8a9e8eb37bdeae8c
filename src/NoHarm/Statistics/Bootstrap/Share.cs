namespace NoHarm.Statistics;

/// <summary>A share of pairs: those that count among those that are looked at.</summary>
/// <param name="IsCounted">Whether a label and a verdict count; only those that are looked at can.</param>
/// <param name="IsConsidered">Whether they are looked at.</param>
internal sealed record Share(Func<int, int, bool> IsCounted, Func<int, int, bool> IsConsidered)
{
    /// <summary>Shorthand.</summary>
    public static Share Of(Func<int, int, bool> isCounted, Func<int, int, bool> isConsidered) => new(isCounted, isConsidered);

    /// <summary>Counts both in one matrix.</summary>
    public (double Counted, double Considered) Count(ConfusionMatrix matrix)
    {
        double counted = 0, considered = 0;
        for (int i = 0; i < matrix.Categories; i++)
        {
            for (int j = 0; j < matrix.Categories; j++)
            {
                if (!IsConsidered(i, j))
                    continue;
                considered += matrix[i, j];
                if (IsCounted(i, j))
                    counted += matrix[i, j];
            }
        }

        return (counted, considered);
    }
}
