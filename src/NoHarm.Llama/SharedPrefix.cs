namespace NoHarm.Llama;

/// <summary>
/// Evaluates many prompts that begin alike, [case | answer | option], without evaluating what they share more than once:
/// the case stays for its next answer, the answer for all of its options, and options are evaluated many at a time.
/// </summary>
/// <remarks>
/// The results are those of evaluating each prompt alone, to the bit on the CPU with quantised models, whatever was evaluated
/// before or beside it: every sequence has a memory of its own, in which the same prompt stands at the same place.
/// One thread at a time.
/// </remarks>
internal sealed class SharedPrefix : IDisposable
{
    private const int CaseSequence = 0;
    private const int AnswerSequence = 1;
    private const int FirstOption = 2;
    private const int Spare = 96;
    private const int FewestOptions = 2;
    private const int UsualLength = 2048;
    private const long MostMemory = 1L << 31;

    /// <summary>Options evaluated at once, at most: each needs a memory of its own for the whole question.</summary>
    public const int MostOptions = 16;

    private readonly LlamaModel _model;
    private readonly int _threads;
    private readonly int _limit;
    private readonly int _atOnce;
    private LlamaContext? _context;
    private int[] _case = [];
    private long _evaluatedBefore;

    /// <summary>Nothing is allocated before the first question.</summary>
    /// <param name="model">The model.</param>
    /// <param name="threads">Threads on the CPU, from 1.</param>
    /// <param name="limit">The most tokens that the memory may hold; null for what the work needs.</param>
    public SharedPrefix(LlamaModel model, int threads, int? limit = null)
    {
        _model = model;
        _threads = threads;
        _limit = limit ?? int.MaxValue;
        _atOnce = OptionsAtOnce(model);
    }

    /// <summary>Tokens evaluated so far.</summary>
    public long Evaluated => _evaluatedBefore + (_context?.Evaluated ?? 0);

    /// <summary>Tokens evaluated in one call.</summary>
    public int BatchSize { get; init; } = ContextOptions.DefaultBatchSize;

    /// <summary>Tokens that a question may have, with what is written on behind it.</summary>
    public int Longest => Math.Min(_limit, _model.TrainedContext);

    /// <summary>The working memory, while an answer is evaluated.</summary>
    public LlamaContext Context => _context ?? throw new InvalidOperationException("No answer is open.");

    /// <summary>Evaluates what the options of one answer share, or takes the case from the answer before.</summary>
    /// <param name="case">Tokens of rules and case.</param>
    /// <param name="answer">Tokens of the answer.</param>
    /// <param name="options">Tokens per option, to know how much room is needed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Null, or why this prompt cannot be evaluated.</returns>
    public string? Open(int[] @case, int[] answer, IReadOnlyList<int[]> options, CancellationToken cancellationToken)
    {
        int shared = @case.Length + answer.Length;
        int longest = options.Max(option => option.Length);
        if (shared + longest > _model.TrainedContext)
            return $"the question has {shared + longest} tokens, and the model reads {_model.TrainedContext}";
        if (shared + longest > _limit)
            return $"the question has {shared + longest} tokens, and the context may hold {_limit}";

        try
        {
            Reserve(Math.Min(_limit, shared + longest + Spare));
            if (!_case.AsSpan().SequenceEqual(@case))
            {
                Reset();
                Evaluate(@case, 0, CaseSequence, cancellationToken);
                _case = @case;
            }

            Context.Fork(CaseSequence, AnswerSequence);
            Evaluate(answer, @case.Length, AnswerSequence, cancellationToken);
            return null;
        }
        catch (LlamaLoadException)
        {
            return $"there is no memory for a question of {shared + longest} tokens";
        }
        catch
        {
            Reset();
            throw;
        }
    }

