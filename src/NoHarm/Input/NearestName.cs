using FuzzySharp;

namespace NoHarm.Input;

/// <summary>Finds what a person probably meant.</summary>
internal static class NearestName
{
    /// <summary>The known name with the fewest edits to the given one, or null when none is known.</summary>
    public static string? Of(string name, IEnumerable<string> known) =>
        known.MinBy(candidate => Levenshtein.EditDistance(name.ToUpperInvariant(), candidate.ToUpperInvariant()));

    /// <summary>The same, or null when even the nearest takes more edits than allowed.</summary>
    public static string? Within(string name, IEnumerable<string> known, int edits) =>
        Of(name, known) is { } nearest && Levenshtein.EditDistance(name.ToUpperInvariant(), nearest.ToUpperInvariant()) <= edits ? nearest : null;
}
