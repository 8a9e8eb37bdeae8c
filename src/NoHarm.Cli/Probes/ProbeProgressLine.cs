using NoHarm.Cli.Rendering;
using NoHarm.Runs;
using NoHarm.Validation;

namespace NoHarm.Cli.Probes;

/// <summary>Shows how far a probe is on the line that runs use.</summary>
internal sealed class ProbeProgressLine(ProgressLine line) : IProgress<ProbeProgress>
{
    private readonly Lock _lock = new();

    /// <inheritdoc/>
    public void Report(ProbeProgress value)
    {
        // Several answers are judged at once.
        lock (_lock)
            line.Report(new RunProgress(value.Done, value.Total, 0));
    }
}
