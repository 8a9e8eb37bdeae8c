using NoHarm.Benchmarks;
using NoHarm.Judging;
using NoHarm.Judging.Lexical;
using NoHarm.Responses;
using NoHarm.Validation.Mutations;

namespace NoHarm.Tests.Validation.Mutations;

public class MutationProbeTests
{
    private static readonly BlindCase Case = new("Demo001", "A patient.", [new(1, "Start aspirin 81 mg daily", "Medication", null), new(2, "Order colonoscopy", "Diagnostics", null)], null);

    private static readonly LabelledResponse Answer = new(
        Case,
        new Response(new ResponseKey("model", "Demo001", 1), "Start aspirin 81 mg daily. Order a colonoscopy."),
        new Dictionary<int, OptionLabel> { [1] = new(Verdict.Yes, "Start aspirin 81 mg daily"), [2] = new(Verdict.Yes, "Order a colonoscopy") });

    [Fact]
    public async Task A_judge_that_reads_topics_only_fails_every_flip_and_keeps_every_match()
    {
        MutationReport report = await RunAsync(text => text.Contains("aspirin", StringComparison.OrdinalIgnoreCase), "negate", "reorder");
        report.Labelled.ShouldBe(2);
        report.Places.ShouldBe(2);
        report.Matched.ShouldBe(1);
        report.Tallies[0].ShouldSatisfyAllConditions(
            tally => tally.Applicable.ShouldBe(2),
            tally => tally.Tried.ShouldBe(1),
            tally => tally.Passed.ShouldBe(0),
            tally => tally.Verdicts.ShouldBe(new MutationVerdicts(0, 0, 1)));
        report.Tallies[1].Passed.ShouldBe(1);
        report.Failures.ShouldHaveSingleItem().Option.ShouldBe(1);
    }

    [Fact]
    public async Task A_judge_that_reads_negations_passes_them()
    {
        MutationReport report = await RunAsync(text => text.StartsWith("Start aspirin", StringComparison.Ordinal), "negate");
        report.Tallies[0].Passed.ShouldBe(1);
        report.Tallies[0].Rate.Value.ShouldBe(1);
    }

    [Fact]
    public async Task A_failing_judge_is_counted_and_neither_passes_nor_fails()
    {
        bool first = true;
        MutationReport report = await RunAsync(
            _ =>
            {
                bool isOriginal = first;
                first = false;
                return isOriginal ? true : throw new InvalidOperationException();
            },
            "negate");
        report.Tallies[0].Tried.ShouldBe(0);
        report.Tallies[0].Unresolved.ShouldBeGreaterThan(0);
        double.IsNaN(report.Tallies[0].Rate.Value).ShouldBeTrue();
    }

    [Fact]
    public async Task A_limit_draws_the_same_pairs_again()
    {
        var options = new MutationOptions { MostPerKind = 1, Kinds = [MutationKinds.Find("leave-out")!] };
        MutationReport[] reports = [await ProbeAsync(_ => true, options), await ProbeAsync(_ => true, options)];
        reports[0].Tallies[0].Applicable.ShouldBe(1);
        reports[0].Failures[0].Option.ShouldBe(reports[1].Failures[0].Option);
    }

    [Fact]
    public async Task Failures_do_not_write_the_answer_into_messages()
    {
        MutationReport report = await RunAsync(_ => true, "negate");
        report.Failures[0].ToString().ShouldNotContain("aspirin");
    }

    [Fact]
    public async Task Options_become_plans_that_ask_for_them_in_their_own_words()
    {
        var option = new ManagementOption(7, "Start aspirin 81 mg daily", "Medication");
        var benchmark = new Benchmark("bench", [new NoHarm.Benchmarks.Case("Demo001", "Demo001.json", "A patient.", [option])]);
        LabelledResponse plan = OptionPlans.Of(benchmark).ShouldHaveSingleItem();
        plan.Labels[7].ShouldBe(new OptionLabel(Verdict.Yes, option.Text));
        plan.Response.Key.ShouldBe(new ResponseKey(OptionPlans.Respondent, "Demo001", 7));
        MutationReport report = await new MutationProbe(new PlanJudge(), new MutationOptions { Kinds = [MutationKinds.Find("dose")!] })
            .RunAsync([plan], cancellationToken: TestContext.Current.CancellationToken);
        report.Tallies[0].Verdicts.ShouldBe(new MutationVerdicts(0, 1, 0));
    }

    private sealed class PlanJudge : IJudge
    {
        public string Name => "plan";

        public string Fingerprint => new('0', 64);

        public ValueTask<Judgement> JudgeAsync(BlindCase @case, Response response, CancellationToken cancellationToken) => ValueTask.FromResult(new Judgement(
            [new OptionVerdict(7, response.Text.Contains(" 81 mg", StringComparison.Ordinal) ? Verdict.Yes : Verdict.Partial)], []));
    }

    private static Task<MutationReport> RunAsync(Func<string, bool> matchesFirst, params string[] kinds) =>
        ProbeAsync(matchesFirst, new MutationOptions { Kinds = [.. kinds.Select(kind => MutationKinds.Find(kind)!)] });

    private static Task<MutationReport> ProbeAsync(Func<string, bool> matchesFirst, MutationOptions options) =>
        new MutationProbe(new TextJudge(matchesFirst), options).RunAsync([Answer], cancellationToken: TestContext.Current.CancellationToken);

    private sealed class TextJudge(Func<string, bool> matchesFirst) : IJudge
    {
        public string Name => "text";

        public string Fingerprint => new('0', 64);

        public ValueTask<Judgement> JudgeAsync(BlindCase @case, Response response, CancellationToken cancellationToken)
        {
            bool matched = matchesFirst(response.Text);
            return ValueTask.FromResult(new Judgement(
                [new OptionVerdict(1, matched ? Verdict.Yes : Verdict.No), new OptionVerdict(2, Verdict.No)], []));
        }
    }
}
