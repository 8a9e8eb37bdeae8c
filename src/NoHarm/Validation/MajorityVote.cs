using NoHarm.Judging;

namespace NoHarm.Validation;

/// <summary>What most raters say of an answer and an option.</summary>
public static class MajorityVote
{
    /// <summary>The name under which the majority stands for a rater.</summary>
    public const string Rater = "majority";

    /// <summary>
    /// One label per answer and option: the verdict that more than half of its raters give. Where none does, but more than half see
    /// a match, it is partial; otherwise it is no, because in doubt nothing is matched. The evidence is the first that a rater of the
    /// majority quotes.
    /// </summary>
    public static IReadOnlyList<Label> Of(IReadOnlyList<Label> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return [.. labels.GroupBy(label => (label.Respondent, label.Id, label.Trial, label.Option)).Select(group => Of([.. group]))];
    }

    private static Label Of(Label[] labels)
    {
        Verdict verdict = Enum.GetValues<Verdict>()
            .Where(candidate => 2 * labels.Count(label => label.Verdict == candidate) > labels.Length)
            .DefaultIfEmpty(2 * labels.Count(label => label.Verdict != Verdict.No) > labels.Length ? Verdict.Partial : Verdict.No)
            .First();
        return labels[0] with
        {
            Rater = Rater,
            Verdict = verdict,
            Evidence = labels.FirstOrDefault(label => label.Verdict == verdict && !string.IsNullOrEmpty(label.Evidence))?.Evidence,
            Note = "",
        };
    }
}
