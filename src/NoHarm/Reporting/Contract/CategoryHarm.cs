namespace NoHarm.Reporting.Contract;

/// <summary>Harms of the options of one category: mean number in an answer.</summary>
/// <param name="Category">The category as the rubric writes it.</param>
/// <param name="Options">Options that were judged, over all answers.</param>
/// <param name="Omissions">Left out what was owed.</param>
/// <param name="Commissions">Recommended what harms.</param>
/// <param name="Severe">Of both, severe.</param>
public sealed record CategoryHarm(string Category, int Options, double Omissions, double Commissions, double Severe);
