using NoHarm.Benchmarks;
using NoHarm.Statistics;

namespace NoHarm.Scoring.JudgeErrors;

/// <summary>
/// The probability of each truth given tier, verdict, the judge's own probability and the answer's place, for one draw of the
/// error rates and one resample of the cases (Bayes: P(truth | verdict) is P(verdict | truth) times the truth's share).
/// </summary>
internal sealed class TruthTables(JudgedItems items, ErrorPosterior posterior)
{
    private const int Verdicts = TierErrors.Verdicts;
    private const int Places = AnswerSpread.Places;
    private const int RakingSteps = 25;

    private readonly double[] _counts = new double[TierTable.Tiers * Verdicts];
    private readonly double[] _shares = new double[TierTable.Tiers * Verdicts];
    private readonly double[] _tilts = new double[JudgedItems.Bins * Verdicts];
    private readonly double[] _placed = new double[Places];

    // By tier, kind, place and bin: P(no), P(no or partial).
    private readonly double[] _cuts = new double[TierTable.Tiers * JudgedItems.Kinds * Places * JudgedItems.Bins * 2];
    private readonly double[] _logs = new double[TierTable.Tiers * JudgedItems.Kinds * Places];

    /// <summary>Options that are owed, and the others, have a spread each.</summary>
    public static int SideOf(int tier) => tier is >= (int)OptionTier.MildOmission and <= (int)OptionTier.SevereOmission ? 1 : 0;

    /// <summary>Finds how often each truth occurs among weighted cases.</summary>
    /// <param name="rates">The error rates.</param>
    /// <param name="caseWeights">The weight of each case.</param>
    /// <param name="labelShares">Whether the labels' shares are taken instead.</param>
    public void FindShares(TierTable rates, ReadOnlySpan<double> caseWeights, bool labelShares)
    {
        items.Count(caseWeights, _counts);
        for (int tier = 0; tier < TierTable.Tiers; tier++)
        {
            Span<double> shares = _shares.AsSpan(tier * Verdicts, Verdicts);
            double[] labelled = posterior.LabelShares(tier);
            if (labelShares)
                labelled.CopyTo(shares);
            else
                Prevalence.Find(_counts.AsSpan(tier * Verdicts, Verdicts), rates, tier, labelled[1] + labelled[2], posterior.PartialShare(tier), shares);
        }
    }

    /// <summary>Fills the tables.</summary>
    /// <param name="rates">The error rates.</param>
    /// <param name="spreads">The spread of each side.</param>
    public void Fill(TierTable rates, ReadOnlySpan<double> spreads)
    {
        Span<double> joint = stackalloc double[Verdicts];
        for (int tier = 0; tier < TierTable.Tiers; tier++)
        {
            ReadOnlySpan<double> shares = _shares.AsSpan(tier * Verdicts, Verdicts);
            double matched = shares[1] + shares[2];
            double partial = matched > 0 ? shares[1] / matched : 0;
            AnswerSpread.At(matched, spreads[SideOf(tier)], _placed);
            for (int kind = 0; kind < JudgedItems.Kinds; kind++)
            {
                FindTilts(rates, tier, kind, shares);
                for (int place = 0; place < Places; place++)
                {
                    double here = _placed[place];
                    (joint[0], joint[1], joint[2]) = (1 - here, here * partial, here * (1 - partial));
                    double all = 0;
                    for (int truth = 0; truth < Verdicts; truth++)
                    {
                        joint[truth] *= kind == JudgedItems.Unresolved ? 1 : rates[tier, truth, kind];
                        all += joint[truth];
                    }

                    _logs[(tier * JudgedItems.Kinds + kind) * Places + place] = Math.Log(Math.Max(all, 1e-300));
                    SetCuts(tier, kind, place, joint);
                }
            }
        }
    }

    /// <summary>The log likelihood of all answers' verdicts on one side, summed over the answers.</summary>
    public double LogLikelihood(int side)
    {
        double sum = 0;
        Span<double> likelihoods = stackalloc double[Places];
        foreach (AnswerItems answer in items.Cases.SelectMany(answers => answers))
            sum += Likelihoods(answer, side, likelihoods);
        return sum;
    }

    /// <summary>Draws what is true of one answer.</summary>
    public void Draw(AnswerItems answer, Pcg64Source random, Span<int> truths)
    {
        Span<int> places = stackalloc int[2];
        Span<double> likelihoods = stackalloc double[Places];
        for (int side = 0; side < places.Length; side++)
        {
            Likelihoods(answer, side, likelihoods);
            double left = random.Uniform();
            while (places[side] < Places - 1 && (left -= likelihoods[places[side]]) >= 0)
                places[side]++;
        }

        for (int i = 0; i < truths.Length; i++)
        {
            int tier = answer.Tiers[i];
            int cut = CutOf(tier, answer.Kinds[i], places[SideOf(tier)], answer.Bins[i]);
            double uniform = random.Uniform();
            truths[i] = uniform < _cuts[cut] ? 0 : uniform < _cuts[cut + 1] ? 1 : 2;
        }
    }

