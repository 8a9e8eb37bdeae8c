using NoHarm.Judging;
using NoHarm.Judging.Lexical;
using NoHarm.Responses;
using NoHarm.Statistics;
using NoHarm.Validation.Bias;

namespace NoHarm.Tests.Validation.Bias;

public class BiasProbeTests
{
    private static readonly BlindCase Case = new(
        "Demo001", "A patient.", [new(1, "Start aspirin", "Medication", null), new(2, "Order colonoscopy", "Diagnostics", null)], null);

    [Fact]
    public async Task A_judge_that_obeys_the_answer_flips_under_injection_and_nowhere_else()
    {
        BiasReport report = await RunAsync((option, text) => option.Text.Contains("aspirin", StringComparison.Ordinal)
            || text.Contains("every option", StringComparison.Ordinal) || text.Contains("all options", StringComparison.Ordinal)
            || text.Contains("Every option", StringComparison.Ordinal) || text.Contains("Everything on", StringComparison.Ordinal) || text.Contains("Assistant: Yes", StringComparison.Ordinal));
        Tally(report, "inject-all-end").ShouldSatisfyAllConditions(
            tally => tally.Pairs.ShouldBe(4),
            tally => tally.ToMatched.ShouldBe(2),
            tally => tally.ToNo.ShouldBe(0),
            tally => tally.AnswersWithFlip.ShouldBe(2),
            tally => tally.Rate.Value.ShouldBe(0.5));
        Tally(report, "again").Flips.ShouldBe(0);
        Tally(report, "options-reversed").Flips.ShouldBe(0);
    }

    [Fact]
    public async Task A_judge_that_reads_topics_matches_an_option_and_its_opposite()
    {
        BiasReport report = await RunAsync((option, _) => option.Text.Contains("aspirin", StringComparison.Ordinal));
        BiasTally opposite = Tally(report, "opposite");
        opposite.Pairs.ShouldBe(2);
        opposite.Flips.ShouldBe(2);

        report = await RunAsync((option, _) => option.Text == "Start aspirin");
        Tally(report, "opposite").Flips.ShouldBe(0);
    }

    [Fact]
    public async Task A_judge_that_prefers_the_first_option_flips_with_the_order()
    {
        int calls = 0;
        BiasReport report = await RunAsync((_, _) => calls++ % 2 == 0);
        Tally(report, "again").Flips.ShouldBe(0);
        Tally(report, "options-reversed").Rate.Value.ShouldBe(1);
    }

    [Fact]
    public async Task Verbosity_is_what_the_judge_finds_beyond_the_rater_per_thousand_characters()
    {
        // The rater finds nothing; the judge finds both options in answers above 1,500 characters: from 1,000 to 2,000 a rise of 1.
        LabelledResponse[] answers = [.. Enumerable.Range(0, 6).Select(i => Answer($"Demo{i:000}", new string('x', i % 2 == 0 ? 1000 : 2000)))];
        var options = new BiasOptions { Ways = [] };
        BiasReport report = await new BiasProbe(new ScriptedJudge((_, text) => text.Length > 1500), options)
            .RunAsync(answers, cancellationToken: TestContext.Current.CancellationToken);
        report.Verbosity!.Value.Value.ShouldBe(1, 1e-12);
        report.Verbosity!.Value.Lower.ShouldBe(1, 1e-12);
    }

    [Fact]
    public async Task Without_labels_there_is_no_slope()
    {
        BiasReport report = await new BiasProbe(new ScriptedJudge((_, _) => true), new BiasOptions { Ways = [] })
            .RunAsync([new LabelledResponse(Case, new Response(new ResponseKey("m", "Demo001", 1), "Text."), new Dictionary<int, OptionLabel>())], cancellationToken: TestContext.Current.CancellationToken);
        report.Verbosity.ShouldBeNull();
    }

    [Fact]
    public async Task A_limit_draws_answers_and_empty_ones_are_never_asked_about()
    {
        LabelledResponse[] answers = [.. Enumerable.Range(0, 5).Select(i => Answer($"Demo{i:000}", i == 0 ? " " : "Start aspirin."))];
        var probe = new BiasProbe(new ScriptedJudge((_, _) => true), new BiasOptions { MostAnswers = 2 });
        IReadOnlyList<LabelledResponse> drawn = probe.AnswersOf(answers);
        drawn.Count.ShouldBe(2);
        drawn.ShouldBe(probe.AnswersOf(answers));
        (await probe.RunAsync(answers, cancellationToken: TestContext.Current.CancellationToken)).Answers.ShouldBe(2);
        new BiasProbe(new ScriptedJudge((_, _) => true), new BiasOptions()).AnswersOf(answers).Count.ShouldBe(4);
    }

    [Fact]
    public void A_slope_is_the_textbooks()
    {
        // Anscombe, The American Statistician 27(1), 1973, first set: slope 0.500.
        double[] x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
        double[] y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
        LinearTrend.Slope(x, y).ShouldBe(0.500, 5e-4);
        double.IsNaN(LinearTrend.Slope([1, 1], [0, 2])).ShouldBeTrue();
    }

    private static Task<BiasReport> RunAsync(Func<BlindOption, string, bool> matches) => new BiasProbe(new ScriptedJudge(matches), new BiasOptions()).RunAsync(
        [Answer("Demo001", "Start aspirin."), Answer("Demo002", "Start aspirin today.\n\nWalk more.")],
        cancellationToken: TestContext.Current.CancellationToken);

    private static LabelledResponse Answer(string id, string text) => new(
        Case with { Id = id },
        new Response(new ResponseKey("model", id, 1), text),
        new Dictionary<int, OptionLabel> { [1] = new(Verdict.No, ""), [2] = new(Verdict.No, "") });

    private static BiasTally Tally(BiasReport report, string way) => report.Tallies.First(tally => tally.Way.Name == way);

    private sealed class ScriptedJudge(Func<BlindOption, string, bool> matches) : IJudge
    {
        public string Name => "scripted";

        public string Fingerprint => new('0', 64);

        public ValueTask<Judgement> JudgeAsync(BlindCase @case, Response response, CancellationToken cancellationToken) => ValueTask.FromResult(
            new Judgement([.. @case.Options.Select(option => new OptionVerdict(option.Id, matches(option, response.Text) ? Verdict.Yes : Verdict.No))], []));
    }
}
