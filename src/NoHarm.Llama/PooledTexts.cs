namespace NoHarm.Llama;

/// <summary>Evaluates whole texts, many at a time, with a model that makes one vector of each (or one rank).</summary>
internal sealed class PooledTexts : IDisposable
{
    private const int MostTexts = 32;
    private const int MostTokens = 2048;

    private readonly LlamaContext _context;
    private readonly Lock _turn = new();

    /// <summary>Makes the working memory.</summary>
    /// <param name="model">The model.</param>
    /// <param name="pooling">How tokens become one vector: a number of the library's, or -1 for what the file says.</param>
    /// <param name="threads">Threads on the CPU, from 1.</param>
    public PooledTexts(LlamaModel model, int pooling, int threads)
    {
        // A text is evaluated in one piece, so it cannot be longer than a batch.
        int longest = Math.Min(model.TrainedContext, MostTokens);
        _context = new LlamaContext(model, new ContextOptions
        {
            Size = longest,
            // The library makes room for one output per text, and ends the process when a batch cannot hold that many.
            Sequences = model.LooksBackOnly ? 1 : Math.Min(MostTexts, longest),
            BatchSize = longest,
            Threads = threads,
            Pooling = pooling,
        });
    }

    /// <summary>The most tokens of one text.</summary>
    public int Longest => _context.Options.BatchSize;

    /// <summary>Evaluates texts and hands out the vector of each, in order.</summary>
    /// <param name="texts">Tokens per text, at least one and at most <see cref="Longest"/> each.</param>
    /// <param name="read">Told the text's index and its vector, which is gone with the next call.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public void Evaluate(IReadOnlyList<int[]> texts, RowReader read, CancellationToken cancellationToken)
    {
        lock (_turn)
        {
            for (int first = 0; first < texts.Count;)
            {
                int end = first;
                for (int sum = 0; end < texts.Count && IsRoomFor(texts[end], sum, end - first); end++)
                    sum += texts[end].Length;
                EvaluateTogether(texts, first, end, read, cancellationToken);
                first = end;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _context.Dispose();

    private bool IsRoomFor(int[] text, int tokens, int texts) =>
        texts == 0 || (texts < _context.Options.Sequences && tokens + text.Length <= Longest);

    private void EvaluateTogether(IReadOnlyList<int[]> texts, int first, int end, RowReader read, CancellationToken cancellationToken)
    {
        _context.Clear();
        for (int i = first; i < end; i++)
        {
            for (int position = 0; position < texts[i].Length; position++)
                _context.Batch.Add(texts[i][position], position, i - first, wantsOutput: true);
        }

        _context.Evaluate(cancellationToken);
        for (int i = first; i < end; i++)
            read(i, _context.VectorOf(i - first));
    }
}
