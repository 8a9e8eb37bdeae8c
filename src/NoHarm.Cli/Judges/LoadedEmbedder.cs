using Microsoft.Extensions.AI;
using NoHarm.Runs;

namespace NoHarm.Cli.Judges;

/// <summary>What finds the candidate options, with what a run has to know of it.</summary>
/// <param name="Generator">The embedder.</param>
/// <param name="Fingerprint">What identifies its vectors.</param>
internal sealed record LoadedEmbedder(IEmbeddingGenerator<string, Embedding<float>> Generator, string Fingerprint) : IDisposable
{
    /// <summary>Its files, the model first; none for the built-in one.</summary>
    public IReadOnlyList<HashedFile> Files { get; init; } = [];

    /// <summary>Whether it is the built-in one.</summary>
    public bool IsBuiltIn => Files.Count == 0;

    /// <summary>What is not known of the model and was assumed, for the user; may be empty.</summary>
    public string Assumed { get; init; } = "";

    /// <summary>The native library that computes, or null.</summary>
    public string? Backend { get; init; }

    /// <summary>What is freed with it.</summary>
    public IReadOnlyList<IDisposable> Owned { get; init; } = [];

    /// <summary>The judge with the embedder's files among its own, freed together with it.</summary>
    public LoadedJudge AddTo(LoadedJudge judge) => IsBuiltIn ? judge : judge with
    {
        Backend = judge.Backend == "managed" || judge.Backend == Backend ? Backend! : $"{judge.Backend}+{Backend}",
        Files = [.. judge.Files, .. Files.Except(judge.Files)],
        Notes = [.. judge.Notes, $"candidates are found with {Path.GetFileName(Files[0].Path)}{(Assumed.Length > 0 ? $" ({Assumed})" : "")}"],
        Owned = [.. judge.Owned, .. Owned],
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (IDisposable owned in Owned)
            owned.Dispose();
    }
}
