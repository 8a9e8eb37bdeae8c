using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Responses;
using NoHarm.Statistics;
using NoHarm.Validation;
using NoHarm.Validation.Certificates;
using NoHarm.Validation.Measuring;

namespace NoHarm.Tests.Validation.Measuring;

public class JudgeValidationTests
{
    /// <summary>Ten cases; options 9 and 1 of each; the judge misses 9 in the first four cases and says yes to 1 in the last.</summary>
    private static readonly Label[] Labels =
        [.. Enumerable.Range(1, 10).SelectMany(number => new[] { Sample.Label(number, 9, "a", Verdict.Yes), Sample.Label(number, 1, "a", Verdict.No) })];

    [Fact]
    public void Overall_and_by_tier_the_numbers_are_those_of_the_counts()
    {
        JudgeValidation validation = Validate(Labels, [.. Enumerable.Range(1, 10).Select(Record)]);

        // 6 of 10 found, 1 of 10 wrong: observed 15/20; by chance 0.5 * 7/20 + 0.5 * 13/20 = 0.5.
        Value(validation, "kappa").ShouldBe(0.5, 1e-12);
        Value(validation, "recall").ShouldBe(0.6, 1e-12);
        Value(validation, "precision").ShouldBe(6 / 7.0, 1e-12);
        Value(validation, "specificity").ShouldBe(0.9, 1e-12);
        Value(validation, "severe-omission.recall").ShouldBe(0.6, 1e-12);
        Value(validation, "severe-commission.specificity").ShouldBe(0.9, 1e-12);
        Value(validation, "severe.recall").ShouldBe(0.6, 1e-12);
        Value(validation, "moderate.recall").ShouldBe(double.NaN);
        Value(validation, "unresolved").ShouldBe(0);
        Value(validation, "raters.kappa").ShouldBe(double.NaN);
        MeasureNames.Find(validation.Groups, "severe-omission.kapa", false).ShouldBeNull();
        validation.Overall.Matrix[2, 0].ShouldBe(4);
    }

    [Fact]
    public void Unresolved_verdicts_are_left_out_or_the_worst_mistake_and_never_a_silent_no()
    {
        JudgedRecord[] records = [.. Enumerable.Range(1, 10).Select(number => number <= 2
            ? Sample.Record(number, Sample.Unresolved(9), Sample.Unresolved(1))
            : Sample.Record(number, Sample.Says(9, Verdict.Yes), Sample.Says(1, Verdict.No)))];
        JudgeValidation validation = Validate(Labels, records);
        Value(validation, "kappa").ShouldBe(1);
        Value(validation, "unresolved").ShouldBe(0.2, 1e-12);
        MeasureNames.Find(validation.Groups, "recall", atWorst: true)!.Value.Value.ShouldBe(0.8, 1e-12);
        MeasureNames.Find(validation.Groups, "specificity", atWorst: true)!.Value.Value.ShouldBe(0.8, 1e-12);

        // A judge must not pass by deciding little.
        Requirement recall = Requirement.Parse("recall>=0.9", out _)!;
        RequirementResult.Of(recall, validation.Groups, onPoint: true).Holds.ShouldBeFalse();
        Validate(Labels, records[2..]).Overall.AtWorst.ShouldBeNull();
    }

    [Fact]
    public void A_weight_counts_like_so_many_pairs()
    {
        Label[] weighted = [.. Labels.Select(label => label.Id == "C1" ? label with { Weight = 3 } : label)];
        JudgeValidation validation = Validate(weighted, [.. Enumerable.Range(1, 10).Select(Record)]);

        // Of 12 owed, the first case's three are missed too: 6 found. Of 12 not owed one is taken.
        Value(validation, "recall").ShouldBe(6 / 12.0, 1e-12);
        Value(validation, "specificity").ShouldBe(11 / 12.0, 1e-12);
        validation.Joined.IsWeighted.ShouldBeTrue();
        validation.Overall.Matrix.Total.ShouldBe(20);
    }

    [Fact]
    public void Few_cases_have_no_interval_and_no_gate_holds_on_one()
    {
        JudgeValidation validation = Validate(Labels[..8], [.. Enumerable.Range(1, 4).Select(number => Sample.Record(number, Sample.Says(9, Verdict.Yes), Sample.Says(1, Verdict.No)))]);
        Requirement kappa = Requirement.Parse("kappa>=0.1", out _)!;
        RequirementResult.Of(kappa, validation.Groups, onPoint: false).Holds.ShouldBeFalse();
        RequirementResult.Of(kappa, validation.Groups, onPoint: true).Holds.ShouldBeTrue();
    }

