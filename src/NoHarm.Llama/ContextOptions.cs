namespace NoHarm.Llama;

/// <summary>How much a context holds and how it computes.</summary>
internal sealed record ContextOptions
{
    /// <summary>Tokens that each sequence holds.</summary>
    public required int Size { get; init; }

    /// <summary>Sequences it holds at once.</summary>
    public int Sequences { get; init; } = 1;

    /// <summary>Tokens evaluated in one call, and outputs that one call may ask for.</summary>
    public int BatchSize { get; init; } = DefaultBatchSize;

    /// <summary>Threads on the CPU.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Lets the library choose how attention is computed, also where one token then differs from many; to measure what that costs.</summary>
    public bool FastestAttention { get; init; }

    /// <summary>How a text becomes a vector; null for a model that writes.</summary>
    public int? Pooling { get; init; }

    /// <summary>Enough to fill the processor, small enough for its buffers to stay small.</summary>
    public const int DefaultBatchSize = 512;
}
