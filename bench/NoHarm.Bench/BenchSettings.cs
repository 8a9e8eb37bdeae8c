namespace NoHarm.Bench;

/// <summary>What is measured, and on what.</summary>
internal sealed record BenchSettings
{
    /// <summary>The model file.</summary>
    public required string Model { get; init; }

    /// <summary>Threads on the CPU, the same for every way.</summary>
    public required int Threads { get; init; }

    /// <summary>Answers to the one case that our judge is given.</summary>
    public required int Answers { get; init; }

    /// <summary>Folder of the native library, or null for the one beside the program.</summary>
    public string? Library { get; init; }
}
