namespace NoHarm.Reporting.Contract;

/// <summary>What made some of the results.</summary>
/// <param name="Name">The name of the run folder.</param>
/// <param name="Judge">The judge in the words of the command line.</param>
/// <param name="Fingerprint">Its fingerprint.</param>
/// <param name="Profile">The metric definition of the run.</param>
/// <param name="Device">Where the judge ran.</param>
/// <param name="Backend">What computed.</param>
/// <param name="State">How far the run is.</param>
/// <param name="StartedAt">When it was begun, UTC.</param>
/// <param name="EndedAt">When it ended, UTC.</param>
/// <param name="Parameters">Parameters, seeds, counts and versions.</param>
/// <param name="Files">Everything that went in and came out.</param>
public sealed record ReportRun(
    string Name,
    string Judge,
    string Fingerprint,
    string Profile,
    string Device,
    string Backend,
    string State,
    string StartedAt,
    string? EndedAt,
    IReadOnlyList<NamedText> Parameters,
    IReadOnlyList<ReportFile> Files);
