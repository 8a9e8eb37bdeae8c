using NoHarm.Statistics;

namespace NoHarm.Scoring.JudgeErrors;

/// <summary>Redraws one respondent's verdicts many times and keeps what every case contributes to every row.</summary>
internal sealed class Redraws(
    IReadOnlyList<CaseAnswers> cases,
    TableRow[] rows,
    ScoringProfile profile,
    ErrorPosterior posterior,
    JudgeErrorOptions options,
    RescaledBootstrap bootstrap)
{
    /// <summary>Redraws with the same error rates: two, to tell what is due to these from what is due to the cases.</summary>
    public const int Group = 2;

    private readonly JudgedItems _items = new(cases);
    private readonly int _groups = (options.Redraws + Group - 1) / Group;
    private double[][] _values = [];
    private double[][] _weights = [];
    private TierTable[] _rates = [];

    /// <summary>The error rates of every group.</summary>
    public IReadOnlyList<TierTable> Rates => _rates;

    /// <summary>Verdicts that are redrawn, by tier.</summary>
    public double[] VerdictsByTier()
    {
        var counts = new double[TierTable.Tiers];
        foreach ((int tier, _, int count) in _items.Cases.SelectMany(answers => answers).SelectMany(answer => answer.Cells))
            counts[tier] += count;
        return counts;
    }

    /// <summary>Redraws.</summary>
    public void Run()
    {
        double[][] spreadShares = SpreadShares();
        _values = new double[_groups * Group][];
        _weights = new double[_groups * Group][];
        _rates = new TierTable[_groups];
        Parallel.For(
            0,
            _groups,
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(options.Threads, 1) },
            () => new TruthTables(_items, posterior),
            (group, _, tables) =>
            {
                RunGroup(group, tables, spreadShares);
                return tables;
            },
            _ => { });
    }

    /// <summary>What is known of one row.</summary>
    public RowRedraws Of(int row)
    {
        var values = new double[_values.Length][];
        for (int redraw = 0; redraw < values.Length; redraw++)
            values[redraw] = _values[redraw][(row * cases.Count)..((row + 1) * cases.Count)];
        return new RowRedraws(values, _weights, bootstrap);
    }

    private void RunGroup(int group, TruthTables tables, double[][] spreadShares)
    {
        // Each group has a stream of its own, so that the threads' order does not matter.
        var random = new Pcg64Source(((ulong)profile.Seed << 32) + (ulong)group + 1);
        TierTable rates = _rates[group] = new TierTable();
        posterior.Draw(random, rates);
        double[] spreads = Array.ConvertAll(spreadShares, shares => AnswerSpread.Grid[Pick(shares, random.Uniform())]);
        for (int redraw = group * Group; redraw < (group + 1) * Group; redraw++)
        {
            double[] weights = _weights[redraw] = new double[cases.Count];
            bootstrap.Draw(random.Stream, weights);
            tables.FindShares(rates, weights, options.LabelsAreOfTheseAnswers);
            tables.Fill(rates, spreads);
            _values[redraw] = Redraw(tables, random);
        }
    }

    private double[] Redraw(TruthTables tables, Pcg64Source random)
    {
        var values = new double[rows.Length * cases.Count];
        for (int @case = 0; @case < cases.Count; @case++)
        {
            var answers = new CaseAnswers(cases[@case].Case, Array.ConvertAll(_items.Cases[@case], answer => Redraw(answer, tables, random)));
            for (int row = 0; row < rows.Length; row++)
                values[row * cases.Count + @case] = answers.Contribution(rows[row], Scenario.AsRecorded);
        }

        return values;
    }

    private ScoredRecord Redraw(AnswerItems answer, TruthTables tables, Pcg64Source random)
    {
        if (answer.IsCertain)
            return answer.Scored;
        Span<int> truths = answer.Count <= 256 ? stackalloc int[answer.Count] : new int[answer.Count];
        tables.Draw(answer, random, truths);
        return ScoredRecord.Of(answer.Scored.Case, answer.With(truths), profile);
    }

    /// <summary>How likely each spread of the answers is, on each side, with error rates and shares at their best guess.</summary>
    private double[][] SpreadShares()
    {
        var tables = new TruthTables(_items, posterior);
        TierTable rates = posterior.Mean();
        double[] weights = new double[cases.Count];
        weights.AsSpan().Fill(1);
        tables.FindShares(rates, weights, options.LabelsAreOfTheseAnswers);
        var shares = new double[2][];
        double[][] logs = [new double[AnswerSpread.Grid.Length], new double[AnswerSpread.Grid.Length]];
        for (int i = 0; i < AnswerSpread.Grid.Length; i++)
        {
            tables.Fill(rates, [AnswerSpread.Grid[i], AnswerSpread.Grid[i]]);
            for (int side = 0; side < logs.Length; side++)
                logs[side][i] = tables.LogLikelihood(side);
        }

        for (int side = 0; side < shares.Length; side++)
        {
            double highest = logs[side].Max();
            double[] likelihoods = Array.ConvertAll(logs[side], log => Math.Exp(log - highest));
            shares[side] = Array.ConvertAll(likelihoods, likelihood => likelihood / likelihoods.Sum());
        }

        return shares;
    }

    private static int Pick(double[] shares, double uniform)
    {
        int index = 0;
        while (index < shares.Length - 1 && (uniform -= shares[index]) >= 0)
            index++;
        return index;
    }
}
