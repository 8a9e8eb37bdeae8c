using NoHarm.Input;
using NoHarm.Judging;

namespace NoHarm.Validation.Sheets;

/// <summary>Turns filled sheets into labels. Every row is checked against the key; what was left empty stays unlabelled.</summary>
public static class SheetImport
{
    /// <summary>Reads and merges sheets.</summary>
    /// <param name="sources">The files; a rater may have several, with different rows.</param>
    /// <param name="key">The key that was written with the sheets.</param>
    /// <param name="problems">Receives everything wrong, with its line.</param>
    public static ImportedSheets Read(IReadOnlyList<SheetSource> sources, SheetKey key, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(key);
        var rows = key.Rows.ToDictionary(row => row.Row);
        var filled = new List<(FilledRow Row, KeyRow Key, string Rater, string File)>();
        var raters = new Dictionary<string, Rater>();
        foreach (SheetSource source in sources)
        {
            IReadOnlyList<FilledRow> read = FilledSheetReader.Read(source.File, problems);
            (FilledRow Row, KeyRow Key)[] known = Known(read, rows, source.File, problems);
            if (RaterOf(source, known, problems) is not { } rater)
                continue;
            if (!raters.TryAdd(rater, new Rater(rater, source.Kind, key.ShowsPassage ? "was shown the passage most like each option" : "")) && raters[rater].Kind != source.Kind)
                problems.Error("duplicate-rater", source.File, null,
                    $"the rater \"{rater}\" is {LabelWords.Of(source.Kind)} here and {LabelWords.Of(raters[rater].Kind)} in another sheet; expected one kind. Name two raters, or one kind.");
            RowCheck.Report([.. known.Select(pair => pair.Row)], key, source.File, problems);
            filled.AddRange(known.Select(pair => (pair.Row, pair.Key, rater, source.File)));
        }

        List<Label> labels = Labels(filled, key, problems);
        RaterCount[] counts = [.. raters.Values.Select(rater => Count(rater, filled, labels, key))];
        return new ImportedSheets(new LabelSet(labels, [.. raters.Values]), counts);
    }

    private static (FilledRow Row, KeyRow Key)[] Known(IReadOnlyList<FilledRow> read, Dictionary<string, KeyRow> rows, string file, ProblemList problems)
    {
        FilledRow[] unknown = [.. read.Where(row => !rows.ContainsKey(row.Code))];
        if (unknown.Length > 0 && unknown.Length == read.Count)
        {
            problems.Error("other-key", file, unknown[0].Line,
                $"none of the {unknown.Length} rows is in the key; expected the key that was written with this very sheet. Check --key.");
            return [];
        }

        foreach (FilledRow row in unknown)
        {
            string nearest = NearestName.Within(row.Code, rows.Keys, 2) is { } name ? $" The nearest is {name}." : "";
            string why = RowCode.IsWhole(row.Code) ? "It belongs to another sheet: remove it." : "It was changed: take it from the sheet as it was sent out.";
            problems.Error("unknown-row", file, row.Line, $"the row code \"{Shown(row.Code)}\" is not in the key; expected one of its {rows.Count} codes.{nearest} {why}");
        }

        return [.. read.Where(row => rows.ContainsKey(row.Code)).Select(row => (row, rows[row.Code]))];
    }

    private static string? RaterOf(SheetSource source, (FilledRow Row, KeyRow Key)[] known, ProblemList problems)
    {
        string[] meant = [.. known.Select(pair => pair.Key.Rater).OfType<string>().Distinct()];
        if (meant.Length > 1)
        {
            problems.Error("several-raters", source.File, known.First(pair => pair.Key.Rater != meant[0]).Row.Line,
                $"the rows are from the sheets of {string.Join(" and ", meant)}; expected one rater's. Give each sheet as it came back.");
            return null;
        }

        if (source.Rater is not null && meant.Length == 1 && source.Rater != meant[0])
        {
            problems.Error("other-rater", source.File, null,
                $"the sheet was made for {meant[0]}, and --rater says {source.Rater}; expected the same. Were two sheets exchanged? If {source.Rater} really filled it in, draw a sheet for {source.Rater}.");
            return null;
        }

        string? rater = source.Rater ?? meant.FirstOrDefault();
        if (rater is null && known.Length > 0)
            problems.Error("no-rater", source.File, null, "nothing says who filled the sheet in; expected a name, because the sheet was made for anybody. Add --rater NAME.");
        return rater;
    }

