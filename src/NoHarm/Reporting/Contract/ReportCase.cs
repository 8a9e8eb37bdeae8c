namespace NoHarm.Reporting.Contract;

/// <summary>A case.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Specialty">The specialty by the letters of its id.</param>
/// <param name="Presentation">The patient and the question.</param>
/// <param name="ExpertPlan">The specialists' plan; no judge has seen it. Empty when the rubric has none.</param>
/// <param name="Options">The options in rubric order.</param>
public sealed record ReportCase(string Id, string Specialty, string Presentation, string ExpertPlan, IReadOnlyList<ReportOption> Options);
