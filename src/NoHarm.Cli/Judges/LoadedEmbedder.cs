using Microsoft.Extensions.AI;
using NoHarm.Runs;

namespace NoHarm.Cli.Judges;

/// <summary>What finds the candidate options, with what a run has to know of it.</summary>
/// <param name="Generator">The embedder.</param>
/// <param name="Fingerprint">What identifies its vectors.</param>
internal sealed record LoadedEmbedder(IEmbeddingGenerator<string, Embedding<float>> Generator, string Fingerprint) : IDisposable
{
    /// <summary>Its model file, or null for the built-in one.</summary>
    public HashedFile? File { get; init; }

    /// <summary>The native library that computes, or null.</summary>
    public string? Backend { get; init; }

    /// <summary>What is freed with it.</summary>
    public IReadOnlyList<IDisposable> Owned { get; init; } = [];

    /// <summary>The judge with the embedder's file among its own, freed together with it.</summary>
    public LoadedJudge AddTo(LoadedJudge judge) => File is null ? judge : judge with
    {
        Backend = judge.Backend == "managed" || judge.Backend == Backend ? Backend! : $"{judge.Backend}+{Backend}",
        Files = [.. judge.Files, File],
        Notes = [.. judge.Notes, $"candidates are found with {Path.GetFileName(File.Path)}"],
        Owned = [.. judge.Owned, .. Owned],
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (IDisposable owned in Owned)
            owned.Dispose();
    }
}
