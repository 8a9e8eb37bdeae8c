using System.Globalization;
using System.Text.Json;
using NoHarm.Input;
using NoHarm.Responses;

namespace NoHarm.Judging;

/// <summary>Turns one JSON object into a judged record, or says what is wrong with it.</summary>
internal static class JudgedParser
{
    /// <summary>The record, or null when it has no usable id or verdicts; the problems say why.</summary>
    /// <param name="json">The object with its place.</param>
    /// <param name="respondent">Who answered when the record does not say.</param>
    public static JudgedRecord? Parse(JsonRecord json, string respondent)
    {
        string? id = json.RequiredText("id", "\"id\": \"All001\"");
        int? trial = json.Whole("trial", 0, int.MaxValue, "Number the attempts, or leave it out for a single one.");
        if (!json.Has("options"))
        {
            json.Problems.Error("missing-field", json.File, json.Line,
                "\"options\" is missing; expected the verdicts: \"options\": [{\"id\": 1, \"matched\": true, \"partial\": false}, ...]. Is this a judged file?");
            return null;
        }

        List<OptionVerdict> options = VerdictParser.ReadAll(json);
        List<ResponseAction> actions = ReadActions(json, [.. options.Where(option => option.Matched).Select(option => option.OptionId)]);
        int? length = json.Whole("response_len", 0, int.MaxValue, "Write the response's number of characters.");
        string? named = json.Text("respondent");
        if (id is null)
            return null;

        var key = new ResponseKey(string.IsNullOrWhiteSpace(named) ? respondent : named, id, trial ?? 1);
        return new JudgedRecord(key, json.Text("judge") ?? "", options, actions)
        {
            Fingerprint = json.Text("fingerprint") ?? "",
            VerdictKey = json.Text("verdictKey") ?? "",
            ResponseLength = length,
            IsEmpty = json.Flag("empty") || length == 0,
            File = json.File,
            Line = json.Line,
        };
    }

    private static List<ResponseAction> ReadActions(JsonRecord json, HashSet<int> matched)
    {
        var actions = new List<ResponseAction>();
        foreach (JsonElement element in json.Elements("responseActions"))
        {
            JsonRecord action = json with { Value = element };
            if (!IsObject(action, "responseActions", "{\"number\": 1, \"action\": \"...\", \"match\": \"11,12\", \"score\": 0}"))
                continue;
            int number = action.Whole("number", 0, int.MaxValue, "Number the actions from 1.") ?? actions.Count + 1;
            int? score = action.Whole("score", 0, 9, "Write 1 to 9 for an action off the rubric, 0 for one that matches it.");
            int[] matches = ReadMatches(action);
            var read = new ResponseAction(number, action.Text("action") ?? "", matches)
            {
                Category = action.Text("category") ?? "",
                Rationale = action.Text("rationale") ?? "",
                Span = action.Field("span") is { } span ? ReadSpan(action, span, "span") : null,
            };

            // Without a score, an action is on the rubric only as long as a verdict stands behind its matches.
            actions.Add(read with { Score = score ?? (matches.Any(matched.Contains) ? ResponseAction.OnRubricScore : ResponseAction.UnassessedScore) });
        }

        return actions;
    }

    private static int[] ReadMatches(JsonRecord action)
    {
        string[] words = (action.Text("match") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var matches = new List<int>(words.Length);
        foreach (string word in words)
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int id))
                action.Problems.Error("wrong-value", action.File, action.Line,
                    "\"match\" holds something that is no option id; expected ids with commas between them, such as \"11,12\", or \"\".");
            else if (!matches.Contains(id))
                matches.Add(id);
        }

        return [.. matches];
    }

    /// <summary>A span, or null; the problems say why.</summary>
    internal static TextSpan? ReadSpan(JsonRecord json, JsonElement span, string name)
    {
        if (span.ValueKind == JsonValueKind.Array && span.GetArrayLength() == 2
            && JsonText.TryWhole(span[0], out int start) && start >= 0
            && JsonText.TryWhole(span[1], out int length) && length >= 0)
            return new TextSpan(start, length);
        json.Problems.Error("wrong-value", json.File, json.Line,
            $"\"{name}\" holds {JsonRecord.Describe(span)}; expected [start, length] in UTF-16 code units of the response.");
        return null;
    }

    /// <summary>Whether an element of a list is an object; the problems say so when it is not.</summary>
    internal static bool IsObject(JsonRecord json, string list, string example)
    {
        if (json.Value.ValueKind == JsonValueKind.Object)
            return true;
        json.Problems.Error("not-an-object", json.File, json.Line,
            $"found something that is no object among \"{list}\"; expected {example}.");
        return false;
    }
}
