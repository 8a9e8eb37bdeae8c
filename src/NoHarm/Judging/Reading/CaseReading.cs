using Microsoft.Extensions.AI;
using NoHarm.Retrieval;

namespace NoHarm.Judging.Reading;

/// <summary>A case taken apart once: its options and the index over them.</summary>
internal sealed class CaseReading
{
    private CaseReading(OptionIndex index, IReadOnlyList<OptionReading> options)
    {
        Index = index;
        Options = options;
    }

    public OptionIndex Index { get; }

    public IReadOnlyList<OptionReading> Options { get; }

    /// <summary>Reads a case.</summary>
    public static async Task<CaseReading> ReadAsync(
        BlindCase @case,
        TermReader terms,
        IEmbeddingGenerator<string, Embedding<float>> embedder,
        CancellationToken cancellationToken)
    {
        GuidancePhrases[] phrases = [.. @case.Options.Select(option => GuidancePhrases.Of(option.Id, @case.Guidance, terms))];
        OptionIndex index = await OptionIndex.CreateAsync(
            [.. @case.Options.Select((option, i) => (option.Text, phrases[i].Phrases))],
            terms,
            embedder,
            cancellationToken);
        var options = new OptionReading[@case.Options.Count];
        for (int i = 0; i < options.Length; i++)
            options[i] = new OptionReading(@case.Options[i], index.Options[i].Reading, index.Weights, phrases[i]);
        return new CaseReading(index, options);
    }
}
