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
            HeldOutKappa = new Estimate(0.5, 0.4, 0.6),
        };
        string path = temp.Write("a.calibration.json", written.ToJson());
        ProbabilityCalibration.Read(path, judge).ShouldBe(written);

        InvalidInputException other = Should.Throw<InvalidInputException>(() => ProbabilityCalibration.Read(path, ScriptedJudge.Undecided("b")));
        other.Problems[0].Code.ShouldBe("other-judge");
        Should.Throw<InvalidInputException>(() => ProbabilityCalibration.Read(Path.Combine(temp.Path, "none.json"), judge)).Problems[0].Code.ShouldBe("no-such-file");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"matched\": {\"intercept\": 0, \"slope\": 1}}")]
    [InlineData("{\"matched\": null, \"full\": {\"intercept\": 0, \"slope\": 1}, \"judge\": \"a\", \"fingerprint\": \"f\"}")]
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
        CalibrationQuality after = CalibrationQuality.CrossFitted(examples);
        before.Brier.Value.ShouldBe((60 * 0.0001 + 20 * 0.9801) / 80, 1e-9);
        after.Brier.Value.ShouldBeLessThan(0.21);
        before.Kappa.Value.ShouldBe(0.5, 1e-9);
        after.Kappa.Value.ShouldBe(before.Kappa.Value, 1e-9);
    }

    private static ProbabilityCalibration Of(PlattScaling matched, PlattScaling full) => new(matched, full) { Judge = "a", Fingerprint = "f" };
}
