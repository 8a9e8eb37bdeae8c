using NoHarm.Input;

namespace NoHarm.Retrieval.Lint;

/// <summary>Entries out of order: names ascend within a section, by code point, so that two people can add to a file and merge.</summary>
internal static class OrderCheck
{
    public static IEnumerable<Problem> Check(LexiconSource source) =>
        source.Concepts.Concat(source.Actions).Concat(source.Panels).Concat(source.StopWords)
            .GroupBy(line => (line.File, line.Section))
            .SelectMany(Check);

    private static IEnumerable<Problem> Check(IEnumerable<LexiconLine> section) =>
        section.Zip(section.Skip(1))
            .Where(pair => string.CompareOrdinal(pair.First.Entry.Name, pair.Second.Entry.Name) > 0)
            .Select(pair => Problem.Error("unsorted", pair.Second.File, pair.Second.Number,
                $"\"{pair.Second.Entry.Name}\" stands after \"{pair.First.Entry.Name}\"; expected the names of a section in ascending order. Move it."));
}
