using NoHarm.Input;

namespace NoHarm.Retrieval.Lint;

/// <summary>Classes, opposites and panels that name what does not exist.</summary>
internal static class ClassCheck
{
    public static IEnumerable<Problem> Check(LexiconSource source) => Classes(source).Concat(Opposites(source.Actions)).Concat(Panels(source));

    private static IEnumerable<Problem> Classes(LexiconSource source)
    {
        Dictionary<ConceptKind, HashSet<string>> known = source.Concepts.GroupBy(line => line.Kind)
            .ToDictionary(kind => kind.Key, kind => kind.Select(line => line.Entry.Name).ToHashSet());
        foreach ((ConceptKind kind, HashSet<string> tags) in source.Tags)
            known.GetValueOrDefault(kind)?.UnionWith(tags);
        foreach (LexiconLine line in source.Concepts)
        {
            // A drug is a kind of a class, which has a file of its own; everything else is a kind of its like.
            ConceptKind broader = line.Kind == ConceptKind.Drug ? ConceptKind.DrugClass : line.Kind;
            foreach (string name in line.Entry.Classes)
            {
                if (name == line.Entry.Name)
                    yield return Error(line, "own-class", $"\"{name}\" is a class of itself; expected a broader concept. Drop it.");
                else if (known.GetValueOrDefault(broader)?.Contains(name) is not true)
                    yield return Unknown(line, "unknown-class", "class", name, known.GetValueOrDefault(broader));
            }
        }
    }

    private static IEnumerable<Problem> Opposites(List<LexiconLine> actions)
    {
        HashSet<string> known = [.. actions.Select(line => line.Entry.Name)];
        foreach (LexiconLine line in actions)
        {
            foreach (string name in line.Entry.Classes.Select(LexiconEntry.WithoutLabel).Where(name => !known.Contains(name)))
                yield return Unknown(line, "unknown-opposite", "opposite", name, known);
        }
    }

    private static IEnumerable<Problem> Panels(LexiconSource source)
    {
        HashSet<string> tests = [.. source.Concepts.Where(line => line.Kind == ConceptKind.Test).Select(line => line.Entry.Name)];
        foreach (LexiconLine line in source.Panels)
        {
            foreach (string name in line.Words.Where(name => !tests.Contains(name)))
                yield return Unknown(line, "unknown-test", "test", name, tests);
            if (line.Entry.Forms.Contains(line.Entry.Name))
                yield return Error(line, "own-member", $"the panel \"{line.Entry.Name}\" contains itself; expected other tests. Drop it.");
            foreach (string name in line.Entry.Forms.GroupBy(name => name).Where(same => same.Skip(1).Any()).Select(same => same.Key))
                yield return Error(line, "duplicate-member", $"the panel \"{line.Entry.Name}\" contains \"{name}\" twice; expected once. Drop the second.");
        }
    }

    private static Problem Unknown(LexiconLine line, string code, string what, string name, HashSet<string>? known) => Error(line, code,
        $"\"{line.Entry.Name}\" names the {what} \"{name}\", which is not defined; expected a defined one"
        + (NearestName.Of(name, known ?? []) is { } near ? $", such as \"{near}\". Correct the name, or define it." : ". Define it."));

    private static Problem Error(LexiconLine line, string code, string message) => Problem.Error(code, line.File, line.Number, message);
}
