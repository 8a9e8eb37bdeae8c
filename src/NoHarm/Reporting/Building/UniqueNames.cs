namespace NoHarm.Reporting.Building;

/// <summary>Keeps names apart that several runs use.</summary>
internal static class UniqueNames
{
    /// <summary>The names in order; one that was there before gets an addition, and a number when that is not enough.</summary>
    /// <param name="names">The names.</param>
    /// <param name="additions">What tells each from others of its name, in the same order; empty for numbers alone.</param>
    public static string[] Of(IReadOnlyList<string> names, IReadOnlyList<string> additions)
    {
        HashSet<string> shared = [.. names.GroupBy(name => name).Where(group => group.Skip(1).Any()).Select(group => group.Key)];
        var taken = new HashSet<string>();
        var unique = new string[names.Count];
        for (int i = 0; i < unique.Length; i++)
        {
            string name = shared.Contains(names[i]) && additions.Count > 0 ? $"{names[i]} ({additions[i]})" : names[i];
            string wanted = name;
            for (int number = 2; !taken.Add(wanted); number++)
                wanted = $"{name} {number}";
            unique[i] = wanted;
        }

        return unique;
    }
}
