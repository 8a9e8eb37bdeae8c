using NoHarm.Input;

namespace NoHarm.Validation.Sheets;

/// <summary>
/// Whether the texts of each row are still those that were sent out with its code. Where somebody sorted one column alone,
/// or pasted one case over another, verdicts would be taken for another pair's.
/// </summary>
internal static class RowCheck
{
    /// <summary>Reports each kind of move once, at its first row.</summary>
    public static void Report(IReadOnlyList<FilledRow> rows, SheetKey key, string file, ProblemList problems)
    {
        Dictionary<string, KeyRow> keys = key.Rows.ToDictionary(row => row.Row);
        Dictionary<string, KeyAnswer> answers = key.Answers.ToDictionary(answer => answer.Name);
        Dictionary<string, KeyCase> cases = key.Cases.ToDictionary(@case => @case.Name);
        Dictionary<string, string> answerHashes = key.Answers.ToDictionary(answer => answer.Name, answer => SheetText.Hash(answer.Text));

        Compare(SheetColumns.Question, row => cases[answers[keys[row.Code].Answer].Case].Name, name => cases[name].Question, cases.Keys, "case");
        Compare(SheetColumns.Answer, row => keys[row.Code].Answer, name => answerHashes[name], answerHashes.Keys, "answer");
        Compare(SheetColumns.Option, row => row.Code, code => keys[code].OptionText, keys.Keys, "row");

        void Compare(string column, Func<FilledRow, string> nameOf, Func<string, string> hashOf, IEnumerable<string> names, string what)
        {
            Dictionary<string, string> known = names.GroupBy(hashOf).ToDictionary(same => same.Key, same => same.First());
            var moved = new List<(FilledRow Row, string Expected, string? Found)>();
            foreach (FilledRow row in rows.Where(row => row.Shown.ContainsKey(column)))
            {
                string expected = nameOf(row), cell = row.Shown[column];
                string hash = SheetText.Hash(SheetText.Unguarded(cell));
                if (hash != hashOf(expected) && SheetText.Hash(cell) != hashOf(expected) && !IsCutOff(cell, column, row))
                    moved.Add((row, expected, known.GetValueOrDefault(hash)));
            }

            ReportMoves(moved, column, what, file, problems);
        }

        // A spreadsheet program keeps the beginning of a long cell.
        bool IsCutOff(string cell, string column, FilledRow row) =>
            column == SheetColumns.Answer
            && cell.Length >= SheetText.LongestCell / 2
            && SheetText.Plain(answers[keys[row.Code].Answer].Text).StartsWith(SheetText.Plain(SheetText.Unguarded(cell)), StringComparison.Ordinal);
    }

    private static void ReportMoves(List<(FilledRow Row, string Expected, string? Found)> moved, string column, string what, string file, ProblemList problems)
    {
        foreach (var same in moved.GroupBy(move => what == "row" ? (move.Found is null ? "" : "x", "") : (move.Expected, move.Found ?? "")))
        {
            (FilledRow row, string expected, string? found) = same.First();
            string more = same.Count() > 1 ? $" ({same.Count()} rows)" : "";
            if (found is null)
                problems.Error("changed-text", file, row.Line,
                    $"the {column} in row {row.Code} is not what was sent out{more}; expected it unchanged, because it shows that row and text still belong together. Take it from the sheet as it was sent out.");
            else
                problems.Error("swapped-rows", file, row.Line,
                    $"row {row.Code} is of {what} {expected} and holds the {column} of {what} {found}{more}; expected what was sent out. Was one column sorted alone, or one {what} pasted over another? Put the {column} of each row back, and check its verdicts.");
        }
    }
}
