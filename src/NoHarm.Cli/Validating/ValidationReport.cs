using NoHarm.Statistics;
using NoHarm.Validation;
using NoHarm.Validation.Measuring;

namespace NoHarm.Cli.Validating;

/// <summary>The result of a validation for people: on a terminal, or as Markdown for documents.</summary>
internal sealed class ValidationReport
{
    private readonly List<ReportSection> _sections = [];

    /// <summary>Puts the report together. Its first line says what the labels are worth.</summary>
    public static ValidationReport Of(ValidationResult result)
    {
        var report = new ValidationReport();
        JoinedPairs joined = result.Validation.Joined;
        report.Add("", null, [result.Validation.Statement, .. result.SpentNote is { } spent ? [spent] : Array.Empty<string>(), .. Counts(result)]);
        report.Add(AgreementTables.Overall(result.Validation));
        report.Add(AgreementTables.Matrix(result.Validation));
        report.Add(AgreementTables.Groups(result.Validation));
        if (joined.Raters.Count > 1)
            report.Add(AgreementTables.Raters(result.Validation, result.Input.Judge));
        if (result.Validation.Overall.Statistics.Reliability.Count > 0)
            report.Add(AgreementTables.Reliability(result.Validation));
        report.Add(ShareTable.Of(result.Shares));
        if (result.Comparison is { } comparison)
            report.Add(ComparisonTable.Of(comparison));
        if (result.Requirements.Count > 0)
            report.Add(RequirementTable.Of(result));
        return report;
    }

    /// <summary>Writes it to standard output.</summary>
    public void Write(Terminal terminal)
    {
        foreach (ReportSection section in _sections)
        {
            if (section.Title.Length > 0)
                terminal.Output.WriteLine($"\n{section.Title}");
            section.Table?.Write(terminal);
            foreach (string note in section.Notes)
                terminal.Output.WriteLine(note);
        }
    }

    /// <summary>Writes it as Markdown.</summary>
    public void WriteMarkdown(TextWriter output)
    {
        foreach (ReportSection section in _sections)
        {
            if (section.Title.Length > 0)
                output.WriteLine($"**{section.Title}**\n");
            section.Table?.WriteMarkdown(output);
            if (section.Table is not null && section.Notes.Count > 0)
                output.WriteLine();
            output.WriteLine(string.Join(section.Table is null ? "\n\n" : " ", section.Notes));
            if (section.Notes.Count > 0)
                output.WriteLine();
        }
    }

    private void Add(ReportSection section) => _sections.Add(section);

    private void Add(string title, Rendering.TextTable? table, IReadOnlyList<string> notes) => Add(new ReportSection(title, table, notes));

    private static IEnumerable<string> Counts(ValidationResult result)
    {
        JoinedPairs joined = result.Validation.Joined;
        int answers = joined.Pairs.Select(pair => pair.Key).Distinct().Count();
        yield return $"{result.Input.Judge}: {Number(joined.Pairs.Count)} labelled pairs of option and answer, {Number(answers)} answers, {Number(joined.Cases)} cases; {Number(joined.Labels)} labels. "
            + $"95 % intervals, with cases as the unit ({Number(result.Validation.Bootstrap.Replicates)} bootstrap replicates).";
        if (joined.Unresolved > 0)
            yield return $"Unresolved: the judge left {Number(joined.Unresolved)} pairs undecided ({AgreementTables.Text(result.Validation.Overall.Unresolved, 3)}). They are left out of the measures; \"at worst\" counts each as the worst mistake.";
        if (joined.NotJudged > 0)
            yield return $"Not judged: {Number(joined.NotJudged)} labelled pairs have no answer among the judge's records, and count nowhere.";
        if (joined.NotLabelled > 0)
            yield return $"Not labelled: {Number(joined.NotLabelled)} options of the labelled answers have no label, and count nowhere.";
        if (joined.Adjudicated > 0)
            yield return $"Decided by a third person: {Number(joined.Adjudicated)} pairs; that decision is the truth there.";
        if (joined.Tied > 0)
            yield return $"Tied: raters gave different verdicts equally often on {Number(joined.Tied)} pairs. {TieNote(result)}";
        if (joined.IsWeighted)
            yield return "Weighted: pairs count as many times as the labels' weights say; matrices show them as labelled.";
        if (result.Validation.Bootstrap is { } && joined.Cases < 10)
            yield return $"With {joined.Cases} cases, intervals are rough.";
    }

    private static string TieNote(ValidationResult result) => result.Validation.Joined.Pairs.Any(pair => pair is { IsTied: true, Reference: < 0 })
        ? "They count only where the judge is held against single raters."
        : "The middle one of these verdicts is taken for true, the lower of two: in doubt no.";

    private static string Number(int count) => count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
}
