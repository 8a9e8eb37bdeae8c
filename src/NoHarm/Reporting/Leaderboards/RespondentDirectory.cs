using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using NoHarm.Input;

namespace NoHarm.Reporting.Leaderboards;

/// <summary>Who the respondents of runs are: a CSV file with <c>Respondent,Name,Team,Condition,Provider</c>.</summary>
/// <param name="Path">The file as the user named it.</param>
/// <param name="Entries">Its lines.</param>
public sealed record RespondentDirectory(string Path, IReadOnlyList<RespondentEntry> Entries)
{
    private const string Key = "Respondent";

    // More than a slip of the pen.
    private const int MostEdits = 3;

    private static readonly string[] Columns = [Key, "Name", "Team", "Condition", "Provider"];

    /// <summary>Reads a file; null after an error was added.</summary>
    public static RespondentDirectory? Read(string path, ProblemList problems)
    {
        if (InputFile.ReadText(path, problems) is not { } text)
            return null;
        using var reader = new StringReader(text);
        using var csv = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null });
        string[] header = csv.Read() ? [.. (csv.Record ?? []).Select(field => field.Trim())] : [];
        var found = new ProblemList();
        CheckColumns(path, header, found);
        var entries = new List<RespondentEntry>();
        while (!found.HasErrors && csv.Read())
            AddEntry(path, header, csv.Record ?? [], csv.RawRow, entries, found);
        RefuseRepeated(path, entries, found);
        foreach (Problem problem in found.All)
            problems.Add(problem);
        return found.HasErrors ? null : new RespondentDirectory(path, entries);
    }

    /// <summary>What is said of a respondent; null for nothing.</summary>
    public RespondentEntry? Find(string respondent) => Entries.FirstOrDefault(entry => entry.Respondent == respondent);

    /// <summary>Warns of every line about a respondent that is not there, so that a slip of the pen does not pass unseen.</summary>
    /// <param name="respondents">The respondents that are there.</param>
    /// <param name="problems">Receives the warnings.</param>
    public void WarnOfUnknown(IEnumerable<string> respondents, ProblemList problems)
    {
        HashSet<string> known = [.. respondents];
        foreach (RespondentEntry entry in Entries.Where(entry => !known.Contains(entry.Respondent)))
        {
            string? near = NearestName.Within(entry.Respondent, known, MostEdits);
            string hint = near is null ? "" : $" Did you mean \"{near}\"?";
            problems.Warning("unknown-respondent", Path, entry.Line,
                $"no run has answers of \"{entry.Respondent}\"; expected the name that the answers carry.{hint}");
        }
    }

    private static void CheckColumns(string path, string[] header, ProblemList problems)
    {
        string all = string.Join(',', Columns);
        foreach (string column in header.Where(column => !Columns.Contains(column)))
            problems.Error("unknown-column", path, 1,
                $"there is no column \"{column}\"; expected {all}. Did you mean \"{NearestName.Of(column, Columns)}\"?");
        foreach (string column in header.GroupBy(column => column).Where(same => same.Skip(1).Any()).Select(same => same.Key))
            problems.Error("duplicate-column", path, 1, $"the column \"{column}\" stands there twice; expected each once.");
        if (!header.Contains(Key))
            problems.Error("missing-column", path, 1, $"there is no column {Key}; expected a first line with {all}, of which only {Key} is needed.");
    }

    private static void AddEntry(string path, string[] header, string[] fields, int line, List<RespondentEntry> entries, ProblemList problems)
    {
        if (fields.Length != header.Length)
        {
            problems.Error("wrong-columns", path, line, $"found {fields.Length} fields; expected {header.Length}, as in the first line. Quote fields that hold commas.");
            return;
        }

        string respondent = fields[Array.IndexOf(header, Key)];
        if (string.IsNullOrWhiteSpace(respondent))
            problems.Error("empty-field", path, line, $"{Key} is empty; expected the name that the answers carry.");
        else
            entries.Add(new RespondentEntry(respondent, Field("Name"), Field("Team"), Field("Condition"), Field("Provider"), line));

        string? Field(string column) =>
            Array.IndexOf(header, column) is var place and >= 0 && !string.IsNullOrWhiteSpace(fields[place]) ? fields[place].Trim() : null;
    }

    private static void RefuseRepeated(string path, List<RespondentEntry> entries, ProblemList problems)
    {
        var lines = new Dictionary<string, int>();
        var names = new Dictionary<string, int>();
        foreach (RespondentEntry entry in entries)
        {
            if (!lines.TryAdd(entry.Respondent, entry.Line))
                problems.Error("duplicate-respondent", path, entry.Line,
                    $"\"{entry.Respondent}\" also stands in line {lines[entry.Respondent]}; expected each respondent once. Remove one of the lines.");
            else if (entry.Name is { } name && !names.TryAdd(name, entry.Line))
                problems.Error("duplicate-name", path, entry.Line,
                    $"the name \"{name}\" also stands in line {names[name]}; expected a name of its own for each respondent.");
        }
    }
}
