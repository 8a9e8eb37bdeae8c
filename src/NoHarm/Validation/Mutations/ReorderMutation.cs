using System.Text.RegularExpressions;
using NoHarm.Extraction;
using NoHarm.Responses;

namespace NoHarm.Validation.Mutations;

/// <summary>Changes the places of two list items, or of two sentences that stand side by side.</summary>
internal static partial class ReorderMutation
{
    public static Mutant? Make(MutationSite site, SeededChoice choice)
    {
        if (ItemList.Around(site.Answer, site.Evidence) is var (list, item))
        {
            foreach (int other in choice.Shuffled(Enumerable.Range(0, list.Items.Count).Where(i => i != item)))
            {
                TextSpan first = list.Items[Math.Min(item, other)].Content;
                TextSpan second = list.Items[Math.Max(item, other)].Content;
                if (!Points().IsMatch(site.Answer[first.Start..second.End]))
                    return Swapped(site.Answer, first, second);
            }

            return null;
        }

        return Neighbour(site) is { } neighbour ? Swapped(site.Answer, Min(site.Sentence, neighbour), Max(site.Sentence, neighbour)) : null;
    }

    /// <summary>The sentence after the evidence's, else the one before, on the same line.</summary>
    private static TextSpan? Neighbour(MutationSite site)
    {
        foreach (TextSpan other in SentencesOf(site).OrderByDescending(span => span.Start > site.Sentence.Start).ThenBy(span => Math.Abs(span.Start - site.Sentence.Start)))
        {
            TextSpan first = Min(site.Sentence, other);
            TextSpan second = Max(site.Sentence, other);
            ReadOnlySpan<char> between = site.Answer.AsSpan(first.End, second.Start - first.End);
            if (between is " " or "  " && IsWhole(site.Answer, first) && IsWhole(site.Answer, second)
                && !Points().IsMatch(first.Of(site.Answer)) && !Points().IsMatch(second.Of(site.Answer)))
            {
                return other;
            }
        }

        return null;
    }

    private static IEnumerable<TextSpan> SentencesOf(MutationSite site) => site.Statements
        .GroupBy(statement => statement.Sentence)
        .Select(group => new TextSpan(group.Min(statement => statement.Span.Start), group.Max(statement => statement.Span.End) - group.Min(statement => statement.Span.Start)))
        .Where(span => span.Start != site.Sentence.Start);

    // From a capital letter to a full stop: no lead-in, list marker or heading is torn off.
    private static bool IsWhole(string answer, TextSpan sentence) =>
        char.IsUpper(answer[sentence.Start]) && answer[sentence.End - 1] == '.' && !sentence.Of(answer).Contains(':');

    private static Mutant Swapped(string answer, TextSpan first, TextSpan second)
    {
        string swapped = string.Concat(second.Of(answer), answer[first.End..second.Start], first.Of(answer));
        var span = new TextSpan(first.Start, second.End - first.Start);
        return new Mutant(string.Concat(answer.AsSpan(0, first.Start), swapped, answer.AsSpan(second.End)), span, span);
    }

    /// <summary>Whether a text has words that point at what stands before or after it.</summary>
    internal static bool PointsElsewhere(string text) => Points().IsMatch(text);

    private static TextSpan Min(TextSpan a, TextSpan b) => a.Start < b.Start ? a : b;

    private static TextSpan Max(TextSpan a, TextSpan b) => a.Start < b.Start ? b : a;

    [GeneratedRegex(
        @"\b(?:then|next|after(?:wards|ward|\s+that)?|before(?:hand)?|first|second|third|finally|otherwise|also|this|these|that|those|it|its|they|them|instead|both|either|such|same|above|below|until|once|so|too|again|if\s+(?:not|so|negative|positive|normal|abnormal)|meanwhile|the\s+(?:two|rest|other|visit|result|results))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Points();
}
