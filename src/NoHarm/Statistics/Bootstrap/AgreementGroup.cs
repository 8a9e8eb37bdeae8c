namespace NoHarm.Statistics;

/// <summary>Who is compared with whom.</summary>
public static class AgreementGroup
{
    /// <summary>The judge with what the raters say together.</summary>
    public const string Judge = "judge";

    /// <summary>The judge with every single rater, all such pairs pooled: what is to be held against <see cref="Raters"/>.</summary>
    public const string JudgeEach = "judge-each";

    /// <summary>Every rater with every other, all such pairs pooled: the human ceiling.</summary>
    public const string Raters = "raters";

    /// <summary><see cref="JudgeEach"/> less <see cref="Raters"/>: above 0 where raters agree more with the judge than with each other.</summary>
    public const string Excess = "excess";

    /// <summary>The judge with one rater.</summary>
    /// <param name="rater">The rater's place among the ratings, from 0.</param>
    public static string JudgeWith(int rater) => $"judge-rater{rater + 1}";

    /// <summary>One rater with every other one, pooled.</summary>
    /// <param name="rater">The rater's place among the ratings, from 0.</param>
    public static string Rater(int rater) => $"rater{rater + 1}";
}
