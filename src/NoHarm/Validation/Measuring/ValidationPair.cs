using NoHarm.Benchmarks;
using NoHarm.Extraction;
using NoHarm.Responses;
using NoHarm.Statistics;

namespace NoHarm.Validation.Measuring;

/// <summary>An option of an answer that raters labelled and the judge was asked about. Verdicts are 0 no, 1 partial, 2 yes, -1 none.</summary>
/// <param name="Key">The answer.</param>
/// <param name="Case">The base case.</param>
/// <param name="Option">The option.</param>
/// <param name="Ratings">A verdict per rater, in the order of the raters; -1 where one is missing.</param>
public sealed record ValidationPair(ResponseKey Key, Case Case, ManagementOption Option, IReadOnlyList<int> Ratings)
{
    /// <summary>What is taken for true; -1 where raters are tied and ties are left out.</summary>
    public required int Reference { get; init; }

    /// <summary>Whether raters are tied and nobody decided.</summary>
    public bool IsTied { get; init; }

    /// <summary>The judge's verdict; -1 where it could not decide.</summary>
    public required int Verdict { get; init; }

    /// <summary>The judge's probability of a match, 0 to 1; NaN where it gives none.</summary>
    public double Probability { get; init; } = double.NaN;

    /// <summary>The stance of the statement that decided; null where the judge names none.</summary>
    public Stance? Stance { get; init; }

    /// <summary>How many pairs it stands for.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Whether the judge could not decide.</summary>
    public bool IsUnresolved => Verdict < 0;

    /// <summary>Whether it has both a truth and a verdict.</summary>
    public bool Counts => Reference >= 0 && Verdict >= 0;

    /// <summary>How far the raters agree.</summary>
    public RaterSplit Split
    {
        get
        {
            int[] given = [.. Ratings.Where(rating => rating >= 0)];
            return given.Length < 2 ? RaterSplit.Single : given.Distinct().Count() == 1 ? RaterSplit.Unanimous : RaterSplit.Split;
        }
    }

    /// <summary>
    /// The same with the verdict that is furthest from the truth where the judge gave none, and the probability that goes
    /// with it: what an unresolved verdict costs at worst.
    /// </summary>
    public ValidationPair AtWorst() => !IsUnresolved || Reference < 0
        ? this
        : this with { Verdict = Reference == 0 ? 2 : 0, Probability = Reference == 0 ? 1 : 0 };

    /// <summary>The pair for the statistics.</summary>
    /// <param name="cluster">The number of its case.</param>
    public RatedPair ToRated(int cluster) =>
        new(cluster, Ratings, Reference, Verdict) { Probability = IsUnresolved ? double.NaN : Probability, Weight = Weight };

    /// <summary>Names and numbers only.</summary>
    public override string ToString() => $"{Key} option {Option.Id}: {Reference} against {Verdict}";
}
