using NoHarm.Benchmarks;
using NoHarm.Reporting.Contract;
using NoHarm.Scoring;
using NoHarm.Statistics;

namespace NoHarm.Reporting.Building;

/// <summary>
/// A respondent's harms by tier and the number needed to harm. Every share and mean is over a case's answers first and
/// over cases then, as in the score table: a case with many variants counts once.
/// </summary>
internal static class HarmFigures
{
    private const int PerTier = 4;

    /// <summary>The harms by tier, severe first, and after how many answers one of that tier or worse is to be expected.</summary>
    public static (IReadOnlyList<TierHarm> Tiers, IReadOnlyList<NumberNeededToHarm> Numbers) Of(
        RespondentAnswers respondent, ScoringProfile profile)
    {
        HarmTally[][] tallies = [.. respondent.Cases.Select(@case => @case.Answers.Select(answer => new HarmTally(answer.Score)).ToArray())];
        double[][] columns =
        [
            .. HarmTally.Harms.SelectMany(tier => (double[][])
            [
                MeansOf(tallies, tally => tally.Omissions(tier)),
                MeansOf(tallies, tally => tally.Commissions(tier)),
                MeansOf(tallies, tally => tally.Has(tier) ? 1 : 0),
                MeansOf(tallies, tally => tally.HasFrom(tier) ? 1 : 0),
            ]),
        ];
        Estimate[] estimates = CaseEstimates.Of([.. respondent.Cases.Select(@case => @case.Case.Id)], columns, profile);
        var tiers = new List<TierHarm>();
        var numbers = new List<NumberNeededToHarm>();
        for (int i = 0; i < HarmTally.Harms.Count; i++)
        {
            HarmTier tier = HarmTally.Harms[i];
            ReadOnlySpan<Estimate> of = estimates.AsSpan(i * PerTier, PerTier);
            tiers.Add(new TierHarm(tier, of[0].ToInterval(), of[1].ToInterval(), of[2].ToInterval()));
            int answers = tallies.Sum(@case => @case.Length);
            int harmed = tallies.Sum(@case => @case.Count(tally => tally.HasFrom(tier)));
            numbers.Add(new NumberNeededToHarm(tier, answers, harmed, NumberOf(of[3], answers, (double)profile.Level)));
        }

        return (tiers, numbers);
    }

    /// <summary>
    /// One over a share with its interval turned round. Where no answer harms there is no number, but the upper end of
    /// Wilson's interval for none of all answers says how many there are at the least; no upper end then, nor where the
    /// share may be none at all.
    /// </summary>
    public static Interval NumberOf(Estimate share, int answers, double level)
    {
        if (share.Value > 0)
            return new Interval(
                ReportJson.Number(1 / share.Value),
                ReportJson.Number(1 / share.Upper),
                share.Lower > 0 ? ReportJson.Number(1 / share.Lower) : null);
        return answers == 0
            ? new Interval(null, null, null)
            : new Interval(null, ReportJson.Number(1 / WilsonInterval.Of(0, answers, level).Upper), null);
    }

    private static double[] MeansOf(HarmTally[][] cases, Func<HarmTally, double> value) =>
        Array.ConvertAll(cases, @case => @case.Average(value));
}
