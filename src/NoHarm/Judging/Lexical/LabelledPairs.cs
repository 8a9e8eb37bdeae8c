using NoHarm.Judging.Reading;
using NoHarm.Responses;

namespace NoHarm.Judging.Lexical;

/// <summary>A labelled response with its candidate pairs, found once and fitted on many times.</summary>
internal sealed record LabelledPairs(LabelledResponse Source, CaseReading Options, ResponseReading Reading, List<CandidatePair> Pairs)
{
    /// <summary>The pairs of each option that is labelled and that no rule settles, with its label.</summary>
    public IEnumerable<(IReadOnlyList<CandidatePair> Pairs, OptionLabel Label)> ByLabel()
    {
        foreach (IGrouping<int, CandidatePair> option in Pairs.Where(pair => !pair.IsVetoed).GroupBy(pair => pair.Option))
        {
            if (Source.Labels.TryGetValue(Source.Case.Options[option.Key].Id, out OptionLabel label))
                yield return ([.. option], label);
        }
    }

    /// <summary>Of an option's pairs those whose statement the rater quoted; all of them where nothing was quoted.</summary>
    public IReadOnlyList<CandidatePair> Proving(IReadOnlyList<CandidatePair> pairs, OptionLabel label)
    {
        int start = label.Verdict != Verdict.No && label.Evidence.Length > 0
            ? Source.Response.Text.IndexOf(label.Evidence, StringComparison.Ordinal)
            : -1;
        if (start < 0)
            return pairs;
        var evidence = new TextSpan(start, label.Evidence.Length);
        CandidatePair[] proving = [.. pairs.Where(pair => Reading.Statements[pair.Statement].Statement.Span.Overlaps(evidence))];
        return proving.Length > 0 ? proving : pairs;
    }

    /// <summary>What a model says of the response, as the judge would.</summary>
    public Judgement Judge(LexicalModel model) => VerdictRules.Decide(Source.Case, Reading, Source.Response.Text, Pairs, model);

    /// <summary>The options that are labelled, in rubric order, with verdict and label.</summary>
    public IEnumerable<(OptionVerdict Verdict, OptionLabel Label)> Labelled(LexicalModel model)
    {
        foreach (OptionVerdict verdict in Judge(model).Options)
        {
            if (Source.Labels.TryGetValue(verdict.OptionId, out OptionLabel label))
                yield return (verdict, label);
        }
    }
}
