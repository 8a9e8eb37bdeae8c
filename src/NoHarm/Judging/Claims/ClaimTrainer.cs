using NoHarm.Judging.Calibrating;
using NoHarm.Judging.Lexical;
using NoHarm.Retrieval;
using NoHarm.Statistics;

namespace NoHarm.Judging.Claims;

/// <summary>Fits the weights for claims of fact to labels. Partial counts as entailed.</summary>
public sealed class ClaimTrainer
{
    /// <summary>Strong, because labelled claims are few.</summary>
    private const double Ridge = 5;

    /// <summary>Below it a yes would be wrong more than twice as often as right.</summary>
    private const double LowestThreshold = 0.325;

    private const double HighestThreshold = 0.5;
    private const double ThresholdStep = 0.025;

    private readonly IReadOnlyList<LabelledClaims> _examples;

    private ClaimTrainer(IReadOnlyList<LabelledClaims> examples) => _examples = examples;

    /// <summary>Whether the cases hold claims of fact: true, false for orders, null when there are both.</summary>
    public static bool? AreClaims(IReadOnlyList<LabelledResponse> labelled)
    {
        ArgumentNullException.ThrowIfNull(labelled);
        var recogniser = new ClaimRecogniser(Lexicon.Default);
        bool[] kinds = [.. labelled.Select(one => one.Case).Distinct().Select(recogniser.SpeaksIn).Distinct()];
        return kinds.Length == 1 ? kinds[0] : null;
    }

    /// <summary>Compares every labelled answer with its claims once; fitting is quick after that.</summary>
    /// <param name="labelled">Answers to cases of claims.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ClaimTrainer Prepare(IReadOnlyList<LabelledResponse> labelled, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(labelled);
        var judge = new ClaimJudge(Lexicon.Default);
        var examples = new List<LabelledClaims>();
        foreach (LabelledResponse source in labelled)
        {
            Claim[] claims = judge.ClaimsOf(source.Case)
                ?? throw new ArgumentException($"The options of {source.Case.Id} are orders; expected claims of fact.", nameof(labelled));
            AnswerSentences answer = judge.Read(source.Response.Text);
            examples.Add(new LabelledClaims(source, answer, judge.Compare(claims, answer, cancellation)));
        }

        return new ClaimTrainer(examples);
    }

    /// <summary>The labelled answers, in order.</summary>
    public IReadOnlyList<LabelledResponse> Sources => [.. _examples.Select(example => example.Source)];

    /// <summary>Fits weights and threshold to all labelled answers but those to one case.</summary>
    /// <param name="leftOut">The case to leave out; null for none.</param>
    public ClaimModel Fit(string? leftOut = null)
    {
        (ClaimEvidence Evidence, bool IsEntailed)[] all =
            [.. _examples.Where(example => example.Source.Case.Id != leftOut).SelectMany(example => example.Examples())];
        ILookup<bool, (ClaimEvidence Evidence, bool IsEntailed)> byLack = all.ToLookup(row => row.Evidence.LacksQuantity);
        (ClaimEvidence Evidence, bool IsEntailed)[] rows = byLack.Contains(false) ? [.. byLack[false]] : all;
        double[] weights = LogisticRegression.Fit([.. rows.Select(row => row.Evidence.Features)], [.. rows.Select(row => row.IsEntailed)], Ridge);
        return WithThreshold(ClaimModel.Of(weights, 0.5), all) with
        {
            // Half a claim on either side (Jeffreys' prior), so that a few cannot make it certain.
            QuantityMissing = Math.Round((byLack[true].Count(row => row.IsEntailed) + 0.5) / (byLack[true].Count() + 1), 4),
        };
    }

    /// <summary>Judges one labelled answer, as the judge would.</summary>
    public Judgement Judge(int example, ClaimModel model)
    {
        LabelledClaims source = _examples[example];
        return ClaimJudge.Decide(source.Source.Case, source.Answer, source.Evidence, model);
    }

    /// <summary>Verdicts and probabilities beside the labels.</summary>
    /// <param name="modelOf">The weights to judge a case with.</param>
    public IReadOnlyList<CalibrationExample> Compare(Func<string, ClaimModel> modelOf)
    {
        ArgumentNullException.ThrowIfNull(modelOf);
        var examples = new List<CalibrationExample>();
        for (int i = 0; i < _examples.Count; i++)
        {
            LabelledResponse source = _examples[i].Source;
            foreach (OptionVerdict verdict in Judge(i, modelOf(source.Case.Id)).Options)
            {
                if (source.Labels.TryGetValue(verdict.OptionId, out OptionLabel label))
                    examples.Add(new CalibrationExample(source.Case.Id, verdict.Probabilities!.Value, verdict.Verdict, label.Verdict));
            }
        }

        return examples;
    }

    /// <summary>The threshold with the best kappa, averaged with its neighbours' so that no single claim decides it.</summary>
    private static ClaimModel WithThreshold(ClaimModel model, (ClaimEvidence Evidence, bool IsEntailed)[] rows)
    {
        int steps = (int)Math.Round((HighestThreshold - LowestThreshold) / ThresholdStep);
        int best = Enumerable.Range(0, steps + 1).MaxBy(step => Enumerable.Range(step - 2, 5).Sum(near => KappaAt(ThresholdOf(near))));
        return model with { Threshold = ThresholdOf(best) };

        double KappaAt(double threshold)
        {
            var matrix = new ConfusionMatrix(2);
            foreach ((ClaimEvidence evidence, bool isEntailed) in rows)
                matrix.Add(isEntailed ? 1 : 0, model.Probability(evidence) >= threshold ? 1 : 0);
            return matrix.CohenKappa();
        }

        static double ThresholdOf(int step) => Math.Round(LowestThreshold + ThresholdStep * step, 4);
    }
}
