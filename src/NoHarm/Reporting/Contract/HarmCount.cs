namespace NoHarm.Reporting.Contract;

/// <summary>Harms of an answer by tier.</summary>
/// <param name="Severe">Severe harms.</param>
/// <param name="Moderate">Moderate harms.</param>
/// <param name="Mild">Mild harms.</param>
public sealed record HarmCount(int Severe, int Moderate, int Mild);
