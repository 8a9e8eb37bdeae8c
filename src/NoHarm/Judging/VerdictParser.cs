using System.Text.Json;
using NoHarm.Extraction;
using NoHarm.Input;
using NoHarm.Responses;

namespace NoHarm.Judging;

/// <summary>Reads the verdicts of a judged record, or says what is wrong with them.</summary>
internal static class VerdictParser
{
    private const double ProbabilityTolerance = 1e-3;

    /// <summary>The verdicts of a record, in its order.</summary>
    public static List<OptionVerdict> ReadAll(JsonRecord json)
    {
        var options = new List<OptionVerdict>();
        var seen = new HashSet<int>();
        foreach (JsonElement element in json.Elements("options"))
        {
            if (Read(json with { Value = element }) is not { } option)
                continue;
            if (seen.Add(option.OptionId))
                options.Add(option);
            else
                json.Problems.Error("duplicate-option", json.File, json.Line,
                    $"option {option.OptionId} has two verdicts; expected one. Remove one of them.");
        }

        return options;
    }

    private static OptionVerdict? Read(JsonRecord json)
    {
        if (!JudgedParser.IsObject(json, "options", "{\"id\": 1, \"matched\": true, \"partial\": false}"))
            return null;
        if (json.Whole("id", 0, int.MaxValue, "Write the option's number in the rubric.") is not { } id)
        {
            if (!json.Has("id"))
                json.Problems.Error("missing-field", json.File, json.Line,
                    "a verdict has no \"id\"; expected the option's number. Write \"id\": followed by the number.");
            return null;
        }

        if (!json.Has("matched"))
        {
            json.Problems.Error("missing-field", json.File, json.Line,
                $"the verdict of option {id} has no \"matched\"; expected true or false. A verdict that is unknown is \"matched\": false, \"resolved\": false.");
            return null;
        }

        bool matched = json.Flag("matched");
        Verdict verdict = !matched ? Verdict.No : json.Flag("partial") ? Verdict.Partial : Verdict.Yes;
        CheckVerdict(json, id, verdict);
        var spans = new List<TextSpan>();
        foreach (JsonElement span in json.Elements("spans"))
        {
            if (JudgedParser.ReadSpan(json, span, "spans") is { } read)
                spans.Add(read);
        }

        return new OptionVerdict(id, verdict)
        {
            Evidence = json.Text("evidence") ?? "",
            Probabilities = ReadProbabilities(json, id),
            Stance = ReadStance(json, id),
            Spans = spans,
            UnresolvedReason = ReadReason(json, id, matched),
            Mass = json.Real("mass", 0, 1),
            Rationale = json.Text("rationale") ?? "",
            Votes = ReadVotes(json, id),
        };
    }

    private static void CheckVerdict(JsonRecord json, int id, Verdict verdict)
    {
        if (json.Text("verdict") is not { } word)
            return;
        Verdict? written = JudgedWords.Verdict(word);
        if (written is null)
            json.Problems.Error("unknown-verdict", json.File, json.Line,
                $"the verdict of option {id} is not one of the words; expected {JudgedWords.VerdictList}.");
        else if (written != verdict)
            json.Problems.Error("contradiction", json.File, json.Line,
                $"option {id} has \"verdict\": \"{word}\", but matched and partial say \"{JudgedWords.Of(verdict)}\"; expected the same. Correct one of them.");
    }

    private static string? ReadReason(JsonRecord json, int id, bool matched)
    {
        if (!json.Has("resolved") || json.Flag("resolved"))
            return null;
        if (matched)
            json.Problems.Error("contradiction", json.File, json.Line,
                $"option {id} is matched and unresolved at once; expected \"matched\": false where the judge could not decide.");
        return json.Text("reason") ?? "not given";
    }

    private static Stance? ReadStance(JsonRecord json, int id)
    {
        if (json.Text("stance") is not { Length: > 0 } word)
            return null;
        Stance? stance = JudgedWords.Stance(word);
        if (stance is null)
            json.Problems.Error("unknown-stance", json.File, json.Line,
                $"the stance of option {id} is not one of the words; expected one of {JudgedWords.StanceList}.");
        return stance;
    }

    private static List<Vote> ReadVotes(JsonRecord json, int id)
    {
        var votes = new List<Vote>();
        foreach (JsonElement element in json.Elements("votes"))
        {
            JsonRecord vote = json with { Value = element };
            if (!JudgedParser.IsObject(vote, "votes", "{\"judge\": \"lexical\", \"verdict\": \"yes\", \"resolved\": true}"))
                continue;
            string? judge = vote.RequiredText("judge", "\"judge\": \"lexical\"");
            Verdict? verdict = vote.Text("verdict") is { } word ? JudgedWords.Verdict(word) : null;
            if (verdict is null)
                json.Problems.Error("unknown-verdict", json.File, json.Line,
                    $"a vote on option {id} has no verdict that is one of the words; expected {JudgedWords.VerdictList}.");
            else if (judge is not null)
                votes.Add(new Vote(judge, verdict.Value, ReadProbabilities(vote, id), !vote.Has("resolved") || vote.Flag("resolved")));
        }

        return votes;
    }

    private static VerdictProbabilities? ReadProbabilities(JsonRecord json, int id)
    {
        if (json.Object("p") is not { } p)
            return null;
        double? no = Probability(p, "no");
        double? partial = Probability(p, "partial");
        double? yes = Probability(p, "yes");
        if (no + partial + yes is { } sum && Math.Abs(sum - 1) < ProbabilityTolerance)
            return new VerdictProbabilities(no!.Value, partial!.Value, yes!.Value);
        json.Problems.Error("wrong-value", json.File, json.Line,
            $"\"p\" of option {id} is no distribution; expected {{\"no\": 0.1, \"partial\": 0.2, \"yes\": 0.7}}, each 0 to 1, with sum 1.");
        return null;
    }

    private static double? Probability(JsonRecord json, string name) =>
        json.Field(name) is { ValueKind: JsonValueKind.Number } field && field.TryGetDouble(out double value) && value is >= 0 and <= 1
            ? value
            : null;
}
