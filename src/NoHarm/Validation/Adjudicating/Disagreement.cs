namespace NoHarm.Validation.Adjudicating;

/// <summary>A pair of option and answer on which raters differ.</summary>
/// <param name="Respondent">Who answered, as the labels name it; null where they name nobody.</param>
/// <param name="Id">The case or variant.</param>
/// <param name="Trial">The attempt.</param>
/// <param name="Option">The option.</param>
/// <param name="Labels">Every rater's label, in the order of the file.</param>
public sealed record Disagreement(string? Respondent, string Id, int Trial, int Option, IReadOnlyList<Label> Labels)
{
    /// <summary>How far apart the verdicts are: 1 for neighbours (no and partial, partial and yes), 2 for no and yes.</summary>
    public int Distance => Labels.Max(label => (int)label.Verdict) - Labels.Min(label => (int)label.Verdict);

    /// <summary>The place, not the evidence.</summary>
    public override string ToString() => $"{Respondent ?? "*"}/{Id}/{Trial} option {Option}";
}
