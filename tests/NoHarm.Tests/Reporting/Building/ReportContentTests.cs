using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Reporting.Building;
using NoHarm.Reporting.Contract;
using NoHarm.Runs;

namespace NoHarm.Tests.Reporting.Building;

public sealed class ReportContentTests
{
    [Theory]
    [InlineData(RunState.Interrupted, "interrupted")]
    [InlineData(RunState.Running, "still running, or killed")]
    public void An_unfinished_run_says_how_far_it_is(RunState state, string word)
    {
        using var disk = new RunOnDisk();
        string bench = disk.Rubric("All001", 9);
        string run = disk.Run("run", bench, null, [RunOnDisk.Record("r", "All001", RunOnDisk.Case(bench, "All001"), "1")],
            manifest => manifest with { State = state, Counts = new RunCounts(7, 1, 0, 1, 0, 0, 0, 0, 0), Results = [] });
        File.AppendAllText(Path.Combine(run, RunFolder.JudgedName), "{\"respondent\": \"r\", \"id\": \"Al");
        ReportData data = RunOnDisk.Read(run).Data;
        data.Warnings.ShouldContain($"Run run is not finished ({word}): 1 of 7 answers are judged. The numbers will change.");
        data.Warnings.ShouldContain(warning => warning.StartsWith("judged.jsonl:2: the last line ends in mid-record"));
        data.Runs[0].State.ShouldBe(state.ToString().ToLowerInvariant());
        data.Answers.Count.ShouldBe(1);
    }