    [Fact]
    public void A_certificate_counts_by_tier_and_never_says_more_than_its_raters_are()
    {
        JudgeValidation validation = Validate(Labels, [.. Enumerable.Range(1, 10).Select(Record)]);
        JudgeCertificate certificate = CertifiedJudge.Of(validation, "j", new string('a', 64), new string('b', 64), isSpent: true, "0.1.0", new DateOnly(2026, 11, 21))!;
        certificate.LabelledBy.ShouldBe(RaterKind.Physician);
        (certificate.Pairs, certificate.Cases).ShouldBe((20, 10));
        certificate.Errors.Sum(tier => tier.Total).ShouldBe(20);
        certificate.Errors.Single(tier => tier.Tier == NoHarm.Benchmarks.OptionTier.SevereOmission)[Verdict.Yes, Verdict.No].ShouldBe(4);
        certificate.Numbers["kappa"].Value.ShouldBe(0.5, 1e-12);
        certificate.Numbers["severe-omission.recall"].Value.ShouldBe(0.6, 1e-12);

        using var folder = new TempFolder();
        var problems = new ProblemList();
        JudgeCertificate read = CertificateReader.Read(folder.Write("certificate.json", System.Text.Encoding.UTF8.GetString(CertificateWriter.ToJson(certificate))), problems)!;
        problems.All.ShouldBeEmpty();
        read.IsSpent.ShouldBeTrue();
        CertificateWriter.ToJson(read).ShouldBe(CertificateWriter.ToJson(certificate));

        LabelProvenance.Statement([new Rater("dr-a", RaterKind.Physician), new Rater("m", RaterKind.Llm)]).ShouldContain("no evidence of agreement with physicians");
        LabelProvenance.Statement([new Rater("x", RaterKind.Unknown)]).ShouldContain("Nobody says who labelled (x): no evidence");
        LabelProvenance.Statement([new Rater("dr-a", RaterKind.Physician)]).ShouldBe("Labelled by a physician (dr-a).");
    }

    /// <summary>The agreement of K-QA's physicians as the README beside the data states it, computed there in another program.</summary>
    [Fact]
    public void The_physicians_of_K_QA_agree_as_much_as_was_computed_elsewhere()
    {
        string file = SharedData.Path("kqa-dev", "NLI_medical_annotator.csv");
        var problems = new ProblemList();
        LabelledData data = KqaReader.Read(file, problems);
        JudgedRecord[] records = [.. data.Responses.Responses.Select(response => new JudgedRecord(
            response.Key, "j", [.. data.Benchmark.CaseOf(response.Key.Id)!.Options.Select(option => new OptionVerdict(option.Id, Verdict.No))], []))];
        JoinedPairs joined = new PairJoin(data.Benchmark, data.Labels, TieRule.LeaveOut).With(records, problems);
        problems.ThrowIfErrors();
        joined.Pairs.Count.ShouldBe(205);
        joined.Pairs.Count(pair => pair.Reference == 2).ShouldBe(81);

        RaterAgreement ceiling = RaterAgreement.Measure(joined, TieRule.LeaveOut, Sample.Quick);
        ceiling.Pairings.Select(pairing => Math.Round(pairing.MatchedKappa.Value, 2)).ShouldBe([0.68, 0.73, 0.71]);
        ceiling.Standings.Select(standing => Math.Round(standing.RaterMatched.Value, 2)).ShouldBe([0.83, 0.79, 0.86]);
    }

    private static double Value(JudgeValidation validation, string name) => MeasureNames.Find(validation.Groups, name, atWorst: false)!.Value.Value;

    private static JudgedRecord Record(int number) => Sample.Record(number,
        Sample.Says(9, number <= 4 ? Verdict.No : Verdict.Yes), Sample.Says(1, number == 10 ? Verdict.Yes : Verdict.No));

    private static JudgeValidation Validate(IReadOnlyList<Label> labels, JudgedRecord[] records) =>
        JudgeValidation.Of(Sample.Join(labels, records), TieRule.Middle, Sample.Quick);
}
