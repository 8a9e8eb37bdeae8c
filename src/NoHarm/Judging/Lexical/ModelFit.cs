using NoHarm.Statistics;

namespace NoHarm.Judging.Lexical;

/// <summary>
/// Fits the lexical judge's model to labels. Which statement decides an option is not labelled for a no, so the fit
/// alternates (multiple-instance learning): the weights pick the best statement of each option, then they are fitted to
/// those picks. The trees come last, fitted to the picks among all that the response says of the option.
/// </summary>
internal static class ModelFit
{
    private const int Rounds = 6;
    private const int PairsPerNo = 6;
    private const double MatchRidge = 1;
    private const double FullRidge = 25;

    /// <summary>The probabilities are fitted to be probabilities: a match is what is likelier than not.</summary>
    private const double MatchThreshold = 0.5;

    private static readonly BoostedTrees NoTrees = new(0, []);
    private static readonly HashSet<int> Nothing = [];

    /// <summary>Fits weights, trees and the threshold of a full match.</summary>
    public static LexicalModel To(IReadOnlyList<LabelledPairs> training)
    {
        double[] matched = Start();
        double[] full = new double[PairFeatures.Names.Count];
        for (int round = 0; round < Rounds; round++)
        {
            var rows = new List<double[]>();
            var labels = new List<bool>();
            var fullRows = new List<double[]>();
            var fullLabels = new List<bool>();
            foreach (LabelledPairs example in training)
            {
                foreach ((CandidatePair pair, Verdict verdict) in Picks(example, matched))
                {
                    rows.Add(pair.Features);
                    labels.Add(verdict != Verdict.No);
                    if (verdict == Verdict.No)
                        continue;
                    fullRows.Add(pair.Features);
                    fullLabels.Add(verdict == Verdict.Yes);
                }
            }

            matched = Recalibrate(training, LogisticRegression.Fit(rows, labels, MatchRidge));
            full = LogisticRegression.Fit(fullRows, fullLabels, FullRidge);
        }

        return WithBestThreshold(training, WithTrees(training, LexicalModel.Of(matched, NoTrees, full, MatchThreshold, 0.5)));
    }

    /// <summary>
    /// Makes the best statement's probability a probability again (Platt, 1999): the fit saw several statements per
    /// option. Slope and constant fold into the weights.
    /// </summary>
    private static double[] Recalibrate(IReadOnlyList<LabelledPairs> training, double[] weights)
    {
        var rows = new List<double[]>();
        var labels = new List<bool>();
        foreach (LabelledPairs example in training)
        {
            foreach ((IReadOnlyList<CandidatePair> pairs, OptionLabel label) in example.ByLabel())
            {
                rows.Add([1, pairs.Max(pair => Dot(weights, pair.Features))]);
                labels.Add(label.Verdict != Verdict.No);
            }
        }

        double[] platt = LogisticRegression.Fit(rows, labels, ridge: 0);
        double[] calibrated = [.. weights.Select(weight => weight * platt[1])];
        calibrated[(int)Feature.Constant] += platt[0];
        return calibrated;
    }

    private static double[] Start()
    {
        // Before the first fit: the statement with the best coverage.
        var weights = new double[PairFeatures.Names.Count];
        weights[(int)Feature.Coverage] = 4;
        weights[(int)Feature.Head] = 2;
        return weights;
    }

    private static IEnumerable<(CandidatePair Pair, Verdict Verdict)> Picks(LabelledPairs example, double[] weights)
    {
        foreach ((IReadOnlyList<CandidatePair> pairs, OptionLabel label) in example.ByLabel())
        {
            // A no is a no of every statement: the likeliest few teach what a look-alike lacks. A match needs only one.
            int taught = label.Verdict == Verdict.No ? PairsPerNo : 1;
            foreach (CandidatePair pair in example.Proving(pairs, label).OrderByDescending(pair => Dot(weights, pair.Features)).Take(taught))
                yield return (pair, label.Verdict);
        }
    }

    /// <summary>Adds the trees, fitted to what each option's best statement looks like among the others.</summary>
    private static LexicalModel WithTrees(IReadOnlyList<LabelledPairs> training, LexicalModel model)
    {
        var rows = new List<double[]>();
        var labels = new List<bool>();
        (int silent, int silentMatches) = (0, 0);
        foreach (LabelledPairs example in training)
        {
            BlindCase @case = example.Source.Case;
            OptionEvidence[] evidence = VerdictRules.Gather(@case.Options.Count, example.Pairs, model);
            for (int o = 0; o < evidence.Length; o++)
            {
                if (!example.Source.Labels.TryGetValue(@case.Options[o].Id, out OptionLabel label))
                    continue;
                bool isMatch = label.Verdict != Verdict.No;
                if (evidence[o].Best(Nothing) is var (pair, logit))
                {
                    rows.Add(evidence[o].VectorOf(pair, logit));
                    labels.Add(isMatch);
                }
                else
                {
                    silent++;
                    silentMatches += isMatch ? 1 : 0;
                }
            }
        }

        return model with
        {
            Trees = new TreeBoosting().Fit(rows, labels),
            Unmentioned = Math.Round((silentMatches + 0.5) / (silent + 1), 4),
        };
    }

    /// <summary>The threshold of a full match that gives the best macro-F1; which options match does not depend on it.</summary>
    private static LexicalModel WithBestThreshold(IReadOnlyList<LabelledPairs> training, LexicalModel model)
    {
        (OptionVerdict Verdict, OptionLabel Label)[] pairs = [.. training.SelectMany(example => example.Labelled(model))];
        return model with
        {
            FullThreshold = Best(0.3, 0.75, threshold =>
            {
                var total = new ConfusionMatrix(3);
                foreach ((OptionVerdict verdict, OptionLabel label) in pairs)
                    total.Add((int)label.Verdict, (int)(!verdict.Matched ? Verdict.No : FullOf(verdict) >= threshold ? Verdict.Yes : Verdict.Partial));
                return total.MacroF1();
            }),
        };
    }

    private static double FullOf(OptionVerdict verdict) => verdict.Probabilities is { Matched: > 0 } known ? known.Yes / known.Matched : 0;

    private static double Best(double from, double to, Func<double, double> quality)
    {
        double best = from;
        double bestQuality = double.NegativeInfinity;
        for (double threshold = from; threshold <= to + 1e-9; threshold += 0.05)
        {
            double rounded = Math.Round(threshold, 2);
            double here = quality(rounded);
            if (here > bestQuality)
                (best, bestQuality) = (rounded, here);
        }

        return best;
    }

    private static double Dot(double[] weights, double[] features)
    {
        double sum = 0;
        for (int i = 0; i < weights.Length; i++)
            sum += weights[i] * features[i];
        return sum;
    }
}
