namespace NoHarm.Extraction;

/// <summary>Says what an arrow in a note means.</summary>
internal static class ArrowReader
{
    /// <summary>Whether an arrow stands between two doses, as in "topiramate 25 -> 50 mg"; it sets no condition.</summary>
    public static bool RaisesDose(Passage passage, int arrow, int to) =>
        arrow > 0 && arrow + 1 < to && passage.IsNumber(arrow + 1)
        && (passage.IsNumber(arrow - 1) || (arrow > 1 && passage.IsNumber(arrow - 2)));

    /// <summary>Whether what follows waits for what stands before: "recurrence -> ED"; "rash after amoxicillin -> allergy referral" is a problem with its plan.</summary>
    public static bool SetsCondition(Passage passage, int from, int arrow, int to) =>
        FollowsCondition(passage, from, arrow) || passage.Is(passage.Head(from, arrow), WordClass.Verb | WordClass.VerbNoun)
        || (arrow + 1 < to && passage.Is(arrow + 1, WordClass.Emergency));

    /// <summary>Whether the words before an arrow are a condition and nothing else.</summary>
    public static bool FollowsCondition(Passage passage, int from, int to)
    {
        int head = passage.Head(from, to);
        if (TriggerReader.IsOutcome(passage, from, to))
            return true;
        if (head >= to || passage.Is(head, WordClass.Verb))
            return false;
        if (passage.CueAt(head).Kind == CueKind.Trigger || passage.Is(head, WordClass.Condition))
            return true;
        for (int i = head; i < to; i++)
        {
            if (passage.Is(i, WordClass.Finding | WordClass.Condition) || passage.IsNumber(i))
                return true;
        }

        return false;
    }
}
