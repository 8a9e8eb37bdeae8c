namespace NoHarm.Bench;

/// <summary>The figures as a Markdown table.</summary>
internal static class Table
{
    /// <summary>Prints the figures of one model file.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="type">How the weights are stored.</param>
    /// <param name="ways">Name and figures; the first is the one that the others are compared with.</param>
    /// <param name="peer">The peer, or null where it is not installed.</param>
    public static void Write(TextWriter output, string type, IReadOnlyList<(string Name, Measurement Figures)> ways, PeerMeasurement? peer)
    {
        Measurement ours = ways[0].Figures;
        output.WriteLine($"| {type} | tokens | wall time | to ours | peak memory |");
        output.WriteLine("|---|---|---|---|---|");
        foreach ((string name, Measurement figures) in ways)
            Row(output, name, Count(figures.Evaluated), figures.WallMs, figures.WallMs / ours.WallMs, figures.PeakKiB);
        if (ours is { NextWallMs: { } next, NextEvaluated: { } tokens })
            Row(output, "the judge, each further answer", Count(tokens), next, next / ours.WallMs, ours.PeakKiB);
        if (peer is not null)
        {
            string size = $"{Count(peer.InputTokens)} + {Count(peer.OutputTokens)}";
            Row(output, $"one JSON answer, node-llama-cpp {peer.Version}", size, peer.WallMs, peer.WallMs / ours.WallMs, peer.PeakKiB);
            string shortest = $"{Count(peer.InputTokens)} + {Count(peer.ShortestOutput)}";
            Row(output, "the same, had it been as short as can be", shortest, peer.ShortestWallMs, peer.ShortestWallMs / ours.WallMs, peer.PeakKiB);
            output.WriteLine();
            output.WriteLine(
                $"One JSON answer: {peer.Decided} of {Workload.Options} options decided ({peer.StopReason}); question {peer.FirstTokenMs / 1000:F2} s, "
                + $"{peer.TokenMs:F0} ms per token of the answer, {peer.PlainTokenMs:F0} ms per token without a grammar.");
        }

        output.WriteLine();
    }

    private static void Row(TextWriter output, string name, string tokens, double wallMs, double ratio, long peakKiB) =>
        output.WriteLine($"| {name} | {tokens} | {wallMs / 1000:F2} s | {ratio:F2} | {peakKiB / 1024.0:N0} MiB |");

    private static string Count(double number) => number.ToString("N0");
}
