using NoHarm.Judging;
using NoHarm.Judging.Lexical;
using NoHarm.Responses;

namespace NoHarm.Validation.Bias;

/// <summary>Asks a judge about the same answers in other ways and counts the verdicts that change.</summary>
public sealed class BiasProbe
{
    private readonly IJudge _judge;
    private readonly BiasOptions _options;

    /// <summary>A probe of one judge.</summary>
    public BiasProbe(IJudge judge, BiasOptions options)
    {
        _judge = judge;
        _options = options;
    }

    /// <summary>Asks.</summary>
    /// <param name="answers">The answers; the labels are used for the verbosity slope only and may be empty.</param>
    /// <param name="progress">Told after every judged answer.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<BiasReport> RunAsync(
        IReadOnlyList<LabelledResponse> answers,
        IProgress<ProbeProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answers);
        LabelledResponse[] drawn = [.. AnswersOf(answers)];
        (BiasWay Way, LabelledResponse Source, ProbedAnswer Asked)[] asked =
        [
            .. from way in _options.Ways
               from source in drawn
               let changed = Changed(way, source)
               where changed is not null
               select (way, source, changed),
        ];
        Judgement[] judgements = await JudgedAnswers.OfAsync(
            _judge,
            [
                .. drawn.Select(source => (source.Case, source.Response)),
                .. asked.Select(question => (question.Asked.Case, question.Source.Response with { Text = question.Asked.Text })),
            ],
            _options.AnswersAtOnce,
            progress,
            cancellationToken);

        Dictionary<ResponseKey, Judgement> originals = drawn.Zip(judgements).ToDictionary(pair => pair.First.Response.Key, pair => pair.Second);
        Comparison[] compared =
        [
            .. asked.Zip(judgements.Skip(drawn.Length), (question, judgement) =>
                new Comparison(question.Way, originals[question.Source.Response.Key], judgement, question.Asked.Compared)),
        ];
        return new BiasReport(
            drawn.Length,
            [.. _options.Ways.Select(way => TallyOf(way, [.. compared.Where(comparison => comparison.Way == way)]))],
            VerbositySlope.Of([.. drawn.Zip(judgements)]));
    }

    /// <summary>The answers that are asked about: those with a text, as many as the options allow, in their order.</summary>
    public IReadOnlyList<LabelledResponse> AnswersOf(IReadOnlyList<LabelledResponse> answers)
    {
        LabelledResponse[] written = [.. answers.Where(answer => !answer.Response.IsEmpty)];
        if (_options.MostAnswers is not { } most || written.Length <= most)
            return written;
        HashSet<ResponseKey> keys = [.. new SeededChoice(_options.Seed, "answers").Shuffled(written).Take(most).Select(answer => answer.Response.Key)];
        return [.. written.Where(answer => keys.Contains(answer.Response.Key))];
    }

    private ProbedAnswer? Changed(BiasWay way, LabelledResponse source) => way.Make(
        new ProbedAnswer(source.Case, source.Response.Text),
        new SeededChoice(_options.Seed, $"{way.Name}/{source.Response.Key}"));

    private static BiasTally TallyOf(BiasWay way, Comparison[] comparisons)
    {
        Pair[] pairs = [.. comparisons.SelectMany(comparison => comparison.Decided)];
        double[] shifts = [.. pairs.Where(pair => !way.IsOpposite && pair.Shift.HasValue).Select(pair => pair.Shift!.Value)];
        return new BiasTally(
            way,
            comparisons.Length,
            comparisons.Count(comparison => comparison.Decided.Any(pair => pair.IsFlip(way))),
            pairs.Length,
            pairs.Count(pair => pair.IsFlip(way) && pair.Asked.Matched),
            pairs.Count(pair => pair.IsFlip(way) && !pair.Asked.Matched),
            way.IsOpposite ? 0 : pairs.Count(pair => pair.Original.Verdict != pair.Asked.Verdict),
            shifts.Length > 0 ? shifts.Average() : double.NaN,
            comparisons.Sum(comparison => comparison.Unresolved));
    }

    private sealed class Comparison
    {
        public Comparison(BiasWay way, Judgement original, Judgement asked, IReadOnlySet<int>? compared)
        {
            Way = way;
            Dictionary<int, OptionVerdict> byId = asked.Options.ToDictionary(verdict => verdict.OptionId);
            Pair[] pairs =
            [
                .. original.Options
                    .Where(verdict => compared?.Contains(verdict.OptionId) != false && (!way.IsOpposite || verdict.Matched))
                    .Select(verdict => new Pair(verdict, byId[verdict.OptionId])),
            ];
            Decided = [.. pairs.Where(pair => pair.Original.Resolved && pair.Asked.Resolved)];
            Unresolved = pairs.Length - Decided.Count;
        }

        public BiasWay Way { get; }

        public IReadOnlyList<Pair> Decided { get; }

        public int Unresolved { get; }
    }

    private readonly record struct Pair(OptionVerdict Original, OptionVerdict Asked)
    {
        public double? Shift => Asked.Probabilities?.Matched - Original.Probabilities?.Matched;

        public bool IsFlip(BiasWay way) => way.IsOpposite ? Asked.Matched : Original.Matched != Asked.Matched;
    }
}
