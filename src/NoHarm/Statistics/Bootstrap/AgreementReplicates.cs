namespace NoHarm.Statistics;

/// <summary>The values of every measure on the whole sample, in every bootstrap replicate, and without each case.</summary>
internal sealed class AgreementReplicates
{
    /// <summary>Replicates that share one random stream: what a thread takes at a time.</summary>
    private const int Chunk = 64;

    private readonly AgreementCounts _counts;
    private readonly ScoreCounts _scores;
    private readonly int _cases;
    private readonly int _measures;

    /// <summary>Prepares the sample.</summary>
    public AgreementReplicates(AgreementCounts counts, ScoreCounts scores, int cases)
    {
        (_counts, _scores, _cases) = (counts, scores, cases);
        _measures = counts.Names.Count + scores.Names.Count;
    }

    /// <summary>Every measure on the whole sample.</summary>
    public double[] Values()
    {
        int[] drawn = new int[_cases];
        drawn.AsSpan().Fill(1);
        double[] values = new double[_measures];
        Evaluate(drawn, values);
        return values;
    }

    /// <summary>Per measure its values without each case in turn.</summary>
    public double[][] Jackknife(int threads)
    {
        double[][] found = Empty(_cases);
        Parallel.For(0, _cases, new ParallelOptions { MaxDegreeOfParallelism = threads }, left =>
        {
            int[] drawn = new int[_cases];
            drawn.AsSpan().Fill(1);
            drawn[left] = 0;
            double[] values = new double[_measures];
            Evaluate(drawn, values);
            for (int i = 0; i < values.Length; i++)
                found[i][left] = values[i];
        });
        return found;
    }

    /// <summary>Per measure its values in each replicate: the same for any number of threads.</summary>
    public double[][] Draw(int replicates, int seed, int threads)
    {
        double[][] found = Empty(replicates);
        int chunks = (replicates + Chunk - 1) / Chunk;
        Parallel.For(0, chunks, new ParallelOptions { MaxDegreeOfParallelism = threads }, chunk =>
        {
            var random = new Pcg64((ulong)(uint)seed << 32 | (uint)chunk);
            int[] draws = new int[_cases], drawn = new int[_cases];
            double[] values = new double[_measures];
            for (int replicate = chunk * Chunk; replicate < Math.Min(replicates, (chunk + 1) * Chunk); replicate++)
            {
                random.Integers(_cases, draws);
                drawn.AsSpan().Clear();
                foreach (int draw in draws)
                    drawn[draw]++;
                Evaluate(drawn, values);
                for (int i = 0; i < values.Length; i++)
                    found[i][replicate] = values[i];
            }
        });
        return found;
    }

    private double[][] Empty(int length) => [.. Enumerable.Range(0, _measures).Select(_ => new double[length])];

    private void Evaluate(ReadOnlySpan<int> drawn, Span<double> values)
    {
        _counts.Evaluate(drawn, values);
        _scores.Evaluate(drawn, values[_counts.Names.Count..]);
    }
}
