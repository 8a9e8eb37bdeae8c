using NoHarm.Input;
using NoHarm.Reporting.Contract;
using NoHarm.Reporting.Leaderboards;

namespace NoHarm.Tests.Reporting.Leaderboards;

public sealed class RespondentDirectoryTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Columns_may_stand_in_any_order_and_only_the_respondent_is_needed()
    {
        RespondentDirectory directory = Read("Condition,Respondent,Team\nHuman,dr-a,Solo Models\n,gpt,\n", out ProblemList problems)!;
        problems.All.ShouldBeEmpty();
        directory.Find("dr-a").ShouldBe(new RespondentEntry("dr-a", null, "Solo Models", "Human", null, 2));
        directory.Find("dr-a")!.Kind.ShouldBe(RespondentKind.Physician);
        directory.Find("gpt").ShouldBe(new RespondentEntry("gpt", null, null, null, null, 3));
        directory.Find("other").ShouldBeNull();
    }

    [Theory]
    [InlineData("Respondent,Nmae\na,b\n", ":1: there is no column \"Nmae\"; expected Respondent,Name,Team,Condition,Provider. Did you mean \"Name\"?")]
    [InlineData("Name\nb\n", ":1: there is no column Respondent")]
    [InlineData("", ":1: there is no column Respondent")]
    [InlineData("Respondent,Team,Team\na,b,c\n", ":1: the column \"Team\" stands there twice")]
    [InlineData("Respondent\na\nb\na\n", ":4: \"a\" also stands in line 2")]
    [InlineData("Respondent,Name\na,X\nb,X\n", ":3: the name \"X\" also stands in line 2")]
    [InlineData("Respondent,Name\na\n", ":2: found 1 fields; expected 2")]
    [InlineData("Respondent,Name\n ,X\n", ":2: Respondent is empty")]
    public void What_is_wrong_is_said_with_its_line(string text, string message)
    {
        Read(text, out ProblemList problems).ShouldBeNull();
        problems.All.Select(problem => problem.ToString()).ShouldContain(problem => problem.Contains(message));
    }

    [Fact]
    public void A_line_about_nobody_is_a_warning_that_names_who_was_meant()
    {
        RespondentDirectory directory = Read("Respondent\nhsaty\ncareful\nzzzzzzzz\n", out _)!;
        var problems = new ProblemList();
        directory.WarnOfUnknown(["hasty", "careful"], problems);
        problems.HasErrors.ShouldBeFalse();
        problems.All.Select(problem => problem.Line).ShouldBe([2, 4]);
        problems.All[0].Message.ShouldContain("Did you mean \"hasty\"?");
        problems.All[1].Message.ShouldNotContain("Did you mean");
    }

    private RespondentDirectory? Read(string text, out ProblemList problems)
    {
        problems = new ProblemList();
        return RespondentDirectory.Read(_folder.Write("respondents.csv", text), problems);
    }
}
