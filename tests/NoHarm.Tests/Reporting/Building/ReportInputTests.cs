using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Reporting.Building;
using NoHarm.Reporting.Contract;
using NoHarm.Runs;

namespace NoHarm.Tests.Reporting.Building;

public sealed class ReportInputTests
{
    [Fact]
    public void A_folder_that_is_no_run_is_refused_with_the_mend()
    {
        using var disk = new RunOnDisk();
        RunOnDisk.Refused(Path.Combine(disk.Root, "nowhere")).Message.ShouldBe("there is no such folder; expected a run folder, as noharm run -o writes it. Check the path.");
        RunOnDisk.Refused(disk.Root).Message.ShouldStartWith("the folder holds no manifest.json;");
        RunOnDisk.Refused(disk.Write("judged.jsonl", "{}")).Message.ShouldStartWith("found a file;");
        RunOnDisk.Refused().Code.ShouldBe("no-runs");
    }

    [Theory]
    [InlineData("{", "broken-manifest")]
    [InlineData("[]", "broken-manifest")]
    [InlineData("", "broken-manifest")]
    [InlineData("{\"format\": 9, \"toolVersion\": \"1\", \"inputs\": [], \"judge\": \"\", \"fingerprint\": \"\", \"profile\": \"\", \"parameters\": {}, \"device\": \"\", \"backend\": \"\"}", "manifest-format")]
    [InlineData("{\"format\": 1, \"toolVersion\": \"1\", \"inputs\": [], \"judge\": \"\", \"fingerprint\": \"\", \"profile\": \"v2\", \"parameters\": {}, \"device\": \"\", \"backend\": \"\"}", "no-benchmark")]
    [InlineData("{\"format\": 1, \"toolVersion\": \"1\", \"inputs\": null, \"judge\": \"\", \"fingerprint\": \"\", \"profile\": \"v2\", \"parameters\": {}, \"device\": \"\", \"backend\": \"\"}", "broken-manifest")]
    [InlineData("{\"format\": 1, \"toolVersion\": \"1\", \"inputs\": [null], \"judge\": \"\", \"fingerprint\": \"\", \"profile\": \"v2\", \"parameters\": {}, \"device\": \"\", \"backend\": \"\"}", "broken-manifest")]
    [InlineData("{\"format\": 1, \"toolVersion\": \"1\", \"inputs\": [], \"judge\": null, \"fingerprint\": \"\", \"profile\": \"v2\", \"parameters\": {}, \"device\": \"\", \"backend\": \"\"}", "broken-manifest")]
    [InlineData("{\"format\": 1, \"toolVersion\": \"1\", \"inputs\": [], \"judge\": \"\", \"fingerprint\": \"\", \"profile\": \"v2\", \"parameters\": {\"empty\": null}, \"device\": \"\", \"backend\": \"\"}", "broken-manifest")]
    [InlineData("{\"format\": 1, \"toolVersion\": \"1\", \"inputs\": [], \"judge\": \"\", \"fingerprint\": \"\", \"profile\": \"v2\", \"parameters\": {}, \"device\": \"\", \"backend\": \"\", \"results\": [{}]}", "broken-manifest")]
    public void A_manifest_that_cannot_be_read_is_refused(string text, string code)
    {
        using var disk = new RunOnDisk();
        string run = TwoRespondents.Write(disk);
        disk.Write("run/manifest.json", text);
        RunOnDisk.Refused(run).Code.ShouldBe(code);
    }

