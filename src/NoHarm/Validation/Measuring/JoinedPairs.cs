namespace NoHarm.Validation.Measuring;

/// <summary>Labels beside a judge's verdicts, with what found no partner.</summary>
/// <param name="Pairs">Pairs of answer and option with a label and an answer of the judge, unresolved ones included.</param>
/// <param name="Raters">The raters that are compared with each other: their places are those of the ratings.</param>
/// <param name="AllRaters">The same and whoever decided between them.</param>
public sealed record JoinedPairs(IReadOnlyList<ValidationPair> Pairs, IReadOnlyList<Rater> Raters, IReadOnlyList<Rater> AllRaters)
{
    /// <summary>Labels that were used.</summary>
    public int Labels { get; init; }

    /// <summary>Labelled pairs whose answer or option the judge was not asked about: they count nowhere.</summary>
    public int NotJudged { get; init; }

    /// <summary>Options of the labelled answers that nobody labelled: they count nowhere.</summary>
    public int NotLabelled { get; init; }

    /// <summary>Pairs that a third person decided.</summary>
    public int Adjudicated { get; init; }

    /// <summary>Pairs without a verdict.</summary>
    public int Unresolved => Pairs.Count(pair => pair.IsUnresolved);

    /// <summary>Pairs on which raters are tied and nobody decided.</summary>
    public int Tied => Pairs.Count(pair => pair.IsTied);

    /// <summary>Whether pairs stand for different numbers of pairs.</summary>
    public bool IsWeighted => Pairs.Select(pair => pair.Weight).Distinct().Count() > 1;

    /// <summary>Base cases with a pair.</summary>
    public int Cases => Pairs.Select(pair => pair.Case.Id).Distinct().Count();
}
