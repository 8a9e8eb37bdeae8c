namespace NoHarm.Bench;

/// <summary>What one way of judging took, leaving out the loading of the model.</summary>
/// <param name="Evaluated">Tokens that the model evaluated.</param>
/// <param name="WallMs">Wall time in milliseconds.</param>
/// <param name="PeakKiB">Peak resident memory of the whole process (VmHWM), weights included.</param>
/// <param name="NextWallMs">Mean wall time of the later answers to the same case, or null for one answer.</param>
/// <param name="NextEvaluated">Mean tokens of the later answers, or null for one answer.</param>
internal sealed record Measurement(long Evaluated, double WallMs, long PeakKiB, double? NextWallMs = null, double? NextEvaluated = null)
{
    /// <summary>The library that computed it.</summary>
    public string Library { get; init; } = "";

    /// <summary>The process's peak resident memory so far.</summary>
    public static long ReadPeakKiB()
    {
        foreach (string line in File.ReadLines("/proc/self/status"))
        {
            if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
                return long.Parse(line[6..].Replace("kB", "").Trim());
        }

        return 0;
    }
}
