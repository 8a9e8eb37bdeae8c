using NoHarm.Input;
using NoHarm.Reporting.Contract;
using NoHarm.Scoring.JudgeErrors;
using NoHarm.Validation;
using NoHarm.Validation.Certificates;
using CertificateExamples = NoHarm.Tests.Validation.Certificates.Certificates;

namespace NoHarm.Tests.Reporting.Building;

public sealed class JudgeFiguresTests
{
    private const string Header = "respondent,category,metric,trials,as_judged,corrected,ci_lo,ci_hi,judge_share,label_share,labels_to_halve,certified_judge\n";

    [Fact]
    public void A_judge_without_a_certificate_is_not_validated()
    {
        ReportData data = TwoRespondents.Read().Data;
        JudgeQuality judge = data.Judges.ShouldHaveSingleItem();
        (judge.Standing, judge.LabelledBy, judge.Pairs).ShouldBe((JudgeStanding.NotValidated, null, 0));
        judge.Statement.ShouldStartWith("Not validated:");
        data.Warnings.ShouldContain("Judge fake: not validated on these answers. Its mistakes, and what they do to the numbers, are not known.");
    }

    [Fact]
    public void A_certificate_of_this_judge_validates_it()
    {
        ReportData data = Read(CertificateExamples.Example with { Fingerprint = RunOnDisk.Fingerprint, IsSpent = true }, null);
        JudgeQuality judge = data.Judges.ShouldHaveSingleItem();
        (judge.Standing, judge.LabelledBy, judge.IsSpent).ShouldBe((JudgeStanding.Validated, "physician", true));
        judge.Statement.ShouldStartWith("Validated on 110 pairs of answer and option in 12 cases, labelled by ");
        judge.Statement.ShouldEndWith("The judge was fitted on some of these cases: on others it does worse than this says.");
        judge.Numbers[0].Name.ShouldBe("kappa");
        judge.Numbers.ShouldNotContain(number => number.Name == "auc", "what is not defined is not shown");
        judge.Tiers.Count.ShouldBe(CertificateExamples.Example.Errors.Count);
        judge.Tiers.ShouldAllBe(tier => tier.Recall.Low <= tier.Recall.Value && tier.Recall.Value <= tier.Recall.High);
        data.Warnings.ShouldNotContain(warning => warning.Contains("not validated"));
    }

    [Fact]
    public void A_certificate_of_another_judge_is_no_more_than_a_guess()
    {
        ReportData data = Read(CertificateExamples.Example with { Fingerprint = new string('c', 64) }, null);
        data.Judges[0].Standing.ShouldBe(JudgeStanding.OtherJudge);
        data.Warnings.ShouldContain(warning => warning.Contains("is of another judge") && warning.EndsWith("no more than a guess."));
    }

    [Fact]
    public void Labels_of_a_language_model_are_called_that()
    {
        ReportData data = Read(CertificateExamples.Example with { Fingerprint = RunOnDisk.Fingerprint, Raters = [new Rater("gpt", RaterKind.Llm)] }, null);
        data.Judges[0].LabelledBy.ShouldBe("llm");
        data.Warnings.ShouldContain(warning => warning.Contains("labelled by a language model: this says how well it agrees with that model, not with physicians"));
    }

    [Fact]
    public void Numbers_with_the_judges_errors_are_read_and_not_made_again()
    {
        ReportData data = Read(CertificateExamples.Example with { Fingerprint = RunOnDisk.Fingerprint },
            Header + "hasty,Overall,F1_weighted,2,0.4286,0.5,0.2,0.9,0.25,0.1,,yes\nhasty,Overall,Severe_rate,2,0.9,0.5,0.2,0.9,0.25,0.1,,yes\n");
        BoardScore[] scores = [.. data.Board.Systems.Single(system => system.Name == "hasty").Scores];
        scores.Single(score => score.Metric == "F1_weighted").Judge.ShouldBe(new JudgeErrorScore(0.5, 0.2, 0.9, 0.25));
        scores.Single(score => score.Metric == "Severe_rate").Judge.ShouldBeNull("it was made of other verdicts: the rate is 0.5, not 0.9");
        data.Warnings.ShouldContain(warning => warning.StartsWith("judge-errors.csv of run run is not of these scores everywhere"));
    }

