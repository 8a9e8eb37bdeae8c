using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using NoHarm.Benchmarks;
using NoHarm.Retrieval;

namespace NoHarm.Judging.Reading;

/// <summary>A case taken apart once: its options and the index over them.</summary>
internal sealed partial class CaseReading
{
    private const int ShortestAlias = 8;

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
        OptionIndex index = await OptionIndex.CreateAsync(
            [.. @case.Options.Select(option => (option.Text, AliasesOf(option.Id, @case.Guidance)))],
            terms,
            embedder,
            cancellationToken);
        var options = new OptionReading[@case.Options.Count];
        for (int i = 0; i < options.Length; i++)
            options[i] = new OptionReading(@case.Options[i], index.Options[i].Reading, index.Weights);
        return new CaseReading(index, options);
    }

    /// <summary>The aliases and the phrases that the guidance quotes for an option: other words for it, and look-alikes; both help the search.</summary>
    private static IReadOnlyList<string> AliasesOf(int option, Guidance? guidance) =>
        guidance is null
            ? []
            :
            [
                .. guidance.Aliases.GetValueOrDefault(option) ?? [],
                .. Quoted().Matches(guidance.OptionNotes.GetValueOrDefault(option) ?? "")
                    .Select(match => match.Groups["phrase"].Value)
                    .Where(phrase => phrase.Length >= ShortestAlias),
            ];

    [GeneratedRegex("""(?<!\w)['"“‘](?<phrase>[^'"“”‘’]{3,120})['"”’](?!\w)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();
}
