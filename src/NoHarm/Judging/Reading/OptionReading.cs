using NoHarm.Extraction;
using NoHarm.Retrieval;

namespace NoHarm.Judging.Reading;

/// <summary>What an option asks for, taken apart once per case.</summary>
internal sealed class OptionReading
{
    private const float PurposeShare = 0.35f;
    private static readonly string[] NegativePhrases = ["do not ", "don't ", "advise against", "against the use", "avoid", "refrain"];
    private static readonly string[] TriggerPhrases = [" if ", "(if ", " when ", " should ", " unless ", "in case of", "in the event"];
    private static readonly string[] PurposeWords = ["to", "for", "because", "given", "due", "since", "as", "so"];

    public OptionReading(BlindOption option, TermReading reading, TermWeights weights, GuidancePhrases phrases)
    {
        Phrases = phrases;
        Reading = reading;
        int triggerEnd = EndOfTrigger(option.Text);
        HasTrigger = triggerEnd > 0 || Array.Exists(TriggerPhrases, phrase => option.Text.Contains(phrase, StringComparison.OrdinalIgnoreCase));
        ActionMention[] verbs = [.. reading.Actions.Where(action => action.Span.Start >= triggerEnd)];
        Action = verbs.Length > 0 ? verbs[0].Action : reading.Actions.Count > 0 ? reading.Actions[0].Action : null;
        Weights = new float[reading.Terms.Count];
        IsAside = new bool[reading.Terms.Count];
        int purpose = StartOfPurpose(option.Text, Math.Max(triggerEnd, verbs.Length > 0 ? verbs[0].Span.End : 0));
        for (int i = 0; i < Weights.Length; i++)
        {
            Term term = reading.Terms[i];
            bool isAside = term.Span.Start >= purpose || term.Span.Start < triggerEnd;
            IsAside[i] = isAside;
            Weights[i] = weights.Of(term) * (isAside ? PurposeShare : 1);

            // What one switches to is the point, not what one switches from.
            if (!isAside && term.IsObject && (Head is null || Action == "switch" && term.Kind == Head.Kind))
                Head = term;
        }

        Head ??= Heaviest();
        Total = Math.Max(Weights.Sum(), 1e-6f);
        string lower = option.Text.ToLowerInvariant();
        IsInaction = InactionPhrases.SpeaksIn(option.Text);
        Qualifiers = QualifierReader.Read(option.Text);
        Contrast = ContrastReader.Read(option.Text);
        IsDenial = DenialReader.SpeaksIn(option.Text);
        IsNegative = Action is "avoid" or "stop" or "hold" || Array.Exists(NegativePhrases, lower.Contains);
    }

    public TermReading Reading { get; }

    /// <summary>Weight per term, in order; terms of a purpose or a trigger weigh less.</summary>
    public float[] Weights { get; }

    /// <summary>Per term whether it belongs to a purpose or a trigger.</summary>
    public bool[] IsAside { get; }

    /// <summary>The wordings that the benchmark's advice names for it.</summary>
    public GuidancePhrases Phrases { get; }

    public float Total { get; }

    /// <summary>The class of action, or null when the option names none.</summary>
    public string? Action { get; }

    /// <summary>The thing that the action is done with.</summary>
    public Term? Head { get; }

    /// <summary>Whether the option itself is "If X, then Y".</summary>
    public bool HasTrigger { get; }

    /// <summary>Whether it asks for doing nothing.</summary>
    public bool IsInaction { get; }

    /// <summary>Whether it asks to leave something undone: an argument against that thing is what it wants.</summary>
    public bool IsNegative { get; }

    /// <summary>Dose, frequency, duration and urgency that the option asks for.</summary>
    public Qualifiers Qualifiers { get; }

    /// <summary>Whether imaging is to use contrast, or null when nothing is said.</summary>
    public Contrast? Contrast { get; }

    /// <summary>Whether its words deny something.</summary>
    public bool IsDenial { get; }

    private Term? Heaviest()
    {
        int best = -1;
        for (int i = 0; i < Weights.Length; i++)
        {
            if (best < 0 || Weights[i] > Weights[best])
                best = i;
        }

        return best < 0 ? null : Reading.Terms[best];
    }

    /// <summary>The end of a leading "If ...," or "When ...,"; 0 when there is none.</summary>
    private static int EndOfTrigger(string text)
    {
        if (!text.StartsWith("If ", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("Should ", StringComparison.OrdinalIgnoreCase))
            return 0;
        int comma = text.IndexOf(',', StringComparison.Ordinal);
        int then = text.IndexOf(" then ", StringComparison.OrdinalIgnoreCase);
        return comma > 0 ? comma : Math.Max(then, 0);
    }

    /// <summary>Where the reason begins: "to evaluate for ...", "for itching".</summary>
    private int StartOfPurpose(string text, int after)
    {
        bool objectSeen = false;
        foreach (Word word in Reading.Words.Where(word => word.Span.Start >= after))
        {
            if (objectSeen && PurposeWords.Contains(word.Stem))
                return word.Span.Start;
            objectSeen |= Reading.Terms.Any(term => term.IsObject && term.Span.End <= word.Span.End && term.Span.Start >= after);
        }

        return text.Length;
    }
}