    [Fact]
    public void What_the_tool_writes_is_read_back()
    {
        using var folder = new TempFolder();
        JudgeErrorRow[] rows = [new("a,b", "Overall", "F1", 3, 0.5, double.NaN, 0.25, 0.75) { CasesShare = 0.75, LabelShare = 0.125 }];
        string path = folder.Write("judge-errors.csv", JudgeErrorCsv.ToBytes(rows, isCertified: false));
        var problems = new ProblemList();
        JudgeErrorLine line = JudgeErrorReader.Read(path, problems).ShouldHaveSingleItem();
        problems.All.ShouldBeEmpty();
        (line.Respondent, line.Cases, line.AsJudged, line.Low, line.High, line.JudgeShare, line.IsCertified).ShouldBe(("a,b", 3, 0.5, 0.25, 0.75, 0.25, false));
        double.IsNaN(line.Corrected).ShouldBeTrue();
    }

    [Theory]
    [InlineData("", "wrong-columns", 1)]
    [InlineData("category,metric\n", "wrong-columns", 1)]
    [InlineData(Header + "a,Overall,F1,3,0.5,x,0.2,0.7,0.2,0.1,,yes\n", "wrong-value", 2)]
    [InlineData(Header + "a,Overall,F1,3,0.5,0.5,0.2,0.7,0.2,0.1,,perhaps\n", "wrong-value", 2)]
    [InlineData(Header + "a,Overall,F1,-3,0.5,0.5,0.2,0.7,0.2,0.1,,yes\n", "wrong-value", 2)]
    [InlineData(Header + "a,Overall\n", "wrong-value", 2)]
    public void A_broken_table_is_reported_with_its_line(string text, string code, int line)
    {
        using var folder = new TempFolder();
        var problems = new ProblemList();
        JudgeErrorReader.Read(folder.Write("judge-errors.csv", text), problems).ShouldBeEmpty();
        Problem problem = problems.All.ShouldHaveSingleItem();
        (problem.Code, problem.Line).ShouldBe((code, line));
    }

    [Fact]
    public void A_certificate_that_cannot_be_read_leaves_a_report_without_the_judges_errors()
    {
        using var disk = new RunOnDisk();
        string run = TwoRespondents.Write(disk);
        disk.Write("run/certificate.json", "{\"format\": 1,");
        disk.Write("run/judge-errors.csv", Header);
        ReportData data = RunOnDisk.Read(run).Data;
        data.Judges.ShouldHaveSingleItem().Standing.ShouldBe(JudgeStanding.NotValidated);
        data.Judges[0].Statement.ShouldStartWith("Not validated: the certificate in the run folder cannot be read");
        data.Warnings.ShouldContain(warning => warning.StartsWith("certificate.json") && warning.Contains("cannot be read, so the judge counts as not validated"));
        data.Board.Systems.SelectMany(system => system.Scores).ShouldAllBe(score => score.Judge == null);
    }

    [Fact]
    public void A_table_of_judge_errors_that_is_cut_off_is_left_out_as_a_whole()
    {
        ReportData data = Read(CertificateExamples.Example with { Fingerprint = RunOnDisk.Fingerprint }, Header + "hasty,Overall,F1_weighted,2,0.5,0.5,0.2,0.9,0.2,0.1,,yes\nhasty,Over");
        data.Warnings.ShouldContain(warning => warning.StartsWith("judge-errors.csv:3: the table cannot be read, so no number stands with the judge's errors"));
        data.Board.Systems.SelectMany(system => system.Scores).ShouldAllBe(score => score.Judge == null);
    }

    [Fact]
    public void A_table_of_judge_errors_without_its_certificate_is_left_out()
    {
        using var disk = new RunOnDisk();
        string run = TwoRespondents.Write(disk);
        disk.Write("run/judge-errors.csv", Header + "hasty,Overall,Severe_rate,2,1,0.5,0.2,0.9,0.2,0.1,,yes\n");
        ReportData data = RunOnDisk.Read(run).Data;
        data.Warnings.ShouldContain(warning => warning.StartsWith("judge-errors.csv: the table stands there without the certificate.json"));
        data.Board.Systems.SelectMany(system => system.Scores).ShouldAllBe(score => score.Judge == null);
    }

    private static ReportData Read(JudgeCertificate certificate, string? judgeErrors)
    {
        using var disk = new RunOnDisk();
        disk.Rubric("All001", 9, 8, 1, 5);
        string bench = disk.Rubric("All002", 9, 8, 1, 5);
        NoHarm.Benchmarks.Case first = RunOnDisk.Case(bench, "All001"), second = RunOnDisk.Case(bench, "All002");
        return RunOnDisk.Read(disk.Run("run", bench, null,
            [RunOnDisk.Record("hasty", "All001", first, "1"), RunOnDisk.Record("hasty", "All002", second, "3")],
            certificate: certificate, judgeErrors: judgeErrors)).Data;
    }
}
