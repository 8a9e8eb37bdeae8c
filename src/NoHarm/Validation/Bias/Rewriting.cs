using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NoHarm.Responses;
using NoHarm.Retrieval;
using NoHarm.Validation.Mutations;

namespace NoHarm.Validation.Bias;

/// <summary>Says a whole answer in another way.</summary>
internal static partial class Rewriting
{
    private static readonly FrozenDictionary<string, string> Verbs = new Dictionary<string, string>
    {
        ["Start"] = "Begin",
        ["Begin"] = "Start",
        ["Initiate"] = "Start",
        ["Order"] = "Obtain",
        ["Obtain"] = "Order",
        ["Check"] = "Obtain",
        ["Get"] = "Obtain",
        ["Stop"] = "Discontinue",
        ["Discontinue"] = "Stop",
        ["Give"] = "Administer",
        ["Increase"] = "Raise",
        ["Reduce"] = "Decrease",
        ["Warn"] = "Caution",
        ["Inform"] = "Tell",
        ["Tell"] = "Inform",
        ["Refer"] = "Send",
    }.ToFrozenDictionary();

    /// <summary>Every list in another style; null without a list.</summary>
    public static ProbedAnswer? Restyled(ProbedAnswer answer, SeededChoice choice) =>
        WithLists(answer, list => ListStyleMutation.Restyled(answer.Text, list, choice));

    /// <summary>The items of every list in another order, unless they point at each other; null where none can be moved.</summary>
    public static ProbedAnswer? Reordered(ProbedAnswer answer, SeededChoice choice) => WithLists(answer, list =>
    {
        string before = list.Span.Of(answer.Text);
        if (ReorderMutation.PointsElsewhere(before))
            return null;
        string[] contents = choice.Shuffled(list.Items.Select(item => item.Content.Of(answer.Text)));
        string after = before;
        for (int i = contents.Length - 1; i >= 0; i--)
        {
            TextSpan place = list.Items[i].Content;
            int start = place.Start - list.Span.Start;
            after = string.Concat(after.AsSpan(0, start), contents[i], after.AsSpan(start + place.Length));
        }

        return after == before ? null : after;
    });

    /// <summary>Other names and other verbs; null where none is known.</summary>
    public static ProbedAnswer? Paraphrased(ProbedAnswer answer, SeededChoice choice)
    {
        string text = answer.Text;
        var names = new Dictionary<string, string?>();
        foreach (Term term in MutationSite.TermsOf(text).Terms.Reverse())
        {
            // The same word becomes the same other word wherever it stands.
            string written = term.Span.Of(text);
            if (!names.TryGetValue(written, out string? other))
                names.Add(written, other = NameMutation.OtherName(term, written, choice));
            if (other is not null)
                text = string.Concat(text.AsSpan(0, term.Span.Start), other, text.AsSpan(term.Span.End));
        }

        text = OrderVerb().Replace(text, match => Verbs.GetValueOrDefault(match.Value, match.Value));
        return text == answer.Text ? null : answer with { Text = text };
    }

    private static ProbedAnswer? WithLists(ProbedAnswer answer, Func<ItemList, string?> change)
    {
        string text = answer.Text;
        foreach (ItemList list in Enumerable.Reverse(ItemList.All(text)))
        {
            if (change(list) is { } changed)
                text = string.Concat(text.AsSpan(0, list.Span.Start), changed, text.AsSpan(list.Span.End));
        }

        return text == answer.Text ? null : answer with { Text = text };
    }

    // Only where an order begins: elsewhere the same letters may be a noun.
    [GeneratedRegex(@"(?:(?<=^[ \t]*(?:[-*+•◦]|\d{1,2}[.)])?[ \t]*(?:\*\*)?)|(?<=[.;]\s))[A-Z][a-z]+(?=\s)", RegexOptions.Multiline)]
    private static partial Regex OrderVerb();
}
