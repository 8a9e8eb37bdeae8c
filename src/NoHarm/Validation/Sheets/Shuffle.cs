using NoHarm.Statistics;

namespace NoHarm.Validation.Sheets;

/// <summary>A random order that the same seed gives again (Fisher and Yates).</summary>
internal static class Shuffle
{
    /// <summary>The items in random order.</summary>
    public static T[] Of<T>(IEnumerable<T> items, Pcg64 random)
    {
        T[] shuffled = [.. items];
        Span<int> drawn = stackalloc int[1];
        for (int i = shuffled.Length - 1; i > 0; i--)
        {
            random.Integers(i + 1, drawn);
            (shuffled[i], shuffled[drawn[0]]) = (shuffled[drawn[0]], shuffled[i]);
        }

        return shuffled;
    }
}