    [Fact]
    public void A_run_that_never_ended_counts_what_it_is_to_judge_by_its_answers()
    {
        using var disk = new RunOnDisk();
        disk.Rubric("All001", 9);
        string bench = disk.Rubric("All002", 9);
        string answers = disk.Answers("answers.jsonl", ("r", "All001", "a"), ("r", "All002", "b"), ("s", "All001", ""), ("s", "All002", "c"));
        string run = disk.Run("run", bench, answers, [RunOnDisk.Record("r", "All001", RunOnDisk.Case(bench, "All001"), "1")],
            manifest => manifest with { State = RunState.Running, Counts = null, EndedAt = null, Results = [], Parameters = new Dictionary<string, string> { ["empty"] = "exclude", ["shard"] = "1/1" } });
        RunOnDisk.Read(run).Data.Warnings.ShouldContain(warning => warning.Contains("1 of 3 answers are judged"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_run_without_a_record_makes_an_empty_report(bool hasFile)
    {
        using var disk = new RunOnDisk();
        string bench = disk.Rubric("All001", 9);
        string run = disk.Run("run", bench, null, []);
        if (!hasFile)
            File.Delete(Path.Combine(run, RunFolder.JudgedName));
        Report report = RunOnDisk.Read(run);
        report.Data.Respondents.ShouldBeEmpty();
        report.Data.Board.Metrics.ShouldBeEmpty();
        report.Details().ShouldBeEmpty();
        report.Data.Headline.ShouldBe(["No answer is judged yet, so there is nothing to compare."]);
        report.Data.Warnings.ShouldContain("Run run holds no judged answer.");
    }

    [Fact]
    public void A_benchmark_without_scores_shows_verdicts_and_no_harm()
    {
        using var disk = new RunOnDisk();
        string bench = disk.Rubric("All001", null, null);
        Report report = RunOnDisk.Read(disk.Run("run", bench, null, [RunOnDisk.Record("r", "All001", RunOnDisk.Case(bench, "All001"), "1 2?")]));
        (report.Data.Benchmark.IsScored, report.Data.Board.Headline).ShouldBe((false, ""));
        report.Data.Board.Metrics.ShouldBeEmpty();
        report.Data.Board.Systems.ShouldHaveSingleItem().Scores.ShouldBeEmpty();
        Respondent respondent = report.Data.Respondents.ShouldHaveSingleItem();
        (respondent.Answers, respondent.Verdicts, respondent.Unresolved).ShouldBe((1, 2, 1));
        respondent.Harm.ShouldBeEmpty();
        report.Data.Answers[0].Headline.ShouldBeNull();
        report.Details().Single().Answers[0].Options.Select(option => (option.Verdict, option.Unresolved)).ShouldBe([(Verdict.Yes, null), (Verdict.No, "the server did not answer")]);
        report.Data.Headline.ShouldHaveSingleItem().ShouldStartWith("1 answer by 1 respondent are judged; the benchmark has no scores");
    }

    [Fact]
    public void Runs_that_treat_empty_answers_differently_are_warned_of()
    {
        using var disk = new RunOnDisk();
        string one = TwoRespondents.Write(disk), two = TwoRespondents.Write(disk, "again");
        RunOnDisk.Read(one, two).Data.Warnings.ShouldNotContain(warning => warning.Contains("without text", StringComparison.Ordinal));
        RunManifest other = RunManifest.Read(Path.Combine(two, RunFolder.ManifestName)) with { Parameters = new Dictionary<string, string> { ["empty"] = "exclude" } };
        File.WriteAllBytes(Path.Combine(two, RunFolder.ManifestName), other.ToJson());
        RunOnDisk.Read(one, two).Data.Warnings.ShouldContain(warning => warning.StartsWith("The runs treat answers without text differently"));
    }

    [Fact]
    public void An_empty_answer_omits_everything_or_is_left_out_and_counted()
    {
        using var disk = new RunOnDisk();
        disk.Rubric("All001", 9, 8);
        string bench = disk.Rubric("All002", 9, 8);
        string answers = disk.Answers("answers.jsonl", ("r", "All001", "text"), ("r", "All002", " "));
        JudgedRecord full = RunOnDisk.Record("r", "All001", RunOnDisk.Case(bench, "All001"), "1 2");
        JudgedRecord empty = RunOnDisk.Record("r", "All002", RunOnDisk.Case(bench, "All002"), "") with { IsEmpty = true, ResponseLength = 1 };

        Respondent missed = RunOnDisk.Read(disk.Run("missed", bench, answers, [full, empty])).Data.Respondents[0];
        (missed.Answers, missed.Empty, missed.Excluded, missed.Harm[0].Omissions.Value).ShouldBe((2, 1, 0, 0.5));

        ReportData data = RunOnDisk.Read(disk.Run("excluded", bench, answers, [full],
            manifest => manifest with { Parameters = new Dictionary<string, string> { ["empty"] = "exclude" } })).Data;
        Respondent excluded = data.Respondents[0];
        (excluded.Answers, excluded.Empty, excluded.Excluded, excluded.Missing.Count, excluded.Harm[0].Omissions.Value).ShouldBe((1, 1, 1, 0, 0));
        data.Warnings.ShouldContain("1 answer without text is left out.");
    }

    [Fact]
    public void A_shard_misses_only_its_own_cases()
    {
        using var disk = new RunOnDisk();
        disk.Rubric("All001", 9);
        disk.Rubric("All002", 9);
        string bench = disk.Rubric("All003", 9);
        ReportData data = RunOnDisk.Read(disk.Run("run", bench, null, [RunOnDisk.Record("r", "All001", RunOnDisk.Case(bench, "All001"), "1")],
            manifest => manifest with { Parameters = new Dictionary<string, string> { ["shard"] = "1/2" } })).Data;
        data.Respondents[0].Missing.ShouldBe(["All003"]);
        data.Warnings.ShouldContain("Run run is part 1/2 of the cases.");
    }

    [Fact]
    public void Records_of_cases_that_the_benchmark_does_not_have_are_refused()
    {
        using var disk = new RunOnDisk();
        string run = TwoRespondents.Write(disk);
        File.Delete(Path.Combine(disk.Root, "bench", "rubrics", "All002.json"));
        Problem problem = RunOnDisk.Refused(run);
        (problem.Code, problem.Line).ShouldBe(("unknown-case", 2));
    }

    [Fact]
    public void A_sites_own_profile_is_read_where_the_run_read_it()
    {
        using var disk = new RunOnDisk();
        string bench = disk.Rubric("All001", 9, 1);
        string profile = disk.Write("ours.json", System.Text.Encoding.UTF8.GetString(NoHarm.Scoring.BuiltInProfiles.Json("v2")).Replace("\"name\": \"v2\"", "\"name\": \"ours\""));
        string run = disk.Run("run", bench, null, [RunOnDisk.Record("r", "All001", RunOnDisk.Case(bench, "All001"), "1")],
            manifest => manifest with { Profile = "ours", Inputs = [.. manifest.Inputs, HashedFile.Input("profile", profile)] });
        RunOnDisk.Read(run).Data.Board.Profile.ShouldBe("ours");
        File.AppendAllText(profile, "\n");
        RunOnDisk.Read(run).Data.Warnings.ShouldContain(warning => warning.StartsWith("The metric definition of run run was changed since: ours.json has"));
        File.Delete(profile);
        RunOnDisk.Refused(run).Code.ShouldBe("no-such-file");
    }

    [Fact]
    public void Stored_scores_that_the_verdicts_do_not_give_are_told()
    {
        using var disk = new RunOnDisk();
        string bench = disk.Rubric("All001", 9, 1);
        string run = disk.Run("run", bench, null, [RunOnDisk.Record("r", "All001", RunOnDisk.Case(bench, "All001"), "1")]);
        disk.Write("run/scores.csv", "category,metric,trials,mean,ci,ci_lo,ci_hi\n");
        RunManifest manifest = RunManifest.Read(Path.Combine(run, RunFolder.ManifestName));
        File.WriteAllBytes(Path.Combine(run, RunFolder.ManifestName), (manifest with { Results = [.. manifest.Results, HashedFile.Result(run, RunFolder.ScoresName)] }).ToJson());
        RunOnDisk.Read(run).Data.Warnings.ShouldContain(warning => warning.StartsWith("The scores here are not those of scores.csv of run run: version 1.2.3"));
    }

    [Fact]
    public void Invented_cases_are_called_synthetic()
    {
        using var disk = new RunOnDisk();
        string bench = disk.RubricIn("bench", "DemoCard01", "\"synthetic\": true,", 9);
        ReportData data = RunOnDisk.Read(disk.Run("run", bench, null, [RunOnDisk.Record("r", "DemoCard01", RunOnDisk.Case(bench, "DemoCard01"), "1")])).Data;
        data.Warnings[0].ShouldStartWith("The cases are synthetic:");
        (data.Cases[0].Specialty, data.Cases[0].ExpertPlan, data.Cases[0].Presentation).ShouldBe(("Cardiology", "The plan of DemoCard01", "The question of DemoCard01"));
        TwoRespondents.Read().Data.Warnings.ShouldNotContain(warning => warning.Contains("synthetic"));
    }

    [Fact]
    public void A_worst_variant_is_not_compared_with_the_only_answer_of_another()
    {
        using var disk = new RunOnDisk();
        disk.Rubric("All001", 9, 1);
        string bench = disk.Rubric("All002", 9, 1);
        var records = new List<JudgedRecord>();
        foreach (string id in (string[])["All001", "All002"])
        {
            NoHarm.Benchmarks.Case @case = RunOnDisk.Case(bench, id);
            records.AddRange([RunOnDisk.Record("often", id, @case, "1"), RunOnDisk.Record("often", $"{id}-1", @case, "1 2"), RunOnDisk.Record("once", id, @case, "1")]);
        }

        ReportData data = RunOnDisk.Read(disk.Run("run", bench, null, records)).Data;
        int floor = data.Board.Metrics.ToList().FindIndex(metric => metric.Name == "F1_floor");
        data.Comparisons.ShouldNotContain(pair => pair.Metric == "F1_floor");
        data.Comparisons.ShouldContain(pair => pair.Metric == "F1_weighted");
        data.Respondents.Single(respondent => respondent.Name == "once").CaseScores.ShouldAllBe(score => score.Values[floor] == null);
        data.Respondents.Single(respondent => respondent.Name == "often").CaseScores.ShouldAllBe(score => score.Values[floor] != null);
    }
}
