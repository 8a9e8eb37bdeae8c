using System.Text.Json;
using NoHarm.Input;
using NoHarm.Judging;

namespace NoHarm.Validation;

/// <summary>
/// Reads labels.jsonl. Who the raters are is said by its first line, <c>{"raters": [{"rater", "kind", "note"}]}</c>, or by
/// a file raters.json beside it with the same object.
/// </summary>
public static class LabelReader
{
    private const string SideFile = "raters.json";

    // What no design comes near to, and with which sums still are numbers.
    private const double SmallestWeight = 1e-6;
    private const double LargestWeight = 1e9;

    /// <summary>Reads every label that can be read; the rest is in the problems.</summary>
    public static LabelSet Read(string file, ProblemList problems)
    {
        IReadOnlyList<JsonLine> lines = JsonLines.Read(file, problems);
        var raters = new Dictionary<string, Rater>();
        bool declares = lines.Count > 0 && lines[0].Value.TryGetProperty("raters", out _);
        if (declares)
            ReadRaters(new JsonRecord(lines[0].Value, file, lines[0].Number, problems), raters);
        else
            ReadSideFile(file, raters, problems);

        var labels = new List<Label>();
        var weights = new Dictionary<(string?, string, int, int), Label>();
        var places = new Dictionary<(string?, string, int, int, string), int>();
        foreach (JsonLine line in lines.Skip(declares ? 1 : 0))
        {
            if (ReadLabel(new JsonRecord(line.Value, file, line.Number, problems)) is not { } label)
                continue;
            if (!places.TryAdd((label.Respondent, label.Id, label.Trial, label.Option, label.Rater), line.Number))
            {
                int first = places[(label.Respondent, label.Id, label.Trial, label.Option, label.Rater)];
                problems.Error("duplicate-label", file, line.Number,
                    $"rater {label.Rater} already labelled option {label.Option} of {label.Id}, trial {label.Trial}, on line {first}; expected one label. Remove one.");
                continue;
            }

            if (!weights.TryAdd((label.Respondent, label.Id, label.Trial, label.Option), label)
                && weights[(label.Respondent, label.Id, label.Trial, label.Option)] is { } other && other.Weight != label.Weight)
            {
                problems.Error("two-weights", file, line.Number,
                    $"option {label.Option} of {label.Id}, trial {label.Trial}, has the weight {label.Weight}, and {other.Weight} on line {other.Line}; expected one weight for all raters, because it says how likely the pair was drawn. Write the same, or leave both out.");
            }

            raters.TryAdd(label.Rater, new Rater(label.Rater, RaterKind.Unknown));
            labels.Add(label);
        }

        if (labels.Count == 0 && !problems.HasErrors)
            problems.Error("no-labels", file, null,
                "the file holds no label; expected lines such as {\"id\": \"All001\", \"trial\": 1, \"option\": 4, \"rater\": \"dr-a\", \"verdict\": \"yes\"}.");
        return new LabelSet(labels, [.. raters.Values]);
    }

    private static void ReadSideFile(string file, Dictionary<string, Rater> raters, ProblemList problems)
    {
        string side = Path.Combine(Path.GetDirectoryName(file) ?? "", SideFile);
        if (File.Exists(side) && JsonFile.Read(side, problems, out _) is { } root)
            ReadRaters(new JsonRecord(root, side, null, problems), raters);
    }

    private static void ReadRaters(JsonRecord record, Dictionary<string, Rater> raters)
    {
        foreach (JsonElement element in record.Elements("raters"))
        {
            JsonRecord entry = record with { Value = element };
            if (entry.RequiredText("rater", "\"rater\": \"dr-a\"") is not { } name)
                continue;
            if (!raters.TryAdd(name, new Rater(name, Kind(entry), entry.Text("note") ?? "")))
                record.Problems.Error("duplicate-rater", record.File, record.Line,
                    $"the rater \"{name}\" is declared twice; expected every rater once. Remove one.");
        }
    }

    private static RaterKind Kind(JsonRecord entry)
    {
        string? word = entry.Text("kind");
        if (word is null)
            return RaterKind.Unknown;
        if (LabelWords.ReadKind(word) is { } kind)
            return kind;
        entry.Problems.Warning("unknown-rater-kind", entry.File, entry.Line,
            $"\"kind\" is {JsonRecord.Describe(entry.Field("kind")!.Value)}; expected {LabelWords.Kinds}. The rater counts as unknown.");
        return RaterKind.Unknown;
    }

    private static Label? ReadLabel(JsonRecord record)
    {
        string? id = record.RequiredText("id", "\"id\": \"All001\"");
        string? rater = record.RequiredText("rater", "\"rater\": \"dr-a\"");
        bool hasTrial = record.Has("trial");
        int? trial = record.Whole("trial", 1, int.MaxValue, "Write \"trial\": 1, or leave it out for a single trial.");
        if (!record.Has("option"))
            record.Problems.Error("missing-field", record.File, record.Line,
                "\"option\" is missing; expected an option's id. Write \"option\": 4.");
        int? option = record.Whole("option", 0, int.MaxValue, "Write the option's id as a number.");
        Verdict? verdict = ReadVerdict(record);
        string? respondent = record.Has("respondent") ? record.RequiredText("respondent", "\"respondent\": \"model-x\"") : null;
        string? evidence = record.Text("evidence");
        string note = record.Text("note") ?? "";
        double? weight = ReadWeight(record);
        if (id is null || rater is null || (hasTrial && trial is null) || option is null || verdict is null || weight is null)
            return null;
        return new Label(respondent, id, trial ?? 1, option.Value, rater, verdict.Value)
        {
            Evidence = evidence,
            Note = note,
            Weight = weight.Value,
            File = record.File,
            Line = record.Line ?? 0,
        };
    }

    private static double? ReadWeight(JsonRecord record)
    {
        if (!record.Has("weight"))
            return 1;
        if (record.Field("weight") is { ValueKind: JsonValueKind.Number } field && field.TryGetDouble(out double weight) && weight is >= SmallestWeight and <= LargestWeight)
            return weight;
        record.Problems.Error("wrong-value", record.File, record.Line,
            $"\"weight\" is {JsonRecord.Describe(record.Field("weight")!.Value)}; expected a number above 0, from 1e-6 to 1e9: how many pairs this one stands for. Leave it out where nothing was drawn.");
        return null;
    }

    private static Verdict? ReadVerdict(JsonRecord record)
    {
        if (record.RequiredText("verdict", $"\"verdict\": {LabelWords.Verdicts}") is not { } word)
            return null;
        if (LabelWords.ReadVerdict(word) is { } verdict)
            return verdict;
        record.Problems.Error("unknown-verdict", record.File, record.Line,
            $"\"verdict\" is {JsonRecord.Describe(record.Field("verdict")!.Value)}; expected {LabelWords.Verdicts}.{LabelWords.Suggestion(word)}");
        return null;
    }
}
