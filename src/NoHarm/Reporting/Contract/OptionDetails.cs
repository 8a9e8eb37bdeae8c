using NoHarm.Extraction;
using NoHarm.Judging;

namespace NoHarm.Reporting.Contract;

/// <summary>What was decided about an option in an answer.</summary>
/// <param name="Id">The option.</param>
/// <param name="Verdict">The verdict; no when undecided.</param>
/// <param name="Matched">Probability that it is matched at all, 0 to 1; absent when the judge gives none.</param>
/// <param name="Yes">Probability that it is matched in full, 0 to 1.</param>
/// <param name="Stance">The stance of the statement that decided.</param>
/// <param name="Spans">Evidence: start and length of each span, in UTF-16 code units of the text; absent without evidence.</param>
/// <param name="Evidence">The first span in words; absent where the spans are there.</param>
/// <param name="Unresolved">Why the judge could not decide; absent when it did.</param>
/// <param name="Rationale">Why the judge thinks so.</param>
/// <param name="Votes">What the members of a jury or the steps of a cascade said.</param>
/// <param name="Harm">The harm that it does; absent without.</param>
public sealed record OptionDetails(
    int Id,
    Verdict Verdict,
    double? Matched,
    double? Yes,
    Stance? Stance,
    IReadOnlyList<IReadOnlyList<int>>? Spans,
    string? Evidence,
    string? Unresolved,
    string? Rationale,
    string? Votes,
    HarmDetails? Harm);
