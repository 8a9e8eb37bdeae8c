namespace NoHarm.Validation;

/// <summary>What several raters are together, and the names in files.</summary>
public static class RaterKinds
{
    // From what proves the most about a judge to what proves the least.
    private static readonly RaterKind[] FromBest = [RaterKind.Physician, RaterKind.Other, RaterKind.Unknown, RaterKind.Llm];

    /// <summary>The names in files.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. FromBest.Select(NameOf)];

    /// <summary>
    /// The least of several raters: physician only when every one is, llm as soon as one is. Unknown when there is none.
    /// </summary>
    public static RaterKind Least(IReadOnlyCollection<Rater> raters)
    {
        ArgumentNullException.ThrowIfNull(raters);
        return raters.Count == 0 ? RaterKind.Unknown : raters.Select(rater => rater.Kind).MaxBy(kind => Array.IndexOf(FromBest, kind));
    }

    /// <summary>The name in files.</summary>
    public static string NameOf(RaterKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The kind with a name, or null.</summary>
    public static RaterKind? Find(string name)
    {
        int index = Array.FindIndex(FromBest, kind => NameOf(kind) == name);
        return index < 0 ? null : FromBest[index];
    }
}
