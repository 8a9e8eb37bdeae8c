using NoHarm.Reporting.Building;
using NoHarm.Reporting.Contract;
using NoHarm.Runs;
using NoHarm.Scoring;
using NoHarm.Statistics;

namespace NoHarm.Tests.Reporting.Building;

public sealed class BoardTests
{
    [Theory]
    [InlineData("A-02b4e978", "v2-june")]
    [InlineData("B-915a9c02", "v2")]
    public void The_board_of_the_published_answers_has_the_published_numbers(string set, string profile)
    {
        using var disk = new RunOnDisk();
        string bench = SharedData.Path("noharm-open");
        string judged = File.ReadAllText(SharedData.Path("noharm-example", set, "gpt-5.5_judged.jsonl"));
        string folder = disk.Run("run", bench, null, []);
        disk.Write("run/judged.jsonl", judged);
        RunManifest manifest = RunManifest.Read(Path.Combine(folder, RunFolder.ManifestName));
        File.WriteAllBytes(
            Path.Combine(folder, RunFolder.ManifestName),
            (manifest with { Fingerprint = "", Profile = profile, Results = [HashedFile.Result(folder, RunFolder.JudgedName)] }).ToJson());

        ReportData data = RunOnDisk.Read(folder).Data;
        string[][] published = [.. File.ReadLines(SharedData.Path("noharm-example", set, "gpt-5.5.csv")).Skip(1).Select(line => line.Split(','))];
        data.Board.Systems[0].Scores.Select(score => score.Metric).ShouldBe(published.Select(fields => fields[1]));
        foreach ((string[] fields, BoardScore score) in published.Zip(data.Board.Systems[0].Scores))
        {
            ScoreCsv.Number(score.Mean!.Value).ShouldBe(fields[3], score.Metric);

            // One base case: the file's ends are the mean, which is no interval to show anybody.
            fields[5].ShouldBe(fields[3]);
            fields[6].ShouldBe(fields[3]);
            (score.Low, score.High).ShouldBe((null, null));
        }

        data.Board.Metrics.Select(metric => metric.Name).ShouldBe(published.Select(fields => fields[1]));
        data.Answers.Count.ShouldBe(11);
        data.Respondents[0].Variants.Select(part => part.Answers).ShouldBe([1, 10]);
        data.Respondents[0].Missing.Count.ShouldBe(29);
        data.Warnings.ShouldContain(warning => warning.Contains("over one case none at all"));
        data.Headline[0].ShouldEndWith(" over 1 case.");
        data.Headline[0].ShouldNotContain(" to ");
    }

    [Fact]
    public void Respondents_stand_in_the_order_of_their_headline()
    {
        ReportData data = TwoRespondents.Read().Data;
        data.Board.Systems.Select(system => system.Name).ShouldBe(["right", "hasty"]);
        data.Respondents.Select(respondent => respondent.Name).ShouldBe(["right", "hasty"]);
        data.Board.Headline.ShouldBe("F1_weighted");

        // hasty, All001: precision 1, recall 72 of 96, F1 = 1.5 / 1.75; All002: 0. The mean is 3/7.
        data.Board.Systems[1].Scores.Single(score => score.Metric == "F1_weighted").Mean.ShouldBe(Math.Round(3 / 7.0, 6));
        data.Board.Systems[0].Scores.Single(score => score.Metric == "F1_weighted").Mean.ShouldBe(1);
    }

    [Fact]
    public void Two_respondents_are_compared_case_by_case()
    {
        ReportData data = TwoRespondents.Read().Data;
        PairedComparison f1 = data.Comparisons.Single(pair => pair.Metric == "F1_weighted");

        // right less hasty: 1/7 and 1. Four sign patterns, of which two are as far from zero: p = 1/2.
        (f1.First, f1.Second, f1.Cases, f1.FirstHigher, f1.SecondHigher, f1.P).ShouldBe((0, 1, 2, 2, 0, 0.5));
        f1.Difference.ShouldBe(new Interval(Math.Round(4 / 7.0, 6), -1, 1), "two cases tell nothing, and F1 cannot differ by more");
        PairedComparison severe = data.Comparisons.Single(pair => pair.Metric == "Severe_rate");
        (severe.Difference.Value, severe.FirstHigher, severe.SecondHigher, severe.P).ShouldBe((-0.5, 0, 1, 1));
    }

