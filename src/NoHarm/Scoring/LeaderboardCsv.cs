using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using NoHarm.Input;

namespace NoHarm.Scoring;

/// <summary>Reads and writes the v1 leaderboard's <c>Model,Team,Condition,Provider,Metric,mean,ci</c>.</summary>
public static class LeaderboardCsv
{
    private static readonly string[] Columns = ["Model", "Team", "Condition", "Provider", "Metric", "mean", "ci"];

    /// <summary>Whether a file begins with these columns, as other tables that lie about do not; false when it cannot be read.</summary>
    public static bool IsTable(string path)
    {
        try
        {
            byte[] header = Encoding.UTF8.GetBytes(string.Join(',', Columns));

            // A pipe has no length, and opening one waits for a writer for ever.
            if (new FileInfo(path).Length < header.Length)
                return false;
            using FileStream stream = File.OpenRead(path);
            byte[] start = new byte[header.Length + 3];
            int read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            return InputFile.WithoutByteOrderMark(start.AsMemory(0, read)).Span.StartsWith(header);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Every line that can be read; the rest is in the problems.</summary>
    public static IReadOnlyList<LeaderboardRow> Read(string path, ProblemList problems)
    {
        var rows = new List<LeaderboardRow>();
        if (InputFile.ReadText(path, problems) is not { } text)
            return rows;

        using var reader = new StringReader(text);
        using var csv = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null });
        if (!csv.Read() || !Columns.SequenceEqual(csv.Record ?? []))
        {
            problems.Error("wrong-columns", path, 1,
                $"the first line is not that of a v1 leaderboard; expected {string.Join(',', Columns)}.");
            return rows;
        }

        while (csv.Read())
        {
            string[] fields = csv.Record ?? [];
            if (fields.Length != Columns.Length)
                problems.Error("wrong-columns", path, csv.RawRow,
                    $"found {fields.Length} fields; expected {Columns.Length}: {string.Join(',', Columns)}. Quote fields that hold commas.");
            else if (!PublishedNumber.TryParse(fields[5], out PublishedNumber mean) || !PublishedNumber.TryParse(fields[6], out PublishedNumber half))
                problems.Error("wrong-value", path, csv.RawRow,
                    $"mean is \"{fields[5]}\" and ci is \"{fields[6]}\"; expected numbers such as 0.569, or NaN or nothing where there is none.");
            else if (half.HasValue && half.Value < 0)
                problems.Error("wrong-value", path, csv.RawRow,
                    $"ci is \"{fields[6]}\"; expected half the width of an interval, which is 0 or more.");
            else
                rows.Add(new LeaderboardRow(fields[0], fields[1], fields[2], fields[3], fields[4], mean, half) { Line = csv.RawRow });
        }

        return rows;
    }

    /// <summary>The file as UTF-8 with line feeds; numbers keep their digits.</summary>
    public static byte[] ToBytes(IReadOnlyList<LeaderboardRow> rows)
    {
        var text = new StringBuilder(string.Join(',', Columns)).Append('\n');
        foreach (LeaderboardRow row in rows)
        {
            string[] fields =
            [
                row.Model, row.Team, row.Condition, row.Provider, row.Metric,
                row.Mean.Text, row.HalfWidth.Text,
            ];
            text.AppendJoin(',', fields.Select(CsvText.Quote)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