    /// <summary>Evaluates the options of the open answer and hands out the logits behind each.</summary>
    /// <param name="start">Where the options begin: tokens of case and answer.</param>
    /// <param name="options">Tokens per option, at least one each.</param>
    /// <param name="read">Told the option's index and its logits, one number per token of the vocabulary.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public void Read(int start, IReadOnlyList<int[]> options, RowReader read, CancellationToken cancellationToken)
    {
        // Sequences that are evaluated together must have one length. Sorted, they need few tokens to fill them up.
        int[] order = [.. Enumerable.Range(0, options.Count).OrderByDescending(i => options[i].Length).ThenBy(i => i)];
        try
        {
            for (int first = 0; first < order.Length;)
            {
                int length = options[order[first]].Length;
                int count = Math.Clamp(BatchSize / length, 1, Math.Min(_atOnce, order.Length - first));
                ReadGroup(start, options, order.AsSpan(first, count), length, read, cancellationToken);
                first += count;
            }
        }
        catch
        {
            Reset();
            throw;
        }
    }

    /// <summary>Forgets the open answer; the case stays.</summary>
    public void Close() => _context?.Forget(AnswerSequence);

    /// <summary>Evaluates one option of the open answer and leaves it there, for writing on behind it.</summary>
    /// <returns>The index of its output.</returns>
    public int Continue(int start, int[] option, CancellationToken cancellationToken)
    {
        Context.Fork(AnswerSequence, FirstOption);
        return WriteOn(option, start, cancellationToken);
    }

    /// <summary>Evaluates one more token behind the option that is left there.</summary>
    public int Append(int token, int position, CancellationToken cancellationToken) =>
        WriteOn([token], position, cancellationToken);

    /// <summary>Forgets the option that was left there.</summary>
    public void Discard() => Context.Forget(FirstOption);

    /// <inheritdoc/>
    public void Dispose() => _context?.Dispose();

    private void ReadGroup(int start, IReadOnlyList<int[]> options, ReadOnlySpan<int> group, int length, RowReader read, CancellationToken cancellationToken)
    {
        Span<int> outputs = stackalloc int[group.Length];
        for (int i = 0; i < group.Length; i++)
            Context.Fork(AnswerSequence, FirstOption + i);
        if (group.Length == 1)
        {
            outputs[0] = Evaluate(options[group[0]], start, FirstOption, cancellationToken);
        }
        else
        {
            for (int i = 0; i < group.Length; i++)
                outputs[i] = Add(options[group[i]], start, FirstOption + i, length);
            Context.Evaluate(cancellationToken);
        }

        for (int i = 0; i < group.Length; i++)
        {
            read(group[i], Context.LogitsAt(outputs[i]));
            Context.Forget(FirstOption + i);
        }
    }

    private int WriteOn(int[] tokens, int position, CancellationToken cancellationToken)
    {
        try
        {
            return Evaluate(tokens, position, FirstOption, cancellationToken);
        }
        catch
        {
            Reset();
            throw;
        }
    }

    // Returns the index of the last token's output in the last batch.
    private int Evaluate(int[] tokens, int position, int sequence, CancellationToken cancellationToken)
    {
        int output = -1;
        for (int from = 0; from < tokens.Length; from += BatchSize)
        {
            int[] part = tokens[from..Math.Min(from + BatchSize, tokens.Length)];
            output = Add(part, position + from, sequence, part.Length);
            Context.Evaluate(cancellationToken);
        }

        return output;
    }

    // Tokens behind the last one fill a sequence up: nothing in front of them sees them.
    private int Add(int[] tokens, int position, int sequence, int length)
    {
        int output = -1;
        for (int i = 0; i < length; i++)
        {
            bool isLast = i == tokens.Length - 1;
            int index = Context.Batch.Add(tokens[Math.Min(i, tokens.Length - 1)], position + i, sequence, isLast);
            output = isLast ? index : output;
        }

        return output;
    }

    private void Reserve(int tokens)
    {
        if (_context is not null && _context.Size >= tokens)
            return;
        _evaluatedBefore += _context?.Evaluated ?? 0;
        _context?.Dispose();
        _case = [];
        _context = null;
        _context = new LlamaContext(_model, new ContextOptions
        {
            Size = tokens,
            Sequences = FirstOption + _atOnce,
            BatchSize = BatchSize,
            Threads = _threads,
        });
    }

    // A matter of the model alone: what is evaluated together must not depend on which answers came before.
    private static int OptionsAtOnce(LlamaModel model) =>
        (int)Math.Clamp((MostMemory / Math.Max(1, model.MemoryPerToken * UsualLength)) - FirstOption, FewestOptions, MostOptions);

    private void Reset()
    {
        _context?.Clear();
        _case = [];
    }
}
