using NoHarm.Judging;
using NoHarm.Responses;

namespace NoHarm.Validation;

/// <summary>One rater's verdict on whether an answer recommends an option.</summary>
/// <param name="Respondent">Who answered; null when the file does not say, and then any respondent's answer with this id and trial is meant.</param>
/// <param name="Id">The case or variant.</param>
/// <param name="Trial">The attempt, from 1.</param>
/// <param name="Option">The option's id.</param>
/// <param name="Rater">The rater's name.</param>
/// <param name="Verdict">The verdict.</param>
public sealed record Label(string? Respondent, string Id, int Trial, int Option, string Rater, Verdict Verdict)
{
    /// <summary>The exact words of the answer that show it; null when not given.</summary>
    public string? Evidence { get; init; }

    /// <summary>A remark, such as <c>argued against</c>; empty when not given.</summary>
    public string Note { get; init; } = "";

    /// <summary>
    /// How many pairs of option and answer this one stands for, above 0: one over the probability with which a sheet drew
    /// it. 1 where every pair was as likely as any other. It belongs to the pair: every rater's label of it has the same.
    /// </summary>
    public double Weight { get; init; } = 1;

    /// <summary>The file that it was read from.</summary>
    public string File { get; init; } = "";

    /// <summary>The line in that file, from 1.</summary>
    public int Line { get; init; }

    /// <summary>Whether the label speaks of an answer.</summary>
    public bool Concerns(ResponseKey key) =>
        key.Id == Id && key.Trial == Trial && (Respondent is null || Respondent == key.Respondent);

    /// <summary>Place and verdict, without the evidence: an answer's text must not reach a log.</summary>
    public override string ToString() => $"{Respondent ?? "*"}/{Id}/{Trial} option {Option}, {Rater}: {Verdict}";
}
