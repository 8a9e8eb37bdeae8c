using NoHarm.Responses;

namespace NoHarm.Judging.Claims;

/// <summary>An answer taken apart into sentences and their terms.</summary>
internal sealed class AnswerSentences
{
    public AnswerSentences(string text, ClaimTermReader terms)
    {
        Text = text;
        Spans = SentenceSpans.Split(text);
        Sentences = [.. Spans.Select(span => terms.Read(span.Of(text)))];
        Denies = [.. Spans.Select(span => ClaimTermReader.Denies(span.Of(text)))];
        Whole = [.. Sentences.SelectMany(sentence => sentence).DistinctBy(term => (term.Key, string.Join(' ', term.Stems)))];
    }

    public string Text { get; }

    /// <summary>Where each sentence stands.</summary>
    public IReadOnlyList<TextSpan> Spans { get; }

    /// <summary>The terms of each sentence.</summary>
    public IReadOnlyList<IReadOnlyList<ClaimTerm>> Sentences { get; }

    /// <summary>Whether each sentence denies something.</summary>
    public IReadOnlyList<bool> Denies { get; }

    /// <summary>The terms of all sentences.</summary>
    public IReadOnlyList<ClaimTerm> Whole { get; }
}
