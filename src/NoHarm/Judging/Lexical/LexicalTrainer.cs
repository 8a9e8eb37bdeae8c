using NoHarm.Judging.Reading;
using NoHarm.Responses;
using NoHarm.Retrieval;
using NoHarm.Statistics;

namespace NoHarm.Judging.Lexical;

/// <summary>Labelled responses, read once: fits the lexical judge's model to some of them and judges others with it.</summary>
public sealed class LexicalTrainer
{
    private static readonly HashSet<int> Nothing = [];

    private readonly IReadOnlyList<LabelledPairs> _examples;

    private LexicalTrainer(IReadOnlyList<LabelledPairs> examples)
    {
        _examples = examples;
        Cases = [.. examples.Select(example => example.Source.Case.Id)];
    }

    /// <summary>The base case of each labelled response, in order: what folds must not cut through.</summary>
    public IReadOnlyList<string> Cases { get; }

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

    /// <summary>Fits a model to the labelled responses at the given places.</summary>
    public LexicalModel Fit(IReadOnlyList<int> training) => ModelFit.To([.. training.Select(i => _examples[i])]);

    /// <summary>The labelled responses, in order.</summary>
    public IReadOnlyList<LabelledResponse> Sources => [.. _examples.Select(example => example.Source)];

    /// <summary>The text of a labelled response.</summary>
    internal string TextOf(int example) => _examples[example].Source.Response.Text;

    /// <summary>Fits once per case, without it: a case's model has not seen it. The fits share nothing, so their order does not matter.</summary>
    public IReadOnlyDictionary<string, LexicalModel> FitWithoutEach(CancellationToken cancellationToken)
    {
        string[] cases = [.. Cases.Distinct()];
        var models = new LexicalModel[cases.Length];
        Parallel.For(0, cases.Length, new ParallelOptions { CancellationToken = cancellationToken }, c => models[c] = Fit([.. Enumerable.Range(0, _examples.Count).Where(i => Cases[i] != cases[c])]));
        return cases.Zip(models).ToDictionary();
    }

    /// <summary>What a model says of one labelled response, as the judge would.</summary>
    public Judgement Judge(int example, LexicalModel model) => _examples[example].Judge(model);

    /// <summary>What the wrong verdicts on one labelled response look like: one kind for each.</summary>
    public IEnumerable<string> Errors(int example, LexicalModel model)
    {
        LabelledPairs source = _examples[example];
        IReadOnlyList<BlindOption> options = source.Source.Case.Options;
        OptionEvidence[] evidence = VerdictRules.Gather(options.Count, source.Pairs, model);
        foreach ((OptionVerdict verdict, OptionLabel label) in Labelled(example, model).Where(pair => pair.Verdict.Verdict != pair.Label.Verdict))
        {
            CandidatePair? pair = evidence[Enumerable.Range(0, options.Count).First(i => options[i].Id == verdict.OptionId)].Best(Nothing)?.Pair;
            yield return !verdict.Matched ? ErrorKinds.OfMissed(pair)
                : label.Verdict == Verdict.No && pair is not null ? ErrorKinds.OfInvented(pair)
                : $"grade: {label.Verdict} taken for {verdict.Verdict}".ToLowerInvariant();
        }
    }

    /// <summary>One labelled response, and its options in rubric order with label and probability of a match.</summary>
    public IEnumerable<(OptionVerdict Verdict, OptionLabel Label)> Labelled(int example, LexicalModel model) => _examples[example].Labelled(model);
}
