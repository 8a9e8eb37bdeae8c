namespace NoHarm.Reporting.Pages;

/// <summary>What was written.</summary>
/// <param name="Bytes">Length of the page.</param>
/// <param name="Answers">Answers in it.</param>
/// <param name="Respondents">Respondents in it.</param>
/// <param name="HasScripts">Whether it has the interactive part.</param>
/// <param name="ShowsAnswers">Whether the tables hold the answers in full; a large report leaves them to the interactive part.</param>
public sealed record WrittenReport(long Bytes, int Answers, int Respondents, bool HasScripts, bool ShowsAnswers);
