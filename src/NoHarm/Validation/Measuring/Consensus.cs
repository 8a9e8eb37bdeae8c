namespace NoHarm.Validation.Measuring;

/// <summary>What several raters say together: the verdict that most of them gave.</summary>
public static class Consensus
{
    private const int Verdicts = 3;

    /// <summary>The verdict of most raters.</summary>
    /// <param name="ratings">0 no, 1 partial, 2 yes per rater; -1 where one is missing.</param>
    /// <param name="ties">What becomes of a tie.</param>
    /// <param name="isTied">Whether several verdicts were given equally often, and most often.</param>
    /// <returns>The verdict; -1 without ratings, and for a tie that is left out.</returns>
    public static int Of(ReadOnlySpan<int> ratings, TieRule ties, out bool isTied)
    {
        Span<int> counts = stackalloc int[Verdicts];
        counts.Clear();
        foreach (int rating in ratings)
        {
            if (rating >= 0)
                counts[rating]++;
        }

        int most = 0;
        foreach (int count in counts)
            most = Math.Max(most, count);
        Span<int> leading = stackalloc int[Verdicts];
        int found = 0;
        for (int verdict = 0; verdict < Verdicts; verdict++)
        {
            if (most > 0 && counts[verdict] == most)
                leading[found++] = verdict;
        }

        isTied = found > 1;
        return found == 0 || (isTied && ties == TieRule.LeaveOut) ? -1 : leading[(found - 1) / 2];
    }

    /// <summary>The same among all raters but one, to hold that one against.</summary>
    public static int OfOthers(IReadOnlyList<int> ratings, int without, TieRule ties)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        Span<int> others = stackalloc int[ratings.Count];
        for (int i = 0; i < ratings.Count; i++)
            others[i] = i == without ? -1 : ratings[i];
        return Of(others, ties, out _);
    }
}
