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

    /// <summary>How a text becomes a vector; null for a model that writes.</summary>
    public int? Pooling { get; init; }

    /// <summary>Enough to fill the processor, small enough for its buffers to stay small.</summary>
    public const int DefaultBatchSize = 512;
}
