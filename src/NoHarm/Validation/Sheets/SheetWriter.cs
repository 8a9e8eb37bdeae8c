using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace NoHarm.Validation.Sheets;

/// <summary>Writes sheets as CSV that spreadsheet programs open as it is: UTF-8 with its mark, nothing that they compute.</summary>
public static class SheetWriter
{
    /// <summary>The sheet as a file.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="separator">What stands between cells; spreadsheet programs of countries with a decimal comma want a semicolon.</param>
    public static byte[] ToCsv(Sheet sheet, string separator = ",")
    {
        ArgumentNullException.ThrowIfNull(sheet);
        using var stream = new MemoryStream();
        using (var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = separator }))
        {
            Write(csv,
            [
                SheetColumns.Row, SheetColumns.Case, SheetColumns.Question, SheetColumns.AnswerName, SheetColumns.Answer, SheetColumns.Option,
                .. sheet.HintColumns, .. SheetColumns.Filled,
            ]);
            foreach (SheetRow row in sheet.Rows)
            {
                Write(csv,
                [
                    row.Code, row.Case, row.Pair.Case.Presentation, row.Answer, row.Pair.Response.Text, row.Pair.Option.Text,
                    .. row.Pair.Hints, .. SheetColumns.Filled.Select(_ => ""),
                ]);
            }
        }

        return stream.ToArray();
    }

    /// <summary>How many rows have an answer that a spreadsheet program would cut off.</summary>
    public static int TooLong(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return sheet.Rows.Count(row => row.Pair.Response.Text.Length >= SheetText.LongestCell);
    }

    private static void Write(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (string cell in cells)
            csv.WriteField(SheetText.Guarded(cell));
        csv.NextRecord();
    }
}
