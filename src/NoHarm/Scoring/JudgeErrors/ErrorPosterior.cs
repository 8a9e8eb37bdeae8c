using MathNet.Numerics;
using NoHarm.Judging;
using NoHarm.Statistics;

namespace NoHarm.Scoring.JudgeErrors;

/// <summary>
/// What labels say of a judge's error rates P(verdict | truth) in each tier. The rates of a tier have a Dirichlet posterior
/// whose prior is the rates of all tiers together, worth so many pairs as the tiers agree: a hierarchical model (Gelman et
/// al., Bayesian Data Analysis, 3rd ed., 5.1 to 5.3) whose number of borrowed pairs is drawn from its own posterior. A tier with
/// many labels speaks for itself; one with few, or none, borrows.
/// </summary>
public sealed class ErrorPosterior
{
    private const int Verdicts = TierErrors.Verdicts;
    private const double Jeffreys = 0.5;

    private static readonly double[] Strengths = [1, 2, 4, 8, 16, 32];

    private readonly double[][][] _counts;
    private readonly double[][] _strengthShares;

    private ErrorPosterior(double[][][] counts)
    {
        _counts = counts;
        _strengthShares = [.. Enumerable.Range(0, Verdicts).Select(label => StrengthShares([.. counts.Select(tier => tier[label])]))];
        KnowsPartial = counts.Sum(tier => tier[(int)Verdict.Partial].Sum()) > 0;
    }

    /// <summary>Whether any label is partial. Where none is, the truth is taken to be yes or no.</summary>
    public bool KnowsPartial { get; }

    /// <summary>The posterior, or null where the counts have no label yes or no label no: nothing can be said then.</summary>
    /// <param name="errors">The counts by tier.</param>
    /// <param name="designEffect">By how much pairs of one case say less than pairs of different ones, from 1.</param>
    public static ErrorPosterior? Of(IReadOnlyList<TierErrors> errors, double designEffect)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var counts = new double[TierTable.Tiers][][];
        for (int tier = 0; tier < counts.Length; tier++)
        {
            TierErrors? found = errors.FirstOrDefault(one => (int)one.Tier == tier);
            counts[tier] = [.. Enumerable.Range(0, Verdicts).Select(label =>
                Enumerable.Range(0, Verdicts).Select(verdict => (found?.Counts[label][verdict] ?? 0) / designEffect).ToArray())];
        }

