using NoHarm.Validation.Sheets;

namespace NoHarm.Cli.Labelling;

/// <summary>How many pairs a drawing takes and who gets them, as the command line says.</summary>
/// <param name="Pairs">How many pairs are drawn; null for all.</param>
/// <param name="Raters">The raters who get a sheet of their own; empty for one sheet for anybody.</param>
/// <param name="Overlap">The share of the pairs that every rater gets, 0 to 1.</param>
/// <param name="Oversampling">How many times as likely a harmful or doubtful pair is drawn, from 1.</param>
internal sealed record ExportPlan(int? Pairs, IReadOnlyList<string> Raters, double Overlap, double Oversampling)
{
    /// <summary>Checks the words of the command line.</summary>
    /// <exception cref="UsageException">They contradict each other or are out of range.</exception>
    public static ExportPlan Of(int? pairs, int? perRater, string? raters, double? overlap, double oversampling)
    {
        if (pairs is not null && perRater is not null)
            throw new UsageException("--pairs and --per-rater are both given; expected one: how many pairs in all, or how many for each rater.");
        if ((pairs ?? perRater) is < 1)
            throw new UsageException($"{(pairs is null ? "--per-rater" : "--pairs")} is {pairs ?? perRater}; expected at least 1.");
        if (oversampling is not (>= 1 and <= 1000))
            throw new UsageException($"--oversample is {oversampling}; expected a number from 1 (no oversampling) to 1000.");
        if (overlap is not (null or (>= 0 and <= 1)))
            throw new UsageException($"--overlap is {overlap}; expected a share from 0 to 1, such as 0.3.");
        string[] names = raters?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (raters is not null && names.Length == 0)
            throw new UsageException("--raters names nobody; expected names with commas between them, such as dr-a,dr-b.");
        if (names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new UsageException($"--raters names {twice.Key} twice; expected different names.");
        if (Array.Find(names, name => !IsFileName(name)) is { } odd)
            throw new UsageException($"--raters: \"{odd}\" cannot be part of a file's name; expected letters, digits, dots, hyphens and underscores.");
        if (overlap is not null && names.Length < 2)
            throw new UsageException("--overlap says what several raters share; name them with --raters.");
        double share = overlap ?? 1;
        int? wanted = perRater is { } each ? Allotment.PairsFor(each, Math.Max(1, names.Length), share) : pairs;
        return new ExportPlan(wanted, names, share, oversampling);
    }

    private static bool IsFileName(string name) => name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_') && name[0] is not ('.' or '-');
}
