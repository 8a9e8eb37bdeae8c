using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using NoHarm.Input;

namespace NoHarm.Scoring.JudgeErrors;

/// <summary>Reads the table that <see cref="JudgeErrorCsv"/> writes: redrawing the verdicts again would take longer than anything else.</summary>
public static class JudgeErrorReader
{
    private static readonly string[] Columns = JudgeErrorCsv.Columns.Split(',');

    /// <summary>Every line that can be read; the rest is in the problems.</summary>
    public static IReadOnlyList<JudgeErrorLine> Read(string path, ProblemList problems)
    {
        var lines = new List<JudgeErrorLine>();
        if (InputFile.ReadText(path, problems) is not { } text)
            return lines;
        using var reader = new StringReader(text);
        using var csv = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null });
        if (!csv.Read() || !Columns.SequenceEqual(csv.Record ?? []))
        {
            problems.Error("wrong-columns", path, 1,
                $"the first line is not that of a table with the judge's errors; expected {JudgeErrorCsv.Columns}. Let noharm run write it again.");
            return lines;
        }

        while (csv.Read())
        {
            string[] fields = csv.Record ?? [];
            if (fields.Length == Columns.Length && LineOf(fields) is { } line)
                lines.Add(line);
            else
                problems.Error("wrong-value", path, csv.RawRow,
                    $"found a line that is no score; expected {Columns.Length} fields with numbers or n/a. Let noharm run write the file again.");
        }

        return lines;
    }

    private static JudgeErrorLine? LineOf(string[] fields)
    {
        var numbers = new double[5];
        for (int i = 0; i < numbers.Length; i++)
        {
            if (NumberOf(fields[4 + i]) is not { } number)
                return null;
            numbers[i] = number;
        }

        return int.TryParse(fields[3], NumberStyles.None, CultureInfo.InvariantCulture, out int cases) && fields[^1] is "yes" or "no"
            ? new JudgeErrorLine(fields[0], fields[1], fields[2], cases, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], fields[^1] == "yes")
            : null;
    }

    private static double? NumberOf(string field) =>
        field == "n/a" ? double.NaN
        : double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number
        : null;
}
