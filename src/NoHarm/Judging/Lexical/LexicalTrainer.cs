using NoHarm.Judging.Reading;
using NoHarm.Responses;
using NoHarm.Retrieval;
using NoHarm.Statistics;

namespace NoHarm.Judging.Lexical;

/// <summary>
/// Fits the lexical judge's weights to labels. Which statement decides an option is not labelled for a no, so the
/// fit alternates (multiple-instance learning): the model picks the best statement of each option, then the weights
/// are fitted to those picks.
/// </summary>
public sealed class LexicalTrainer
{
    private const int Rounds = 6;
    private const int PairsPerNo = 6;
    private const double MatchRidge = 2;
    private const double FullRidge = 25;

    private readonly IReadOnlyList<LabelledPairs> _examples;

    private LexicalTrainer(IReadOnlyList<LabelledPairs> examples) => _examples = examples;

    /// <summary>The base case of each labelled response, in order: what folds must not cut through.</summary>
    public IReadOnlyList<string> Cases => [.. _examples.Select(example => example.Source.Case.Id)];

    /// <summary>Finds the candidate pairs of every labelled response once; fitting is quick after that.</summary>
    public static async Task<LexicalTrainer> PrepareAsync(IReadOnlyList<LabelledResponse> labelled, CancellationToken cancellationToken)
    {
        Lexicon lexicon = Lexicon.Default;
        var terms = new TermReader(lexicon);
        var finder = new PairFinder(lexicon);
        using var embedder = new LexicalEmbedder(lexicon);
        var cases = new Dictionary<string, CaseReading>();
        var examples = new List<LabelledPairs>();
        foreach (LabelledResponse source in labelled)
        {
            if (!cases.TryGetValue(source.Case.Id, out CaseReading? @case))
                cases.Add(source.Case.Id, @case = await CaseReading.ReadAsync(source.Case, terms, embedder, cancellationToken));
            var reading = new ResponseReading(source.Response.Text, terms);
            examples.Add(new LabelledPairs(source, @case, reading, [.. await finder.FindAsync(@case, reading, cancellationToken)]));
        }

        return new LexicalTrainer(examples);
    }

    /// <summary>Fits weights and thresholds to the labelled responses at the given places.</summary>
    public LexicalModel Fit(IReadOnlyList<int> training)
    {
        double[] matched = Start();
        double[] full = new double[PairFeatures.Names.Count];
        for (int round = 0; round < Rounds; round++)
        {
            var rows = new List<double[]>();
            var labels = new List<bool>();
            var fullRows = new List<double[]>();
            var fullLabels = new List<bool>();
            foreach (LabelledPairs example in training.Select(i => _examples[i]))
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

        return WithBestThresholds(training, matched, full);
    }

    /// <summary>What a model says of one labelled response, as the judge would.</summary>
    public Judgement Judge(int example, LexicalModel model)
    {
        LabelledPairs source = _examples[example];
        return VerdictRules.Decide(
            source.Source.Case,
            source.Options,
            source.Reading,
            source.Source.Response.Text,
            [.. source.Pairs.Select(pair => PairScore.Of(pair, model))],
            model);
    }

    /// <summary>Counts labels (rows: no, partial, yes) against verdicts (columns) of one labelled response.</summary>
    public ConfusionMatrix Compare(int example, LexicalModel model)
    {
        var matrix = new ConfusionMatrix(3);
        IReadOnlyDictionary<int, OptionLabel> labels = _examples[example].Source.Labels;
        foreach (OptionVerdict verdict in Judge(example, model).Options)
        {
            if (labels.TryGetValue(verdict.OptionId, out OptionLabel label))
                matrix.Add((int)label.Verdict, (int)verdict.Verdict);
        }

        return matrix;
    }

    /// <summary>Labelled matches of one response, and how many of them the candidate gate lets through.</summary>
    public (int Kept, int Matches) GateRecall(int example)
    {
        LabelledPairs source = _examples[example];
        HashSet<int> kept = [.. source.Pairs.Select(pair => source.Source.Case.Options[pair.Option].Id)];
        int[] matches = [.. source.Source.Labels.Where(label => label.Value.Verdict != Verdict.No).Select(label => label.Key)];
        return (matches.Count(kept.Contains), matches.Length);
    }

    /// <summary>How many options of one response the candidate gate lets through, and how many there are.</summary>
    public (int Kept, int Options) GateSize(int example)
    {
        LabelledPairs source = _examples[example];
        return (source.Pairs.DistinctBy(pair => pair.Option).Count(), source.Source.Case.Options.Count);
    }

    /// <summary>
    /// Makes the best statement's probability a probability again (Platt, 1999): the fit saw several statements per
    /// option. Slope and constant fold into the weights.
    /// </summary>
    private double[] Recalibrate(IReadOnlyList<int> training, double[] weights)
    {
        var rows = new List<double[]>();
        var labels = new List<bool>();
        foreach (LabelledPairs example in training.Select(i => _examples[i]))
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

    private LexicalModel WithBestThresholds(IReadOnlyList<int> training, double[] matched, double[] full)
    {
        double matchThreshold = Best(0.5, 0.7, threshold => Total(training, LexicalModel.Of(matched, full, threshold, 0.5)).Binary(1).CohenKappa());
        double fullThreshold = Best(0.3, 0.75, threshold => Total(training, LexicalModel.Of(matched, full, matchThreshold, threshold)).MacroF1());
        return LexicalModel.Of(matched, full, matchThreshold, fullThreshold);
    }

    private ConfusionMatrix Total(IReadOnlyList<int> examples, LexicalModel model)
    {
        var total = new ConfusionMatrix(3);
        foreach (int i in examples)
            total.Add(Compare(i, model));
        return total;
    }

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
