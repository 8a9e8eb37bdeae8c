namespace NoHarm.Bench;

/// <summary>What <c>bench/judge-peer/peer.mjs</c> prints.</summary>
/// <param name="Version">Version of node-llama-cpp.</param>
/// <param name="Library">Its release of llama.cpp.</param>
/// <param name="WallMs">Wall time from the question to the end of the answer.</param>
/// <param name="FirstTokenMs">Wall time until the first token of the answer: the evaluation of the question.</param>
/// <param name="InputTokens">Tokens of the question.</param>
/// <param name="OutputTokens">Tokens of the answer.</param>
/// <param name="ShortestOutput">Tokens of the shortest answer that is complete.</param>
/// <param name="PlainTokenMs">Wall time per token of the same model without a grammar.</param>
/// <param name="Decided">Options with a verdict.</param>
/// <param name="StopReason">Why the answer ended.</param>
/// <param name="PeakKiB">Peak resident memory of its process.</param>
internal sealed record PeerMeasurement(
    string Version,
    string Library,
    double WallMs,
    double FirstTokenMs,
    int InputTokens,
    int OutputTokens,
    int ShortestOutput,
    double PlainTokenMs,
    int Decided,
    string StopReason,
    long PeakKiB)
{
    /// <summary>Wall time per token of the answer.</summary>
    public double TokenMs => (WallMs - FirstTokenMs) / Math.Max(1, OutputTokens - 1);

    /// <summary>
    /// Wall time had the answer been the shortest one. Random weights spell a verdict in more tokens than trained ones
    /// would, and that is not the peer's doing.
    /// </summary>
    public double ShortestWallMs => FirstTokenMs + (TokenMs * (ShortestOutput - 1));
}
