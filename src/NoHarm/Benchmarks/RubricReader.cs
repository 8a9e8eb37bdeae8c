using System.Text.Json;
using NoHarm.Input;

namespace NoHarm.Benchmarks;

/// <summary>Reads one rubric file.</summary>
internal static class RubricReader
{
    /// <summary>The case, without its guidance, or null when the file cannot be used; the problems say why.</summary>
    public static Case? Read(string file, ProblemList problems)
    {
        if (JsonFile.Read(file, problems, out ReadOnlyMemory<byte> bytes) is not { } root)
            return null;
        if (root.ValueKind != JsonValueKind.Object)
        {
            problems.Error("not-an-object", file, 1,
                $"found {JsonRecord.Describe(root)}; expected one object {{\"id\": ..., \"case\": ..., \"options\": [...]}}.");
            return null;
        }

        var record = new JsonRecord(root, file, null, problems);
        string name = Path.GetFileNameWithoutExtension(file);
        string? id = record.RequiredText("id", $"\"id\": \"{name}\"");
        List<ManagementOption> options = ReadOptions(record, OptionLines.Of(bytes.Span));
        if (id is null)
            return null;
        if (id != name)
            problems.Warning("file-name", file, null,
                $"the case id is \"{id}\" but the file is named \"{name}\"; expected both to agree. The id counts.");

        JsonRecord? question = record.Object("case");
        string presentation = question?.Text("presentation") ?? "";
        if (string.IsNullOrWhiteSpace(presentation))
            problems.Warning("no-presentation", file, null,
                "case.presentation is missing or empty; expected the patient and the question. Judges that read it will do without.");

        return new Case(id, file, presentation, options)
        {
            ExpertPlan = question?.Text("recommendations") ?? "",
            Groups = [.. ReadGroups(record)],
            Consults = [.. ReadConsults(record)],
            IsSynthetic = record.Field("synthetic") is { ValueKind: JsonValueKind.True },
        };
    }

    private static List<ManagementOption> ReadOptions(JsonRecord rubric, IReadOnlyList<int> lines)
    {
        var options = new List<ManagementOption>();
        var lineOf = new Dictionary<int, int>();
        int index = 0;
        int errors = 0;
        foreach (JsonElement element in rubric.Elements("options"))
        {
            int line = index < lines.Count ? lines[index] : 0;
            index++;
            if (OptionReader.Read(rubric with { Value = element, Line = line == 0 ? null : line }) is not { } option)
                errors++;
            else if (lineOf.TryAdd(option.Id, line))
                options.Add(option with { Line = line });
            else
                rubric.Problems.Error("duplicate-option-id", rubric.File, line,
                    $"the option id {option.Id} is already used on line {lineOf[option.Id]}; expected every id once in a case. Renumber one of them.");
        }

        if (options.Count == 0 && errors == 0)
            rubric.Problems.Error("no-options", rubric.File, null,
                "the case has no options; expected \"options\": [{\"id\": 1, \"text\": \"...\"}, ...].");
        return options;
    }

    private static IEnumerable<AbstractionGroup> ReadGroups(JsonRecord rubric)
    {
        foreach (JsonElement element in rubric.Elements("abstractionGroups"))
        {
            JsonRecord group = rubric with { Value = element };
            if (group.RequiredText("name", "\"name\": \"Order coronary imaging\"") is { } name)
            {
                int pick = group.Whole("pickCount", 1, int.MaxValue, "Write how many members are to be chosen.") ?? 1;
                yield return new AbstractionGroup(name, pick, group.Text("pickType") ?? "");
            }
        }
    }

    private static IEnumerable<SpecialistConsult> ReadConsults(JsonRecord rubric)
    {
        if (rubric.Object("specialistConsult") is not { } block)
            yield break;
        foreach (JsonElement element in block.Elements("consults"))
        {
            JsonRecord consult = rubric with { Value = element };
            yield return new SpecialistConsult(
                consult.Text("specialty") ?? "",
                consult.Text("urgency") ?? "",
                consult.Whole("optionId", 0, int.MaxValue, "Write the id of the option that stands for the referral."));
        }
    }
}
