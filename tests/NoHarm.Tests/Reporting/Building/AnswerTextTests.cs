using NoHarm.Extraction;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Reporting.Building;
using NoHarm.Reporting.Contract;
using NoHarm.Responses;

namespace NoHarm.Tests.Reporting.Building;

public sealed class AnswerTextTests
{
    private const string Text = "Call <b>cardiology</b> \U0001F600 today, and stop diltiazem.";

    [Fact]
    public void Evidence_is_placed_where_the_text_is_the_evidence()
    {
        using var disk = new RunOnDisk();
        AnswerDetails answer = DetailsOf(disk, Write(disk, "today", Text.IndexOf("today", StringComparison.Ordinal)));
        answer.Text.ShouldBe(Text);
        answer.NoText.ShouldBeNull();
        OptionDetails option = answer.Options[0];
        option.Spans.ShouldHaveSingleItem().ShouldBe([26, 5]);
        option.Evidence.ShouldBeNull();
        Text.Substring(option.Spans[0][0], option.Spans[0][1]).ShouldBe("today");
        (option.Verdict, option.Matched, option.Yes, option.Stance).ShouldBe((Verdict.Yes, 0.9, 0.8, Stance.Recommended));
        option.Votes.ShouldBe("lexical: yes (0.80); llama: undecided");
        answer.Options[1].Spans.ShouldBeNull();
        answer.Options[1].Harm.ShouldBe(new HarmDetails(HarmType.Omission, NoHarm.Benchmarks.HarmTier.Moderate, false));
        answer.Actions[0].Span.ShouldBe([26, 5]);
    }

    [Theory]
    [InlineData("today", 3)]
    [InlineData("today", 4000)]
    [InlineData("today", int.MaxValue)]
    public void Evidence_that_is_not_there_is_quoted_and_nothing_is_highlighted(string evidence, int start)
    {
        using var disk = new RunOnDisk();
        AnswerDetails answer = DetailsOf(disk, Write(disk, evidence, start));
        answer.Text.ShouldBe(Text);
        answer.NoText.ShouldBe("The evidence of 1 option is not where the record says; it is quoted at the option.");
        answer.Options[0].Spans.ShouldBeNull();
        answer.Options[0].Evidence.ShouldBe("today");
    }

    [Fact]
    public void Without_the_file_of_answers_the_quotes_remain()
    {
        using var disk = new RunOnDisk();
        string run = Write(disk, "today", 26);
        File.Delete(Path.Combine(disk.Root, "answers.jsonl"));
        Report report = RunOnDisk.Read(run);
        AnswerDetails answer = report.Details().Single().Answers[0];
        answer.Text.ShouldBeNull();
        answer.NoText.ShouldBe("The file of answers answers.jsonl is missing; name the place where it lies now to see the text.");
        (answer.Options[0].Spans, answer.Options[0].Evidence).ShouldBe((null, "today"));
        answer.Actions[0].Span.ShouldBeNull();
        report.Data.Runs[0].Files.Single(file => file.Role == "responses").Difference.ShouldBe("is missing");
        report.Data.Warnings.ShouldContain(warning => warning.StartsWith("The answers of run run are not at hand as they were judged: answers.jsonl is missing."));
    }

    [Fact]
    public void Another_text_under_the_same_key_is_never_shown_as_the_one_that_was_judged()
    {
        using var disk = new RunOnDisk();
        string run = Write(disk, "today", 26);
        disk.Answers("answers.jsonl", ("r", "All001", Text + " Changed."));
        AnswerDetails answer = DetailsOf(disk, run);
        answer.Text.ShouldBeNull();
        answer.NoText!.ShouldStartWith("The file of answers was changed since");
        answer.Options[0].Evidence.ShouldBe("today");
    }

    [Fact]
    public void A_text_that_is_proven_to_be_the_judged_one_is_shown_whatever_became_of_its_file()
    {
        using var disk = new RunOnDisk();
        string run = Write(disk, "today", 26);
        disk.Answers("answers.jsonl", ("somebody", "All001", "another answer"), ("r", "All001", Text));
        DetailsOf(disk, run).Text.ShouldBe(Text);
    }

    [Fact]
    public void Moved_answers_are_found_where_the_request_says()
    {
        using var disk = new RunOnDisk();
        string run = Write(disk, "today", 26);
        File.Move(Path.Combine(disk.Root, "answers.jsonl"), Path.Combine(disk.Root, "moved.jsonl"));
        Report report = Report.Read(new ReportRequest([run]) { Responses = Path.Combine(disk.Root, "moved.jsonl") }, new ProblemList());
        report.Details().Single().Answers[0].Text.ShouldBe(Text);
        report.Data.Runs[0].Files.ShouldAllBe(file => file.Difference == null);
    }

    [Fact]
    public void Answers_in_text_files_are_found_by_their_folders()
    {
        using var disk = new RunOnDisk();
        string bench = disk.Rubric("All001", 9, 8);
        disk.Write("texts/r/All001.txt", Text + "\n");
        disk.Write("texts/s/All001.txt", "Nothing.\n");
        JudgedRecord record = RunOnDisk.Record("r", "All001", RunOnDisk.Case(bench, "All001"), "");
        AnswerDetails[] answers = [.. RunOnDisk.Read(disk.Run("run", bench, Path.Combine(disk.Root, "texts"), [record, record with { Key = record.Key with { Respondent = "s" } }])).Details().Single().Answers];
        answers.Select(answer => answer.Text).ShouldBe([Text, "Nothing."]);
    }

    [Fact]
    public void Actions_off_the_rubric_are_listed_for_review()
    {
        Report report = TwoRespondents.Read();
        OffRubricAction action = report.OffRubric.ShouldHaveSingleItem();
        (action.Text, action.Category, action.Score, action.Number).ShouldBe(("something else", "Other", 2, 2));
        AnswerSummary answer = report.Data.Answers[action.Answer];
        (report.Data.Respondents[answer.Respondent].Name, answer.Id, answer.OffRubric).ShouldBe(("hasty", "All001", 1));
        answer.Commissions.ShouldBe(new HarmCount(0, 1, 0));
        answer.Omissions.ShouldBe(new HarmCount(0, 1, 0));
    }

    private static string Write(RunOnDisk disk, string evidence, int start)
    {
        string bench = disk.Rubric("All001", 9, 8);
        string answers = disk.Answers("answers.jsonl", ("r", "All001", Text));
        JudgedRecord record = RunOnDisk.Record("r", "All001", RunOnDisk.Case(bench, "All001"), "1");
        var span = new TextSpan(start, evidence.Length);
        var verdict = new OptionVerdict(1, Verdict.Yes)
        {
            Evidence = evidence,
            Spans = [span],
            Probabilities = new VerdictProbabilities(0.1, 0.1, 0.8),
            Stance = Stance.Recommended,
            Votes = [new Vote("lexical", Verdict.Yes, new VerdictProbabilities(0.1, 0.1, 0.8), true), new Vote("llama", Verdict.No, null, false)],
        };
        return disk.Run("run", bench, answers, [record with { Options = [verdict, record.Options[1]], Actions = [record.Actions[0] with { Span = span }] }]);
    }

    private static AnswerDetails DetailsOf(RunOnDisk _, string run) => RunOnDisk.Read(run).Details().Single().Answers.Single();
}
