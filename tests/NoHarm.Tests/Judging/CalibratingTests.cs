using FsCheck;
using FsCheck.Fluent;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Judging.Calibrating;
using NoHarm.Statistics;
using NoHarm.Tests.Judging.Combining;

namespace NoHarm.Tests.Judging;

public class CalibratingTests
{
    private static readonly JudgementAssembler Assembler = JudgementAssembler.CreateDefault();

    [Fact]
    public void Calibrated_probabilities_are_a_distribution_and_keep_the_order_of_the_raw_ones() =>
        Prop.ForAll(VerdictProbabilitiesTests.Distributions().ToArbitrary(), VerdictProbabilitiesTests.Distributions().ToArbitrary(), (a, b) =>
        {
            ProbabilityCalibration calibration = Of(new PlattScaling(-0.7, 0.4), new PlattScaling(0.3, 1.6));
            (VerdictProbabilities first, VerdictProbabilities second) = (calibration.Apply(a), calibration.Apply(b));
            return first.IsDistribution && (a.Matched <= b.Matched) == (first.Matched <= second.Matched);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_identity_changes_nothing_that_is_stored() =>
        Prop.ForAll(VerdictProbabilitiesTests.Distributions().ToArbitrary(), raw =>
        {
            VerdictProbabilities calibrated = Of(PlattScaling.Identity, PlattScaling.Identity).Apply(raw);
            return Math.Abs(calibrated.Yes - raw.Yes) < 1.1e-4 && Math.Abs(calibrated.No - raw.No) < 1.1e-4;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Verdicts_are_decided_again_and_what_was_unresolved_stays_so()
    {
        var judge = new ScriptedJudge("a", option => option.Id == 5
            ? new OptionVerdict(5, Verdict.No) { UnresolvedReason = "it does not know", Mass = 0.1 }
            : ScriptedJudge.Verdict(option.Id, new VerdictProbabilities(0.6, 0.2, 0.2)));
        var calibrated = new CalibratedJudge(judge, Of(new PlattScaling(1, 1), PlattScaling.Identity), Assembler);
        Judgement judgement = await ScriptedJudge.AskAsync(calibrated);
        judgement.Options.Take(4).ShouldAllBe(verdict => verdict.Verdict == Verdict.Yes);
        // logit(0.4) + 1, back: 0.4 e / (0.6 + 0.4 e)
        judgement.Options[0].Probabilities!.Value.Matched.ShouldBe(0.4 * Math.E / (0.6 + (0.4 * Math.E)), 1e-4);
        judgement.Options[4].UnresolvedReason.ShouldBe("it does not know");
        judgement.Options[4].Mass.ShouldBe(0.1);
        calibrated.Name.ShouldBe("a");
        calibrated.Fingerprint.ShouldNotBe(judge.Fingerprint);
        calibrated.Fingerprint.ShouldNotBe(new CalibratedJudge(judge, Of(new PlattScaling(1, 1), new PlattScaling(0, 2)), Assembler).Fingerprint);
    }

    [Fact]
    public void A_file_comes_back_as_it_was_and_fits_its_own_judge_only()
    {
        using var temp = new TempFolder();
        ScriptedJudge judge = ScriptedJudge.Undecided("a");
        ProbabilityCalibration written = Of(new PlattScaling(-0.25, 0.5), new PlattScaling(0, 1)) with
        {
            Fingerprint = judge.Fingerprint,
            FittedOn = "nothing",
            FittedCases = ["c1", "c2"],
            HeldOutKappa = new Estimate(0.5, 0.4, 0.6),
        };
        string path = temp.Write("a.calibration.json", written.ToJson());
        ProbabilityCalibration.Read(path, judge).ToJson().ShouldBe(written.ToJson());

        InvalidInputException other = Should.Throw<InvalidInputException>(() => ProbabilityCalibration.Read(path, ScriptedJudge.Undecided("b")));
        other.Problems[0].Code.ShouldBe("other-judge");
        Should.Throw<InvalidInputException>(() => ProbabilityCalibration.Read(Path.Combine(temp.Path, "none.json"), judge)).Problems[0].Code.ShouldBe("no-such-file");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"matched\": {\"intercept\": 0, \"slope\": 1}}")]
    [InlineData("{\"matched\": null, \"full\": {\"intercept\": 0, \"slope\": 1}, \"judge\": \"a\", \"fingerprint\": \"f\"}")]
    [InlineData("{\"matched\": {\"scores\": [0.2, 0.1], \"values\": [0.1, 0.2]}, \"full\": {\"intercept\": 0, \"slope\": 1}, \"judge\": \"a\", \"fingerprint\": \"f\"}")]
    [InlineData("{\"matched\": {\"scores\": [0.1, 0.2], \"values\": [0.1]}, \"full\": {\"intercept\": 0, \"slope\": 1}, \"judge\": \"a\", \"fingerprint\": \"f\"}")]
    [InlineData("{\"matched\": {\"scores\": [], \"values\": []}, \"full\": {\"intercept\": 0, \"slope\": 1}, \"judge\": \"a\", \"fingerprint\": \"f\"}")]
    [InlineData("{\"matched\": {\"intercept\": 0, \"slope\": 1}, \"full\": {\"intercept\": 0, \"slope\": 1}, \"thresholds\": {\"matched\": 0, \"full\": 0.5}, \"judge\": \"a\", \"fingerprint\": \"f\"}")]
    [InlineData("{\"matched\": {\"slope\": 1}, \"full\": {\"intercept\": 0, \"slope\": 1}, \"judge\": \"a\", \"fingerprint\": \"f\"}")]
    public void What_is_no_calibration_is_an_input_error(string text)
    {
        using var temp = new TempFolder();
        string path = temp.Write("c.json", text);
        Should.Throw<InvalidInputException>(() => ProbabilityCalibration.Read(path, ScriptedJudge.Undecided("a"))).Problems[0].Code.ShouldBe("broken-calibration");
    }

    [Fact]
    public void A_judge_that_is_too_sure_is_better_calibrated_on_cases_that_taught_nothing()
    {
        // It says 0.99 or 0.01 and is right three times in four.
        CalibrationExample[] examples =
        [
            .. Enumerable.Range(0, 80).Select(i =>
            {
                bool says = i % 2 == 0;
                Verdict label = says == (i / 2 % 4 != 0) ? Verdict.Yes : Verdict.No;
                double yes = says ? 0.99 : 0.01;
                return new CalibrationExample($"C{i / 8}", new VerdictProbabilities(1 - yes, 0, yes), says ? Verdict.Yes : Verdict.No, label);
            }),
        ];
        CalibrationQuality before = CalibrationQuality.Measure(examples);
        CalibrationQuality after = CalibrationQuality.CrossFitted(examples, new CalibrationOptions());
        before.Brier.Value.ShouldBe((60 * 0.0001 + 20 * 0.9801) / 80, 1e-9);
        after.Brier.Value.ShouldBeLessThan(0.21);
        before.Kappa.Value.ShouldBe(0.5, 1e-9);
        after.Kappa.Value.ShouldBe(before.Kappa.Value, 1e-9);
    }

    [Fact]
    public void A_file_of_the_first_format_reads_as_before()
    {
        using var temp = new TempFolder();
        ScriptedJudge judge = ScriptedJudge.Undecided("a");
        string path = temp.Write("a.calibration.json",
            $$"""{"matched": {"intercept": -0.25, "slope": 0.5}, "full": {"intercept": 0, "slope": 1}, "format": 1, "judge": "a", "fingerprint": "{{judge.Fingerprint}}", "fittedOn": "x", "heldOutKappa": null, "heldOutBrier": null}""");
        var calibration = ProbabilityCalibration.Read(path, judge);
        calibration.Matched.ShouldBe(CalibrationCurve.Of(new PlattScaling(-0.25, 0.5)));
        (calibration.LabelledBy, calibration.Thresholds).ShouldBe(("unknown", null));

        // Stored verdicts of such a judge are good for as long as this does not change.
        new CalibratedJudge(judge, calibration, Assembler).Fingerprint.ShouldBe(
            JudgeFingerprint.Of("calibrated/1 -0.25 0.5 0 1", Assembler.Fingerprint, judge.Fingerprint));
    }

    [Fact]
    public void Steps_and_thresholds_come_back_as_they_were()
    {
        using var temp = new TempFolder();
        ScriptedJudge judge = ScriptedJudge.Undecided("a");
        var options = new CalibrationOptions { Method = CalibrationMethod.Isotonic, FitsThresholds = true };
        ProbabilityCalibration written = ProbabilityCalibration.Fit(Halved(), options) with { Judge = "a", Fingerprint = judge.Fingerprint, LabelledBy = "physician" };
        written.Matched.Isotonic.ShouldNotBeNull();
        ProbabilityCalibration.Read(temp.Write("c.json", written.ToJson()), judge).ToJson().ShouldBe(written.ToJson());
    }

    // Pooled by hand: 0 | 1 0 -> 1/2 | 1, and nobody is surer than 4 examples of one kind would make Platt: 1/6 to 5/6.
    [Fact]
    public void Steps_are_the_pooled_means_and_never_certain()
    {
        CalibrationCurve curve = CalibrationCurve.Fit(CalibrationMethod.Isotonic, [0.1, 0.2, 0.3, 0.4], [false, true, false, true], [1, 1, 1, 1]);
        foreach ((double raw, double calibrated) in new[] { (0.0, 1 / 6.0), (0.1, 1 / 6.0), (0.2, 0.5), (0.25, 0.5), (0.3, 0.5), (0.4, 5 / 6.0), (1.0, 5 / 6.0) })
            curve.Apply(raw).ShouldBe(calibrated, 1e-6);
        CalibrationCurve weighted = CalibrationCurve.Fit(CalibrationMethod.Isotonic, [0.1, 0.2, 0.3, 0.4], [false, true, false, true], [1, 3, 1, 1]);
        weighted.Apply(0.25).ShouldBe(0.75, 1e-6);
        CalibrationCurve.Fit(CalibrationMethod.Isotonic, [], [], []).Apply(0.3).ShouldBe(0.3, 1e-9);
    }

    [Fact]
    public void Weights_that_are_all_the_same_change_no_line_and_heavier_examples_pull_it()
    {
        double[] scores = [0.2, 0.4, 0.6, 0.8, 0.3, 0.7];
        bool[] outcomes = [false, true, false, true, false, true];
        PlattScaling plain = PlattScaling.Fit(scores, outcomes);
        PlattScaling same = PlattScaling.Fit(scores, outcomes, [3, 3, 3, 3, 3, 3]);
        (same.Intercept, same.Slope).ShouldBe((plain.Intercept, plain.Slope));
        PlattScaling.Fit(scores, outcomes, [1, 9, 1, 9, 1, 9]).Apply(0.5).ShouldBeGreaterThan(plain.Apply(0.5) + 0.1);
        BrierScore.Of([0.5, 0.9], [true, false], [3, 1]).ShouldBe(BrierScore.Of([0.5, 0.5, 0.5, 0.9], [true, true, true, false]), 1e-12);
    }

    [Fact]
    public void Thresholds_of_one_half_decide_as_the_likeliest_verdict() =>
        Prop.ForAll(VerdictProbabilitiesTests.Distributions().ToArbitrary(), raw =>
        {
            VerdictProbabilities rounded = raw.Rounded();
            return VerdictThresholds.Half.Decide(rounded) == rounded.Likeliest;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_judge_with_halved_probabilities_gets_its_thresholds_back_and_decides_by_them()
    {
        // The line of Platt would mend it too; without any, only the thresholds can.
        ProbabilityCalibration fitted = ProbabilityCalibration.Fit(Halved(), new CalibrationOptions { FitsThresholds = true });
        CalibrationExample[] decided = [.. Halved().Select(fitted.Apply)];
        decided.ShouldAllBe(example => example.Verdict == example.Label);
        fitted.Thresholds!.Matched.ShouldBeInRange(0.1, 0.9);
        fitted.Thresholds.Full.ShouldBe(0.5);
    }

    [Fact]
    public async Task A_calibrated_judge_decides_by_its_thresholds()
    {
        ScriptedJudge judge = ScriptedJudge.Saying("a", 0.7, 0.1, 0.2);
        ProbabilityCalibration identity = Of(PlattScaling.Identity, PlattScaling.Identity);
        Judgement plain = await ScriptedJudge.AskAsync(new CalibratedJudge(judge, identity, Assembler));
        plain.Options.ShouldAllBe(verdict => verdict.Verdict == Verdict.No);
        var early = new CalibratedJudge(judge, identity with { Thresholds = new VerdictThresholds(0.25, 0.5) }, Assembler);
        (await ScriptedJudge.AskAsync(early)).Options.ShouldAllBe(verdict => verdict.Verdict == Verdict.Yes);
        var strict = new CalibratedJudge(judge, identity with { Thresholds = new VerdictThresholds(0.25, 0.8) }, Assembler);
        (await ScriptedJudge.AskAsync(strict)).Options.ShouldAllBe(verdict => verdict.Verdict == Verdict.Partial);
        early.Fingerprint.ShouldNotBe(strict.Fingerprint);
    }

    /// <summary>Right in its order, wrong in its level: what it finds half likely is certain. Ten cases of four.</summary>
    private static CalibrationExample[] Halved() =>
    [
        .. Enumerable.Range(0, 40).Select(i =>
        {
            Verdict label = (i % 4) switch { 0 => Verdict.Yes, 1 => Verdict.Partial, _ => Verdict.No };
            VerdictProbabilities probabilities = label switch
            {
                Verdict.Yes => new VerdictProbabilities(0.7, 0.05, 0.25),
                Verdict.Partial => new VerdictProbabilities(0.75, 0.2, 0.05),
                _ => new VerdictProbabilities(0.98, 0.01, 0.01),
            };
            return new CalibrationExample($"C{i / 4}", probabilities, Verdict.No, label);
        }),
    ];

    private static ProbabilityCalibration Of(PlattScaling matched, PlattScaling full) => new(CalibrationCurve.Of(matched), CalibrationCurve.Of(full)) { Judge = "a", Fingerprint = "f" };
}
