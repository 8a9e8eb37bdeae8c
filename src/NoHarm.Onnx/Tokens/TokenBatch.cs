namespace NoHarm.Onnx.Tokens;

/// <summary>Rows that are computed together.</summary>
/// <param name="Rows">Their places among all rows.</param>
/// <param name="Columns">Tokens of the longest; the others are filled up to it.</param>
internal sealed record TokenBatch(int[] Rows, int Columns)
{
    /// <summary>The most tokens of a batch, padding counted, unless one row alone has more.</summary>
    public const int Budget = 1024;

    /// <summary>The greatest share of padding in a batch, unless it is small.</summary>
    private const double MostPadding = 0.08;

    /// <summary>Below this many tokens, starting another batch costs more than padding.</summary>
    private const int Small = 128;

    /// <summary>Puts rows of similar length together.</summary>
    /// <param name="lengths">Tokens per row.</param>
    /// <param name="budget">The most tokens of a batch, padding counted.</param>
    public static IReadOnlyList<TokenBatch> Plan(IReadOnlyList<int> lengths, int budget = Budget)
    {
        int[] order = [.. Enumerable.Range(0, lengths.Count).OrderBy(row => lengths[row])];
        var batches = new List<TokenBatch>();
        for (int first = 0; first < order.Length;)
        {
            int end = first + 1;
            for (int sum = lengths[order[first]]; end < order.Length; end++)
            {
                int padded = (end - first + 1) * lengths[order[end]];
                sum += lengths[order[end]];
                if (padded > budget || (padded > Small && padded - sum > padded * MostPadding))
                    break;
            }

            batches.Add(new TokenBatch(order[first..end], lengths[order[end - 1]]));
            first = end;
        }

        // The longest first: what is left for the last thread is short.
        batches.Reverse();
        return batches;
    }
}
