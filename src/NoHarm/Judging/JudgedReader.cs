using NoHarm.Benchmarks;
using NoHarm.Input;
using NoHarm.Responses;

namespace NoHarm.Judging;

/// <summary>
/// Reads <c>judged.jsonl</c>, ours and the public kit's. What is wrong is reported with its line; no record is dropped
/// without a problem. Harms and metrics in the file are not read: the scorer computes them from the verdicts.
/// </summary>
public static class JudgedReader
{
    private const string JudgedSuffix = "_judged";

    // A thousand answers are some ten megabytes.
    private const int PartLength = 1 << 20;

    /// <summary>Reads every record that can be read; the rest is in the problems.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problems">Receives everything wrong, with its line.</param>
    /// <param name="benchmark">The benchmark that was judged, to check case and option ids; null to leave them unchecked.</param>
    /// <param name="tornLastLine">What an unfinished last line is: a warning in a run that goes on, else an error.</param>
    public static IReadOnlyList<JudgedRecord> Read(
        string path,
        ProblemList problems,
        Benchmark? benchmark = null,
        ProblemSeverity tornLastLine = ProblemSeverity.Error)
    {
        var records = new List<JudgedRecord>();
        var seen = new Dictionary<(ResponseKey Response, string Judge), int>();
        int lines = 0;
        foreach (Part part in ReadParts(path, problems, tornLastLine))
        {
            lines += part.Lines;
            foreach (Problem problem in part.Problems.All)
                problems.Add(problem);
            foreach (JudgedRecord record in part.Records)
            {
                if (!seen.TryAdd((record.Key, record.Judge), record.Line!.Value))
                    problems.Error("duplicate-record", path, record.Line,
                        $"respondent \"{record.Key.Respondent}\", id \"{record.Key.Id}\", trial {record.Key.Trial} is already on line {seen[(record.Key, record.Judge)]} with the same judge; expected each once. Remove one, or number the trials.");
                else if (benchmark is null || IsKnown(record, benchmark, problems))
                    records.Add(record);
            }
        }

        string[] judges = [.. records.Select(record => record.Judge).Distinct()];
        if (judges.Length > 1)
            problems.Warning("several-judges", path, null,
                $"the records are of {judges.Length} judges: {string.Join(", ", judges)}; expected one. The scores are means over them, as in the public kit. Split the file to see each judge's.");
        if (lines == 0 && !problems.HasErrors)
            problems.Error("no-records", path, null, "the file holds no judged record; expected one JSON object per line.");
        return records;
    }

    /// <summary>Who answered when the records do not say: the file's name without extension and <c>_judged</c>.</summary>
    public static string RespondentOf(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        return name.EndsWith(JudgedSuffix, StringComparison.Ordinal) && name.Length > JudgedSuffix.Length
            ? name[..^JudgedSuffix.Length]
            : name;
    }

    /// <summary>Reads the parts of a file at once, in their order.</summary>
    private static Part[] ReadParts(string path, ProblemList problems, ProblemSeverity tornLastLine)
    {
        byte[]? bytes = InputFile.ReadBytes(path, problems);
        if (bytes is null)
            return [];
        string respondent = RespondentOf(path);
        return [.. JsonLines.Cut(bytes, PartLength).AsParallel().AsOrdered().Select(part => ReadPart(part.Bytes, part.FirstLine, path, respondent, tornLastLine))];
    }

    private static Part ReadPart(ReadOnlyMemory<byte> bytes, int firstLine, string path, string respondent, ProblemSeverity tornLastLine)
    {
        var problems = new ProblemList();
        IReadOnlyList<JsonLine> lines = JsonLines.Parse(bytes, path, problems, tornLastLine, firstLine);
        JudgedRecord[] records = [.. lines.Select(line => JudgedParser.Parse(new JsonRecord(line.Value, path, line.Number, problems), respondent)).OfType<JudgedRecord>()];
        return new Part(lines.Count, records, problems);
    }

    private static bool IsKnown(JudgedRecord record, Benchmark benchmark, ProblemList problems)
    {
        if (benchmark.CaseOf(record.Key.Id) is not { } @case)
        {
            problems.Error("unknown-case", record.File, record.Line,
                $"there is no case \"{CaseId.BaseOf(record.Key.Id)}\" in {benchmark.Folder}; expected an id of the benchmark. Check --benchmark and the id.");
            return false;
        }

        int[] unknown = [.. record.Options.Select(option => option.OptionId).Where(id => @case.Option(id) is null)];
        if (unknown.Length > 0)
            problems.Warning("unknown-option", record.File, record.Line,
                $"case {@case.Id} has no option {string.Join(", ", unknown)}; it counts as uncertain (score 5). Check that the rubric is the one that was judged.");
        HashSet<int> judged = [.. record.Options.Select(option => option.OptionId)];
        int missing = @case.Options.Count(option => !judged.Contains(option.Id));
        if (missing > 0 && !record.IsEmpty)
            problems.Warning("options-not-judged", record.File, record.Line,
                $"{missing} of the {@case.Options.Count} options of case {@case.Id} have no verdict; they count as not matched and cause no harm. Judge the response again for a full score.");
        return true;
    }

    /// <summary>What a part of the file holds.</summary>
    private sealed record Part(int Lines, IReadOnlyList<JudgedRecord> Records, ProblemList Problems);
}
