namespace NoHarm.Cli.Calibrating;

/// <summary>What to do with the fit of the lexical judge's weights.</summary>
/// <param name="CheckOnly">Measure the built-in weights and fit nothing.</param>
/// <param name="Output">Where the weights go, or null.</param>
/// <param name="Judged">Where the measured verdicts go, or null.</param>
/// <param name="LearningCurve">Measure fits on fewer cases too.</param>
/// <param name="Errors">Count the kinds of error.</param>
/// <param name="Json">Print JSON.</param>
internal sealed record FitRequest(bool CheckOnly, string? Output, string? Judged, bool LearningCurve, bool Errors, bool Json);
