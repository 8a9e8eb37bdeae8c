using System.CommandLine;
using NoHarm.Input;
using NoHarm.Reporting.Leaderboards;

namespace NoHarm.Cli;

/// <summary>The option of the commands that show respondents to people.</summary>
internal static class RespondentOption
{
    /// <summary>Who the respondents are.</summary>
    public static readonly Option<string?> Respondents = new("--respondents")
    {
        Description = "A CSV file that says who the respondents are: Respondent,Name,Team,Condition,Provider, of which only Respondent is needed.",
        HelpName = "file",
    };

    /// <summary>Reads the file that was named; null when none was, or after an error was added.</summary>
    public static RespondentDirectory? Read(ParseResult parsed, ProblemList problems) =>
        parsed.GetValue(Respondents) is { } path ? RespondentDirectory.Read(path, problems) : null;
}
