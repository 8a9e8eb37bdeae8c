namespace NoHarm.Reporting.Contract;

/// <summary>An option of a case.</summary>
/// <param name="Id">Its number in the case.</param>
/// <param name="Text">The action in words.</param>
/// <param name="Category">Its category.</param>
/// <param name="Score">The appropriateness score, 1 to 9; absent when it has none.</param>
/// <param name="Group">The alternative group it belongs to.</param>
/// <param name="DependsOn">Options of which one must be matched before it is owed.</param>
public sealed record ReportOption(
    int Id,
    string Text,
    string Category,
    int? Score,
    string? Group,
    IReadOnlyList<int> DependsOn);
