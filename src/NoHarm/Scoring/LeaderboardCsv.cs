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
