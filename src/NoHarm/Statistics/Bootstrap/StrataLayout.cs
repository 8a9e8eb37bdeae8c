namespace NoHarm.Statistics;

/// <summary>How clusters fall into strata: what a stratified bootstrap keeps fixed.</summary>
public sealed class StrataLayout
{
    private StrataLayout(IReadOnlyList<int[]> strata)
    {
        Strata = strata;
        Count = strata.Sum(stratum => stratum.Length);
    }

    /// <summary>Per stratum, in order, the indices of its clusters.</summary>
    public IReadOnlyList<int[]> Strata { get; }

    /// <summary>Number of clusters.</summary>
    public int Count { get; }

    /// <summary>
    /// Groups clusters by stratum in order of first appearance. Strata that are too small are pooled into one, which
    /// comes last unless a large enough stratum of that name was there before.
    /// </summary>
    /// <param name="stratumOf">The stratum of each cluster.</param>
    /// <param name="minimum">The fewest clusters of a stratum that stands alone.</param>
    /// <param name="pooled">The name of the pooled stratum.</param>
    public static StrataLayout Of(IReadOnlyList<string> stratumOf, int minimum, string pooled)
    {
        var strata = new OrderedDictionary<string, List<int>>();
        for (int i = 0; i < stratumOf.Count; i++)
        {
            if (!strata.TryGetValue(stratumOf[i], out List<int>? members))
                strata.Add(stratumOf[i], members = []);
            members.Add(i);
        }

        List<int> small = [.. strata.Values.Where(members => members.Count < minimum).SelectMany(members => members)];
        foreach (string name in strata.Keys.Where(name => strata[name].Count < minimum).ToArray())
            strata.Remove(name);
        if (small.Count > 0)
        {
            if (strata.TryGetValue(pooled, out List<int>? earlier))
                earlier.AddRange(small);
            else
                strata.Add(pooled, small);
        }

        return new StrataLayout([.. strata.Values.Select(members => members.ToArray())]);
    }

    /// <summary>Draws each stratum anew with replacement, in order: one <c>integers(0, n, size=n)</c> per stratum.</summary>
    /// <param name="random">The stream.</param>
    /// <param name="drawn">Receives as many cluster indices as there are clusters.</param>
    public void Resample(Pcg64 random, Span<int> drawn)
    {
        int start = 0;
        foreach (int[] stratum in Strata)
        {
            Span<int> part = drawn.Slice(start, stratum.Length);
            random.Integers(stratum.Length, part);
            for (int i = 0; i < part.Length; i++)
                part[i] = stratum[part[i]];
            start += stratum.Length;
        }
    }
}
