namespace NoHarm.Llama;

/// <summary>What another way of asking changed.</summary>
/// <param name="Way">The other way.</param>
/// <param name="Verdicts">Verdicts that both ways gave.</param>
/// <param name="Changed">How many of them differ.</param>
/// <param name="MeanChange">Mean of the absolute change of the probability that an option is matched, 0 to 1; null without verdicts.</param>
/// <param name="MeanShift">Mean change with its sign: above 0 when the other way matches more; null without verdicts.</param>
public sealed record ProbeResult(string Way, int Verdicts, int Changed, double? MeanChange, double? MeanShift);
