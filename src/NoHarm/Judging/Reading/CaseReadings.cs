using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using NoHarm.Retrieval;

namespace NoHarm.Judging.Reading;

/// <summary>Keeps what was read of a case for its other answers. Safe to use from several threads at once.</summary>
internal sealed class CaseReadings(TermReader terms, IEmbeddingGenerator<string, Embedding<float>> embedder)
{
    // By the case itself: guidance counts as much as options, and a case that nobody holds any more is forgotten.
    private readonly ConditionalWeakTable<BlindCase, Lazy<Task<CaseReading>>> _cases = [];

    /// <summary>The reading of a case, made when it is met first.</summary>
    public async ValueTask<CaseReading> OfAsync(BlindCase @case)
    {
        // No answer's cancellation: others may wait for the same case.
        Lazy<Task<CaseReading>> reading = _cases.GetValue(@case,
            key => new Lazy<Task<CaseReading>>(() => CaseReading.ReadAsync(key, terms, embedder, CancellationToken.None)));
        try
        {
            return await reading.Value;
        }
        catch
        {
            // An embedder that failed once may not fail again.
            _cases.Remove(@case);
            throw;
        }
    }
}
