using NoHarm.Llama;

namespace NoHarm.Cli.Judges;

/// <summary>Which judge a command wants, and how it is to be loaded.</summary>
internal sealed record JudgeRequest
{
    /// <summary>The judge in the words of the command line.</summary>
    public string Judge { get; init; } = "lexical";

    /// <summary>The embedder in the words of the command line.</summary>
    public string Embedder { get; init; } = "lexical";

    /// <summary>A calibration file for the judge as a whole, or null.</summary>
    public string? Calibration { get; init; }

    /// <summary>Where it is to run: auto, cpu or cuda.</summary>
    public string Device { get; init; } = "auto";

    /// <summary>Threads to compute with, from 1.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>A folder with the user's own llama.cpp, or null.</summary>
    public string? LlamaLibrary { get; init; }

    /// <summary>A file with the user's own ONNX Runtime, or null.</summary>
    public string? OnnxLibrary { get; init; }

    /// <summary>How a language model judges.</summary>
    public LlamaJudgeOptions Llama { get; init; } = new();
}