    /// <summary>The probability of each place given the verdicts of one side; returns their log likelihood.</summary>
    private double Likelihoods(AnswerItems answer, int side, Span<double> shares)
    {
        shares.Clear();
        foreach ((int tier, int kind, int count) in answer.Cells)
        {
            if (SideOf(tier) != side)
                continue;
            ReadOnlySpan<double> logs = _logs.AsSpan((tier * JudgedItems.Kinds + kind) * Places, Places);
            for (int place = 0; place < Places; place++)
                shares[place] += count * logs[place];
        }

        double highest = double.NegativeInfinity, sum = 0;
        foreach (double log in shares)
            highest = Math.Max(highest, log);
        for (int place = 0; place < Places; place++)
            sum += shares[place] = AnswerSpread.PlaceShares[place] * Math.Exp(shares[place] - highest);
        for (int place = 0; place < Places; place++)
            shares[place] /= sum;
        return highest + Math.Log(sum);
    }

    /// <summary>
    /// How the judge's own probabilities tell the verdicts of one kind apart: factors on P(truth | verdict) by group, such that its mean
    /// over the groups stays what the error rates say (iterative proportional fitting; Deming and Stephan, Annals of
    /// Mathematical Statistics 11(4), 1940). The judge is believed in which verdicts are doubtful, not in how many.
    /// </summary>
    private void FindTilts(TierTable rates, int tier, int kind, ReadOnlySpan<double> shares)
    {
        _tilts.AsSpan().Fill(1);
        if (items.BinMeans(tier, kind) is not { } means)
            return;
        Span<double> target = stackalloc double[Verdicts], factors = stackalloc double[Verdicts], found = stackalloc double[Verdicts];
        double all = 0;
        for (int truth = 0; truth < Verdicts; truth++)
            all += target[truth] = shares[truth] * rates[tier, truth, kind];
        if (all <= 0)
            return;
        for (int truth = 0; truth < Verdicts; truth++)
            target[truth] /= all;
        factors.Fill(1);
        for (int step = 0; step < RakingSteps; step++)
        {
            found.Clear();
            for (int bin = 0; bin < JudgedItems.Bins; bin++)
                Apply(means.AsSpan(bin * Verdicts, Verdicts), factors, found);
            for (int truth = 0; truth < Verdicts; truth++)
                factors[truth] = found[truth] > 0 ? factors[truth] * target[truth] / found[truth] : 0;
        }

        for (int bin = 0; bin < JudgedItems.Bins; bin++)
        {
            Span<double> tilt = _tilts.AsSpan(bin * Verdicts, Verdicts);
            tilt.Clear();
            Apply(means.AsSpan(bin * Verdicts, Verdicts), factors, tilt);
            for (int truth = 0; truth < Verdicts; truth++)
                tilt[truth] = target[truth] > 0 ? JudgedItems.Bins * tilt[truth] / target[truth] : 1;
        }
    }

    // Adds a group's share of each truth.
    private static void Apply(ReadOnlySpan<double> means, ReadOnlySpan<double> factors, Span<double> found)
    {
        double sum = 0;
        for (int truth = 0; truth < Verdicts; truth++)
            sum += means[truth] * factors[truth];
        for (int truth = 0; sum > 0 && truth < Verdicts; truth++)
            found[truth] += means[truth] * factors[truth] / sum / JudgedItems.Bins;
    }

    private void SetCuts(int tier, int kind, int place, ReadOnlySpan<double> joint)
    {
        for (int bin = 0; bin < JudgedItems.Bins; bin++)
        {
            ReadOnlySpan<double> tilt = _tilts.AsSpan(bin * Verdicts, Verdicts);
            double no = joint[0] * tilt[0], partial = joint[1] * tilt[1], yes = joint[2] * tilt[2];
            double all = no + partial + yes;
            int cut = CutOf(tier, kind, place, bin);
            // What cannot be, by rates and shares, stays as it was judged.
            (_cuts[cut], _cuts[cut + 1]) = all > 0
                ? (no / all, (no + partial) / all)
                : (kind is 1 or 2 ? 0 : 1, kind == 2 ? 0 : 1);
        }
    }

    private static int CutOf(int tier, int kind, int place, int bin) =>
        (((tier * JudgedItems.Kinds + kind) * Places + place) * JudgedItems.Bins + bin) * 2;
}
