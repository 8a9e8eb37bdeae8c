using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using NoHarm.Input;

namespace NoHarm.Validation.Sheets;

/// <summary>
/// Reads a sheet that a person filled in: with commas, semicolons or tabs, with columns in any order and further ones, as
/// spreadsheet programs save them.
/// </summary>
internal static class FilledSheetReader
{
    private static readonly string[] Separators = [",", ";", "\t"];

    /// <summary>Every row that can be read; the rest is in the problems.</summary>
    public static IReadOnlyList<FilledRow> Read(string file, ProblemList problems)
    {
        if (InputFile.ReadBytes(file, problems) is not { } bytes)
            return [];
        if (bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            problems.Error("not-csv", file, null, "found a workbook; expected CSV. Save the sheet as \"CSV UTF-8\".");
            return [];
        }

        if (InputFile.ReadText(file, problems) is not { } text)
            return [];

        string header = text.Split('\n', 2)[0];
        var style = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Separators.MaxBy(separator => header.Split(separator).Length)!,
            MissingFieldFound = null,
            PrepareHeaderForMatch = name => name.Header.Trim().ToLowerInvariant(),
            BadDataFound = bad => problems.Error("bad-quotation-mark", file, bad.Context.Parser!.RawRow,
                "a cell has a quotation mark in its middle; expected cells with quotation marks to stand in quotation marks, and those inside doubled. Save the sheet from the spreadsheet program as \"CSV UTF-8\"."),
        };
        using var csv = new CsvReader(new StringReader(text), style);
        return HasHeader(csv, file, problems) ? ReadRows(csv, file, problems) : [];
    }

    private static bool HasHeader(CsvReader csv, string file, ProblemList problems)
    {
        if (!csv.Read() || !csv.ReadHeader())
        {
            problems.Error("no-rows", file, 1, "the file is empty; expected a filled sheet.");
            return false;
        }

        string[] names = Names(csv);
        string[] missing = [.. SheetColumns.Required.Except(names)];
        if (missing.Length > 0)
            problems.Error("missing-column", file, 1,
                $"there is no column \"{string.Join("\" and no column \"", missing)}\"; expected the first line of the sheet as it was sent out. Put it back.");
        foreach (string twice in names.Where(name => SheetColumns.Required.Contains(name) || SheetColumns.Filled.Contains(name))
            .GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key))
        {
            problems.Error("double-column", file, 1, $"the column \"{twice}\" is there twice; expected it once. Remove the one that was added.");
            missing = [twice];
        }

        string[] unseen = [.. SheetColumns.Shown.Except(names)];
        if (missing.Length == 0 && unseen.Length > 0)
            problems.Warning("unchecked-column", file, 1,
                $"there is no column \"{string.Join("\" and no column \"", unseen)}\"; expected what was sent out. Whether rows were moved against each other cannot be seen without; restore it from the sheet if you can.");
        return missing.Length == 0;
    }

    private static List<FilledRow> ReadRows(CsvReader csv, string file, ProblemList problems)
    {
        var rows = new List<FilledRow>();
        string[] shown = [.. SheetColumns.Shown.Intersect(Names(csv))];

        // The parser counts the lines that it has passed; a cell may hold line breaks, so a row begins after the last one.
        int line = csv.Parser.RawRow + 1;
        for (; csv.Read(); line = csv.Parser.RawRow + 1)
        {
            if (csv.Parser.Record!.All(string.IsNullOrWhiteSpace))
                continue;
            string code = Cell(csv, SheetColumns.Row).ToUpperInvariant();
            if (code.Length == 0)
                problems.Error("missing-field", file, line, "the row has no row code; expected the code in the first column. Take it from the sheet as it was sent out.");
            else
                rows.Add(new FilledRow(
                    line, code, Cell(csv, SheetColumns.Verdict), Cell(csv, SheetColumns.Evidence), Cell(csv, SheetColumns.Note), shown.ToDictionary(column => column, column => Cell(csv, column))));
        }

        if (rows.Count == 0 && !problems.HasErrors)
            problems.Error("no-rows", file, null, "the file has no row below the first line; expected a filled sheet.");
        return rows;
    }

    private static string[] Names(CsvReader csv) => [.. csv.HeaderRecord!.Select(name => name.Trim().ToLowerInvariant())];

    private static string Cell(CsvReader csv, string column) => csv.GetField(column)?.Trim() ?? "";
}