    private static List<Label> Labels(List<(FilledRow Row, KeyRow Key, string Rater, string File)> filled, SheetKey key, ProblemList problems)
    {
        Dictionary<string, KeyAnswer> answers = key.Answers.ToDictionary(answer => answer.Name);
        var places = new Dictionary<(string, string), (string File, int Line)>();
        var labels = new List<Label>();
        foreach ((FilledRow row, KeyRow keyRow, string rater, string file) in filled)
        {
            if (!places.TryAdd((rater, row.Code), (file, row.Line)))
            {
                (string first, int line) = places[(rater, row.Code)];
                problems.Error("duplicate-row", file, row.Line,
                    $"row {row.Code} of rater {rater} is already at {first}:{line}; expected it once. Remove one, or give the sheets' raters different names with --rater.");
                continue;
            }

            string? evidence = EvidenceOf(row, keyRow, answers, file, problems);
            if (VerdictOf(row, file, problems) is not { } verdict)
                continue;
            KeyAnswer answer = answers[keyRow.Answer];
            labels.Add(new Label(answer.Respondent, answer.Id, answer.Trial, keyRow.Option, rater, verdict)
            {
                Evidence = evidence,
                Note = SheetText.Unguarded(row.Note),
                Weight = keyRow.Weight,
                File = file,
                Line = row.Line,
            });
        }

        return labels;
    }

    private static Verdict? VerdictOf(FilledRow row, string file, ProblemList problems)
    {
        if (row.Verdict.Length == 0)
        {
            if (row.Evidence.Length > 0)
                problems.Warning("evidence-without-verdict", file, row.Line,
                    $"row {row.Code} has evidence and no verdict; expected {LabelWords.Verdicts}. It counts as not labelled.");
            return null;
        }

        Verdict? verdict = LabelWords.ReadVerdict(row.Verdict.ToLowerInvariant());
        if (verdict is null)
            problems.Error("unknown-verdict", file, row.Line,
                $"the verdict of row {row.Code} is {(row.Verdict.Length > 20 ? "a long text" : $"\"{row.Verdict}\"")}; expected {LabelWords.Verdicts}, or nothing where it was not labelled.{LabelWords.Suggestion(row.Verdict)}");
        return verdict;
    }

    private static string? EvidenceOf(FilledRow row, KeyRow keyRow, Dictionary<string, KeyAnswer> answers, string file, ProblemList problems)
    {
        if (row.Evidence.Length == 0)
            return null;
        if (SheetText.ExactPart(row.Evidence, answers[keyRow.Answer].Text) is { } exact)
            return exact.Length > 0 ? exact : null;
        KeyAnswer? other = answers.Values.FirstOrDefault(answer => SheetText.ExactPart(row.Evidence, answer.Text) is not null);
        string elsewhere = other is null ? " Copy it from the answer in the same row, case and punctuation included." : $" It is in answer {other.Name}: were two rows, or two cases, exchanged?";
        problems.Error("evidence-not-in-response", file, row.Line,
            $"the evidence of row {row.Code} is not in its answer, {keyRow.Answer}; expected one exact part of it.{elsewhere}");
        return null;
    }

    private static RaterCount Count(Rater rater, List<(FilledRow Row, KeyRow Key, string Rater, string File)> filled, List<Label> labels, SheetKey key)
    {
        int asked = key.RowsFor(rater.Name).Count();
        int present = filled.Where(row => row.Rater == rater.Name).DistinctBy(row => row.Row.Code).Count();
        Label[] own = [.. labels.Where(label => label.Rater == rater.Name)];
        return new RaterCount(rater, asked, own.Length, present - own.Length, asked - present, own.Count(label => label.Verdict != Verdict.No && label.Evidence is null));
    }

    private static string Shown(string code) => code.Length > 20 ? "a long text" : code;
}