        bool isUsable = counts.Sum(tier => tier[(int)Verdict.No].Sum()) > 0 && counts.Sum(tier => tier[(int)Verdict.Yes].Sum()) > 0;
        return isUsable ? new ErrorPosterior(counts) : null;
    }

    /// <summary>Labels of a tier, in pairs that are cases of their own.</summary>
    public double Labels(int tier) => _counts[tier].Sum(row => row.Sum());

    /// <summary>How many pairs of a tier's rates are borrowed from the other tiers, on average over its labels.</summary>
    public double Borrowed()
    {
        double[] pooled = [.. Enumerable.Range(0, Verdicts).Select(label => _counts.Sum(tier => tier[label].Sum()))];
        return Enumerable.Range(0, Verdicts).Sum(label => pooled[label] / pooled.Sum() * Mean(_strengthShares[label], Strengths));
    }

    /// <summary>Share of partial among the labels of a tier that are partial or yes, with four pairs borrowed from all tiers.</summary>
    public double PartialShare(int tier)
    {
        if (!KnowsPartial)
            return 0;
        double partial = _counts.Sum(one => one[(int)Verdict.Partial].Sum()), yes = _counts.Sum(one => one[(int)Verdict.Yes].Sum());
        double own = _counts[tier][(int)Verdict.Partial].Sum(), ownYes = _counts[tier][(int)Verdict.Yes].Sum();
        const double Pooled = 4;
        return (own + Pooled * partial / (partial + yes)) / (own + ownYes + Pooled);
    }

    /// <summary>Share of the labels of a tier that are no, partial, yes, with one pair borrowed from all tiers.</summary>
    public double[] LabelShares(int tier)
    {
        double all = _counts.Sum(one => one.Sum(row => row.Sum()));
        double[] rows = [.. _counts[tier].Select((row, label) => row.Sum() + _counts.Sum(one => one[label].Sum()) / all)];
        return [.. rows.Select(row => row / rows.Sum())];
    }

    /// <summary>Draws the rates of every tier.</summary>
    /// <param name="random">The stream.</param>
    /// <param name="rates">Receives P(verdict | truth) by tier, truth and verdict.</param>
    public void Draw(Pcg64Source random, TierTable rates)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentNullException.ThrowIfNull(rates);
        Span<double> mean = stackalloc double[Verdicts];
        Span<double> concentrations = stackalloc double[Verdicts];
        for (int label = 0; label < Verdicts; label++)
        {
            double strength = Strengths[Pick(_strengthShares[label], random.Uniform())];
            Pool(label, strength, concentrations);
            random.Dirichlet(concentrations, mean);
            for (int tier = 0; tier < TierTable.Tiers; tier++)
            {
                for (int verdict = 0; verdict < Verdicts; verdict++)
                    concentrations[verdict] = strength * mean[verdict] + _counts[tier][label][verdict];
                random.Dirichlet(concentrations, rates.Row(tier, label));
            }
        }
    }

    /// <summary>The rates that the labels speak for on average.</summary>
    public TierTable Mean()
    {
        var rates = new TierTable();
        Span<double> pool = stackalloc double[Verdicts];
        for (int label = 0; label < Verdicts; label++)
        {
            double strength = Mean(_strengthShares[label], Strengths);
            Pool(label, strength, pool);
            double all = pool[0] + pool[1] + pool[2];
            for (int tier = 0; tier < TierTable.Tiers; tier++)
            {
                Span<double> row = rates.Row(tier, label);
                for (int verdict = 0; verdict < Verdicts; verdict++)
                    row[verdict] = (strength * pool[verdict] / all + _counts[tier][label][verdict]) / (strength + _counts[tier][label].Sum());
            }
        }

        return rates;
    }

    // A tier's pairs say the less about the common rates, the more the tiers differ: n pairs count (s + 1) / (s + n) each.
    private void Pool(int label, double strength, Span<double> pool)
    {
        pool.Fill(Jeffreys);
        foreach (double[][] tier in _counts)
        {
            double[] row = tier[label];
            double weight = (strength + 1) / (strength + row.Sum());
            for (int verdict = 0; verdict < Verdicts; verdict++)
                pool[verdict] += Math.Min(weight, 1) * row[verdict];
        }
    }

    /// <summary>Posterior of the borrowed pairs over a grid; its prior is flat in their inverse square root (BDA, 5.3).</summary>
    private static double[] StrengthShares(double[][] rows)
    {
        double[] pooled = [.. Enumerable.Range(0, Verdicts).Select(verdict => Jeffreys + rows.Sum(row => row[verdict]))];
        double all = pooled.Sum();
        double[] logs = [.. Strengths.Select(strength => rows.Sum(row => LogLikelihood(row, strength)) - 0.5 * Math.Log(strength))];
        double highest = logs.Max();
        double[] shares = [.. logs.Select(log => Math.Exp(log - highest))];
        return [.. shares.Select(share => share / shares.Sum())];

        double LogLikelihood(double[] row, double strength)
        {
            double sum = SpecialFunctions.GammaLn(strength) - SpecialFunctions.GammaLn(strength + row.Sum());
            for (int verdict = 0; verdict < Verdicts; verdict++)
            {
                double prior = strength * pooled[verdict] / all;
                sum += SpecialFunctions.GammaLn(prior + row[verdict]) - SpecialFunctions.GammaLn(prior);
            }

            return sum;
        }
    }

    private static double Mean(double[] shares, double[] values) => shares.Zip(values, (share, value) => share * value).Sum();

    private static int Pick(double[] shares, double uniform)
    {
        int index = 0;
        while (index < shares.Length - 1 && (uniform -= shares[index]) >= 0)
            index++;
        return index;
    }
}