    [Fact]
    public void No_difference_is_claimed_that_the_cases_do_not_carry()
    {
        ReportData data = TwoRespondents.Read().Data;
        data.Headline[0].ShouldBe("Of 2 respondents, right has the highest F1, weighted (F1_weighted): 1.00 (1.00 to 1.00) over 2 cases; "
            + "these cases do not tell it from the next, hasty: the difference is 0.57 (−1.00 to 1.00) on 2 shared cases.");
        data.Headline[1].ShouldBe("As judged, severe harm (something harmful advised, or something owed left out) was found in 0 of 2 answers by right and 1 of 2 answers by hasty.");
    }

    [Fact]
    public void A_difference_that_every_case_shows_is_told()
    {
        using var disk = new RunOnDisk();
        string[] ids = [.. Enumerable.Range(1, 6).Select(i => $"Card00{i}")];
        string bench = "";
        foreach (string id in ids)
            bench = disk.Rubric(id, 9, 1);
        ReportData data = RunOnDisk.Read(disk.Run("run", bench, null,
        [
            .. ids.Select(id => RunOnDisk.Record("bad", id, RunOnDisk.Case(bench, id), "2")),
            .. ids.Select(id => RunOnDisk.Record("good", id, RunOnDisk.Case(bench, id), "1")),
        ])).Data;

        // Six cases of one sign: 2 of 64 patterns.
        data.Comparisons.Single(pair => pair.Metric == "F1_weighted").P.ShouldBe(0.03125);
        data.Headline[0].ShouldEndWith("; the difference to the next, bad, is 1.00 (1.00 to 1.00) on 6 shared cases.");
        data.Respondents[0].Specialties.ShouldBe([new GroupScore("Cardiology", 6, 6, new Interval(1, 1, 1), new Interval(0, 0, 0))]);
    }

    [Fact]
    public void The_interval_of_a_difference_is_as_wide_as_small_strata_ask_for()
    {
        // Three cases of one specialty: two are drawn and weigh 3/2, and the distances grow by t(2) / z = 4.302653 / 1.959964.
        // With differences 0, 0 and 0.3 the third is drawn never (4 of 9), once (4 of 9) or twice (1 of 9).
        double expansion = 4.302653 / 1.959964, mean = 0.1;
        Estimate estimate = CaseEstimates.OfDifferences(["GI001", "GI002", "GI003"], [[0, 0, 0.3]], BuiltInProfiles.Get("v2"))[0];
        estimate.Value.ShouldBe(mean, 1e-12);
        estimate.Lower.ShouldBe(mean - expansion * mean, 1e-6);
        estimate.Upper.ShouldBe(mean + expansion * (3 * mean - mean), 1e-6);
    }

    [Fact]
    public void Unresolved_verdicts_show_the_lowest_and_the_highest_value()
    {
        using var disk = new RunOnDisk();
        string bench = disk.Rubric("All001", 9, 1);
        ReportData data = RunOnDisk.Read(disk.Run("run", bench, null, [RunOnDisk.Record("r", "All001", RunOnDisk.Case(bench, "All001"), "1?")])).Data;
        BoardScore recall = data.Board.Systems[0].Scores.Single(score => score.Metric == "Recall_raw");
        (recall.Mean, recall.Lower, recall.Upper).ShouldBe((0, 0, 1));
        data.Answers[0].Unresolved.ShouldBe(1);
        data.Respondents[0].Unresolved.ShouldBe(1);
        data.Warnings.ShouldContain(warning => warning.StartsWith("1 of 2 verdicts could not be decided"));
    }

    [Fact]
    public void The_same_runs_give_the_same_bytes()
    {
        using var disk = new RunOnDisk();
        string run = TwoRespondents.Write(disk);
        byte[] first = Bytes(run), second = Bytes(run);
        first.ShouldBe(second);

        static byte[] Bytes(string run)
        {
            Report report = RunOnDisk.Read(run);
            return
            [
                .. System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(report.Data, NoHarm.Reporting.ReportJson.Options),
                .. System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(report.Details(), NoHarm.Reporting.ReportJson.Options),
            ];
        }
    }
}