    [Fact]
    public void Changed_verdicts_are_said_loudly()
    {
        using var disk = new RunOnDisk();
        string run = TwoRespondents.Write(disk);
        string file = Path.Combine(run, RunFolder.JudgedName);
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"verdict\":\"yes\"", "\"verdict\":\"yes\" "));
        ReportData data = RunOnDisk.Read(run).Data;
        data.Warnings[0].ShouldMatch("^The verdicts of run run were changed after the run had ended: judged.jsonl has [0-9]+ bytes, had [0-9]+. Do not rely on these numbers.$");
        data.Runs[0].Files.Single(entry => entry.Role == "result").Difference.ShouldNotBeNull();
    }

    [Fact]
    public void A_changed_rubric_is_said_loudly_and_a_new_one_too()
    {
        using var disk = new RunOnDisk();
        string run = TwoRespondents.Write(disk);
        disk.Rubric("All002", 9, 8, 2, 5);
        disk.Rubric("All009", 9);
        ReportData data = RunOnDisk.Read(run).Data;
        data.Warnings[0].ShouldStartWith("The benchmark is not the one that was judged: All002.json was changed");
        data.Warnings[1].ShouldBe("The benchmark has 1 file that it had not when it was judged, such as All009.json.");
    }

    [Fact]
    public void A_benchmark_that_is_gone_is_refused_and_found_where_the_request_says()
    {
        using var disk = new RunOnDisk();
        string run = TwoRespondents.Write(disk);
        Directory.Move(Path.Combine(disk.Root, "bench"), Path.Combine(disk.Root, "elsewhere"));
        RunOnDisk.Refused(run).Code.ShouldBe("no-such-folder");
        ReportData data = Report.Read(new ReportRequest([run]) { Benchmark = Path.Combine(disk.Root, "elsewhere"), Title = "Ours" }, new ProblemList()).Data;
        (data.Title, data.Benchmark.Name).ShouldBe(("Ours", "elsewhere"));
        data.Runs[0].Files.ShouldAllBe(file => file.Difference == null);
        Should.Throw<InvalidInputException>(() => Report.Read(new ReportRequest([run]) { Benchmark = disk.Root }, new ProblemList())).Problems[0].Code.ShouldBe("no-rubrics");
    }

    [Fact]
    public void Answers_that_are_named_and_not_there_are_refused()
    {
        using var disk = new RunOnDisk();
        string run = TwoRespondents.Write(disk), nowhere = Path.Combine(disk.Root, "nowhere.jsonl");
        Problem problem = Should.Throw<InvalidInputException>(() => Report.Read(new ReportRequest([run]) { Responses = nowhere }, new ProblemList())).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.File).ShouldBe(("no-such-file", nowhere));
    }

    [Fact]
    public void Runs_of_different_benchmarks_are_refused()
    {
        using var disk = new RunOnDisk();
        string one = TwoRespondents.Write(disk);
        string bench = disk.RubricIn("other", "All001", "", 9, 8, 1, 5);
        string two = disk.Run("two", bench, null, []);
        Problem problem = RunOnDisk.Refused(one, two);
        problem.Code.ShouldBe("different-benchmark");
        problem.Message.ShouldContain("1 files differ, such as All002.json");
    }

    [Fact]
    public void Runs_of_different_profiles_are_refused()
    {
        using var disk = new RunOnDisk();
        string one = TwoRespondents.Write(disk);
        string two = disk.Run("two", Path.Combine(disk.Root, "bench"), null, [], manifest => manifest with { Profile = "v1" });
        Problem problem = RunOnDisk.Refused(one, two);
        (problem.Code, problem.Message).ShouldBe(("different-profile", $"the run was scored by profile v1; expected v2, as {one}: numbers of different definitions cannot be compared. Score both by one (noharm run --profile), or write a report for each."));
    }

    [Fact]
    public void The_same_respondent_of_two_runs_is_kept_apart_and_different_judges_are_warned_of()
    {
        using var disk = new RunOnDisk();
        string one = TwoRespondents.Write(disk), two = TwoRespondents.Write(disk, "again");
        RunManifest other = RunManifest.Read(Path.Combine(two, RunFolder.ManifestName)) with { Judge = "another", Fingerprint = new string('b', 64) };
        File.WriteAllBytes(Path.Combine(two, RunFolder.ManifestName), other.ToJson());
        ReportData data = RunOnDisk.Read(one, two).Data;
        data.Respondents.Select(respondent => respondent.Name).ShouldBe(["right (run)", "right (again)", "hasty (run)", "hasty (again)"]);
        data.Respondents.Select(respondent => (respondent.Run, respondent.Judge)).ShouldBe([(0, 0), (1, 1), (0, 0), (1, 1)]);
        data.Warnings.ShouldContain("The runs were judged by different judges (fake and another): scores of different judges are not comparable, because a difference may be the judges'.");
        data.Warnings.ShouldContain("4 of 4 records of run again are not of the judge that its manifest names.");
        data.Answers.Count.ShouldBe(8);
        data.Comparisons.Count(pair => pair.Metric == "F1_weighted").ShouldBe(6);
    }

    [Fact]
    public void A_run_that_is_given_twice_is_read_once()
    {
        using var disk = new RunOnDisk();
        string run = TwoRespondents.Write(disk);
        var problems = new ProblemList();
        Report.Read(new ReportRequest([run, run + Path.DirectorySeparatorChar]), problems).Data.Runs.Count.ShouldBe(1);
        problems.All.ShouldHaveSingleItem().Code.ShouldBe("repeated-run");
    }
}
