namespace NoHarm.Llama;

/// <summary>How a GGUF model judges.</summary>
public sealed record LlamaJudgeOptions
{
    /// <summary>Threads on the CPU, from 1. Verdicts do not depend on them.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Below this share of the model's whole probability, 0 to 1, on the three verdict words a verdict is unresolved.</summary>
    public double LeastMass { get; init; } = 0.5;

    /// <summary>The most tokens of one question; null for what the model was trained on. It bounds the memory.</summary>
    public int? MaxContext { get; init; }

    /// <summary>A chat template that llama.cpp knows by name, <c>none</c>, or null for the model's own.</summary>
    public string? Template { get; init; }

    /// <summary>Asks for a reason for every partial and every uncertain verdict.</summary>
    public bool Rationales { get; init; }
}
