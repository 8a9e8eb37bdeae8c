using NoHarm.Judging;

namespace NoHarm.Cli.Doctor;

/// <summary>One pair whose verdict is obvious, and what a judge said.</summary>
/// <param name="Answer">The synthetic answer.</param>
/// <param name="Option">The option.</param>
/// <param name="Expected">What anybody would say.</param>
/// <param name="Verdict">What the judge said.</param>
internal sealed record TrialPair(string Answer, string Option, Verdict Expected, OptionVerdict Verdict)
{
    /// <summary>Whether the judge decided as anybody would.</summary>
    public bool IsRight => Verdict.Resolved && Verdict.Verdict == Expected;
}
