using NoHarm.Validation;
using NoHarm.Validation.Sheets;

namespace NoHarm.Cli.Labelling;

/// <summary>Who filled in which sheet, as the command line says.</summary>
internal static class RaterArguments
{
    /// <summary>Joins sheets, names and kinds in their order; one name or kind stands for all sheets.</summary>
    /// <exception cref="UsageException">There are more or fewer names or kinds than sheets, or a word that is no kind.</exception>
    public static IReadOnlyList<SheetSource> Of(string[] sheets, string[] raters, string[] kinds)
    {
        if (raters.Length > 1 && raters.Length != sheets.Length)
            throw new UsageException($"--rater is given {raters.Length} times for {sheets.Length} sheets; expected one name for each sheet in their order, or one for all.");
        if (kinds.Length != 1 && kinds.Length != sheets.Length)
            throw new UsageException($"--kind is given {kinds.Length} times for {sheets.Length} sheets; expected one for each sheet in their order, or one for all: physician, other or llm.");
        return
        [
            .. sheets.Select((file, i) => new SheetSource(
                file,
                raters.Length switch { 0 => null, 1 => raters[0], _ => raters[i] },
                KindOf(kinds.Length == 1 ? kinds[0] : kinds[i]))),
        ];
    }

    /// <summary>The kind that a word means.</summary>
    /// <exception cref="UsageException">It means none.</exception>
    public static RaterKind KindOf(string word) => LabelWords.ReadKind(word)
        ?? throw new UsageException($"--kind: \"{word}\" is no kind of rater; expected physician, other (a person who is not one) or llm.");
}
