using NoHarm.Statistics;

namespace NoHarm.Validation.Measuring;

/// <summary>How many of the options are matched (partial or yes), as a share, told in four ways.</summary>
/// <param name="Name">Which options: <c>all</c>, <c>harmful</c> (scores 1 to 3) or <c>owed</c> (7 to 9).</param>
/// <param name="Judged">Pairs that the judge decided, labelled or not.</param>
/// <param name="Labelled">Those of them with a label; every truth rests on these.</param>
/// <param name="LabelledCases">Base cases of the labelled pairs.</param>
public sealed record MatchedShare(string Name, int Judged, int Labelled, int LabelledCases)
{
    /// <summary>What the judge says on all pairs that it decided.</summary>
    public Estimate Judge { get; init; }

    /// <summary>What the labels say on the labelled pairs alone.</summary>
    public Estimate Labels { get; init; }

    /// <summary>The judge's share on all pairs, corrected by how often it is right on the labelled ones (<see cref="RoganGladen"/>).</summary>
    public Estimate Corrected { get; init; }

    /// <summary>The labels, helped by the verdicts on the other pairs (<see cref="PredictionPoweredMean"/>).</summary>
    public Estimate Powered { get; init; }

    /// <summary>How much the verdicts count in <see cref="Powered"/>, 0 to 1.</summary>
    public double Lambda { get; init; }

    /// <summary>Whether no verdict is without a label: nothing is left to predict then.</summary>
    public bool IsAllLabelled => Judged == Labelled;

    /// <summary>What cannot be told, and why; each a sentence.</summary>
    public IEnumerable<string> Remarks
    {
        get
        {
            if (Labelled == 0)
            {
                yield return $"{Name}: no pair with both a label and a verdict, so only the judge's share is known.";
                yield break;
            }

            if (IsAllLabelled)
                yield return $"{Name}: every judged answer is labelled, so Rogan-Gladen and PPI++ equal the labels' own.";
            if (double.IsNaN(Corrected.Value))
                yield return $"{Name}: no correction, because the labels lack matched or unmatched pairs, or the judge does no better on them than chance.";
            if (LabelledCases < GroupResult.FewestCases)
                yield return $"{Name}: {LabelledCases} labelled cases, fewer than {GroupResult.FewestCases}: too few for the intervals of the truth.";
            else if (!IsAllLabelled && double.IsNaN(Powered.Lower))
                yield return $"{Name}: PPI++ has no interval, because too few labelled cases differ from the rest.";
        }
    }
}
