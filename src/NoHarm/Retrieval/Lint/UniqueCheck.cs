using NoHarm.Input;

namespace NoHarm.Retrieval.Lint;

/// <summary>
/// Forms that are written twice. Two forms are the same when their stems are. Of two concepts that claim a form, the
/// second never gets it, and a reader of the file would not know; only a name may stand in two files, because a thing may
/// be both done and visited ("cardiac rehabilitation").
/// </summary>
internal static class UniqueCheck
{
    public static IEnumerable<Problem> Check(LexiconSource source) =>
        Check(source.Concepts).Concat(Check(source.Actions)).Concat(StopWords(source.StopWords)).Concat(Panels(source.Panels));

    private static IEnumerable<Problem> Check(IEnumerable<LexiconLine> lines)
    {
        var owners = new Dictionary<string, LexiconLine>();
        foreach (LexiconLine line in lines)
        {
            var here = new HashSet<string>();
            foreach (string form in line.Words)
            {
                if (!here.Add(form))
                {
                    yield return Error(line, "duplicate-form", $"\"{line.Entry.Name}\" has \"{form}\" twice; expected once. Drop the second.");
                    continue;
                }

                LexiconLine owner = owners.TryGetValue(LexiconFiles.Key(form), out LexiconLine? first) ? first : owners[LexiconFiles.Key(form)] = line;
                if (owner != line && !IsNameOfBoth(form, line, owner))
                    yield return Error(line, "form-of-two-concepts",
                        $"\"{form}\" of \"{line.Entry.Name}\" also means \"{owner.Entry.Name}\" ({Path.GetFileName(owner.File)}:{owner.Number}); "
                        + "expected one meaning. Drop it from one of them.");
            }
        }
    }

    private static bool IsNameOfBoth(string form, LexiconLine line, LexiconLine owner) =>
        line.Kind != owner.Kind && form == line.Entry.Name && form == owner.Entry.Name;

    private static IEnumerable<Problem> StopWords(List<LexiconLine> lines) =>
        lines.GroupBy(line => line.Entry.Name).SelectMany(same => same.Skip(1))
            .Select(line => Error(line, "duplicate-form", $"found \"{line.Entry.Name}\" twice; expected once. Drop the second."));

    private static IEnumerable<Problem> Panels(List<LexiconLine> lines) =>
        lines.GroupBy(line => line.Entry.Name).SelectMany(same => same.Skip(1))
            .Select(line => Error(line, "duplicate-panel", $"the panel \"{line.Entry.Name}\" stands here again, which hides the first; expected it once. Merge them."));

    private static Problem Error(LexiconLine line, string code, string message) => Problem.Error(code, line.File, line.Number, message);
}
