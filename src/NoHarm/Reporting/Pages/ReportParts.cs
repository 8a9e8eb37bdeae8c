using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Pages;

/// <summary>What a report is written from.</summary>
/// <param name="Data">Everything but the details.</param>
/// <param name="Details">The details of the answers, case by case; gone through once.</param>
/// <param name="OffRubric">The recommendations that match no option.</param>
public sealed record ReportParts(ReportData Data, IEnumerable<CaseDetails> Details, IReadOnlyList<OffRubricAction> OffRubric);
