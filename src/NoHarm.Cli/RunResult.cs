using NoHarm.Llama;
using NoHarm.Runs;

namespace NoHarm.Cli;

/// <summary>What a run was made from and what came out.</summary>
/// <param name="Setup">What it was made from.</param>
/// <param name="Outcome">What came out.</param>
/// <param name="Probe">What other ways of asking would have changed; empty when nobody wanted to know.</param>
internal sealed record RunResult(RunSetup Setup, RunOutcome Outcome, IReadOnlyList<ProbeResult> Probe);
