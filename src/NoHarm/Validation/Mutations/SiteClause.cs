using System.Text.RegularExpressions;
using NoHarm.Responses;

namespace NoHarm.Validation.Mutations;

/// <summary>The clause around the evidence, without markup, lead-in and connective in front and marks behind.</summary>
/// <param name="Span">The whole clause in the answer.</param>
/// <param name="Text">Its exact text.</param>
/// <param name="Body">The part that is replaced by a rewording: "please start aspirin" of "**Today:** please start aspirin."</param>
/// <param name="BodyText">What is reworded: the body without "please" and "also".</param>
/// <param name="Form">How the body says what is to be done.</param>
/// <param name="StartsSentence">Whether nothing but markup, list marker or lead-in stands before the body.</param>
public sealed partial record SiteClause(TextSpan Span, string Text, TextSpan Body, string BodyText, ClauseForm Form, bool StartsSentence)
{
    private const int LongestPhrase = 25;
    private const int LongestLeadIn = 4;

    /// <summary>Whether the body negates, forbids or depends on something: another "not" or "if" would be bad language.</summary>
    public bool IsQualified => Negation().IsMatch(Text) || Condition().IsMatch(Text);

    /// <summary>Whether the body depends on something.</summary>
    public bool IsConditional => DependsOnSomething(Text);

    /// <summary>Whether the body begins with its circumstances: "given the murmur, she should ...".</summary>
    public bool HasCircumstances => Leading().IsMatch(BodyText);

    /// <summary>Whether a second order follows the first: it is not clear whether a "not" in front holds for it too.</summary>
    public bool HasSecondOrder => Linked().Matches(BodyText).Any(match => ModalWords.Imperatives.Contains(match.Groups["word"].Value.ToLowerInvariant()));

    /// <summary>Whether a text has a condition of whatever kind in it.</summary>
    internal static bool DependsOnSomething(string text) => Condition().IsMatch(text);

    /// <summary>Reads a clause.</summary>
    internal static SiteClause Read(string answer, TextSpan span, TextSpan sentence, TextSpan evidence)
    {
        string text = span.Of(answer);
        int from = LeadIn(text, Math.Max(evidence.Start - span.Start, 0));
        Match connective = Connective().Match(text, from);
        bool isJoined = connective.Groups["joins"].Success;
        int words = from + connective.Length;
        if (isJoined)
            from = words;
        int to = text.Length;
        while (to > words && (char.IsWhiteSpace(text[to - 1]) || ".;:,*_-–—!".Contains(text[to - 1])))
            to--;
        string body = text[words..to];
        bool hasLabel = text[..from].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > LongestLeadIn;
        return new SiteClause(
            span, text, new TextSpan(span.Start + from, to - from), body,
            hasLabel ? ClauseForm.Other : FormOf(body),
            span.Start == sentence.Start && !isJoined);
    }

    private static int LeadIn(string text, int evidence)
    {
        int colon = text.LastIndexOf(':', Math.Max(Math.Min(evidence, text.Length) - 1, 0));
        int from = colon >= 0 && colon < evidence ? colon + 1 : 0;
        while (from < text.Length && (char.IsWhiteSpace(text[from]) || "*_`\"(".Contains(text[from])))
            from++;
        return from;
    }

    private static ClauseForm FormOf(string words)
    {
        if (Structure().IsMatch(words))
            return ClauseForm.Other;
        string first = FirstWord().Match(words).Value.ToLowerInvariant();

        // What a patient is told may have a "should" of its own.
        if (ModalWords.Telling.Contains(first))
            return ClauseForm.Order;
        int modals = ModalWords.Marks().Count(words);
        if (modals > 0)
            return modals == 1 ? ClauseForm.Modal : ClauseForm.Other;
        if (ModalWords.Imperatives.Contains(first))
            return ClauseForm.Order;
        bool isPhrase = !Leading().IsMatch(words) && !Finite().IsMatch(words) && words.Split(' ').Length <= LongestPhrase;
        return isPhrase ? ClauseForm.Phrase : ClauseForm.Other;
    }

    [GeneratedRegex(@"\G(?:(?<joins>and|plus|but|then|so|or)\s+|also\s+|please\s+|next,?\s+)*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Connective();

    // Labels, dashes and arrows make a clause more than one.
    [GeneratedRegex(@"[:=|→]|->|\*\*|__|\s[-–—]\s")]
    private static partial Regex Structure();

    [GeneratedRegex(@"(?:,|\band|\bthen)\s+(?:then\s+)?(?<word>[A-Za-z]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Linked();

    // "For tests, please order ..." is no phrase of its own.
    [GeneratedRegex(@"\G(?:for|given|from|with|in|to|as|because|since|after|before|at|on|by|during|of)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\G[A-Za-z]+(?:-[a-z]+)?")]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"\b(?:not|no|non|never|avoid|without|nor|neither|against|cannot|can't|don't|doesn't|shouldn't|won't|isn't|instead|rather|except|only|decline|defer|hold off|skip|omit|out)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Negation();

    [GeneratedRegex(@"\b(?:if|unless|when|whenever|once(?!\s+(?:an?|per|every|daily|weekly|monthly|nightly|more)\b)|in case|provided|depending|until|should\s+\w+\s+(?:develop|occur|recur|fail|worsen)|consider|could|may|might|can|possibly|perhaps|optional|whether)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Condition();

    // Words that make a phrase a sentence of its own, in which "No ..." in front would be nonsense.
    [GeneratedRegex(
        @"\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|can|could|may|might|will|must|shall|needs?|wants?|I|we|you|she|he|it|they|this|that|which|who|because|so"
        + @"|adds|depends?|makes?|stops|goes|helps?|works?|means|gives|shows|warrants?|remains|seems|looks|reduces|lowers|raises|increases|comes|gets|takes|says|has to|ought|better|best|fine|yes|ok)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Finite();
}
