using NoHarm.Judging.Lexical;

namespace NoHarm.Judging.Claims;

/// <summary>A labelled answer to a case of claims, compared once and fitted on many times.</summary>
internal sealed record LabelledClaims(LabelledResponse Source, AnswerSentences Answer, IReadOnlyList<ClaimEvidence> Evidence)
{
    /// <summary>The claims that are labelled, with evidence and label.</summary>
    public IEnumerable<(ClaimEvidence Evidence, bool IsEntailed)> Examples()
    {
        for (int i = 0; i < Evidence.Count; i++)
        {
            if (Source.Labels.TryGetValue(Source.Case.Options[i].Id, out OptionLabel label))
                yield return (Evidence[i], label.Verdict != Verdict.No);
        }
    }
}
