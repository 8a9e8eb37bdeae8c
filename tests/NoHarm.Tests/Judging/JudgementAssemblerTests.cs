using FsCheck;
using FsCheck.Fluent;
using NoHarm.Extraction;
using NoHarm.Judging;
using NoHarm.Responses;

namespace NoHarm.Tests.Judging;

public class JudgementAssemblerTests
{
    private static readonly JudgementAssembler Assembler = JudgementAssembler.CreateDefault();
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private static readonly BlindCase Case = new("T001", "A test case.",
    [
        new BlindOption(1, "Start Apixaban 5 mg PO twice daily", "Medication", null),
        new BlindOption(2, "Order complete blood count with differential", "Diagnostic", null),
        new BlindOption(3, "Order bone marrow biopsy", "Procedure", null),
        new BlindOption(4, "Avoid ibuprofen and other NSAIDs", "Medication", null),
        new BlindOption(7, "Start Prednisone 40 mg each morning for 5 days", "Medication", 0),
        new BlindOption(8, "Start Prednisone 60 mg each morning for 14 days", "Medication", 0),
        new BlindOption(9, "Start Budesonide inhaler", "Medication", 0),
    ], null);

    [Theory]
    [InlineData(0.5, 0.1, 0.4, Verdict.Yes)]
    [InlineData(0.5, 0.3, 0.2, Verdict.Partial)]
    [InlineData(0.50004, 0.2, 0.29996, Verdict.Yes)] // four decimals decide
    [InlineData(0.51, 0.2, 0.29, Verdict.No)]
    public async Task Partial_and_yes_together_make_a_match(double no, double partial, double yes, Verdict expected) =>
        (await AssembleAsync("Order a CBC.", Of(2, no, partial, yes))).Options[1].Verdict.ShouldBe(expected);

    [Fact]
    public async Task The_statement_that_speaks_of_the_option_is_the_evidence()
    {
        const string Text = "She is tired. Start Eliquis 5 mg BID. Get a CBC w/ diff today; no bone marrow biopsy is needed.";
        Judgement judgement = await AssembleAsync(Text, Yes(1), Yes(2));
        judgement.Options[0].Evidence.ShouldContain("Eliquis");
        judgement.Options[1].Evidence.ShouldContain("CBC");
        foreach (OptionVerdict verdict in judgement.Options.Where(verdict => verdict.Matched))
        {
            verdict.Evidence.ShouldBe(verdict.Spans.ShouldHaveSingleItem().Of(Text));
            verdict.Stance.ShouldBe(Stance.Recommended);
        }
    }

    [Theory]
    [InlineData("No bone marrow biopsy is needed.", 3)] // it argues against
    [InlineData("The weather was fine.", 3)] // it shares nothing
    [InlineData("", 3)]
    public async Task What_does_not_prove_a_match_is_no_evidence(string text, int option)
    {
        Judgement judgement = await AssembleAsync(text, Yes(option));
        OptionVerdict verdict = judgement.Options.Single(verdict => verdict.OptionId == option);
        verdict.Verdict.ShouldBe(Verdict.Yes);
        verdict.Spans.ShouldBeEmpty();
        verdict.Evidence.ShouldBe("");
        ResponseAction action = judgement.Actions.ShouldHaveSingleItem();
        action.Matches.ShouldBe([option]);
        action.Action.ShouldBe("Order bone marrow biopsy");
        action.Score.ShouldBe(ResponseAction.OnRubricScore);
        action.Span.ShouldBeNull();
    }

    [Fact]
    public async Task An_argument_against_proves_an_option_that_asks_to_leave_it()
    {
        Judgement judgement = await AssembleAsync("Do not take ibuprofen.", Yes(4));
        judgement.Options[3].Evidence.ShouldContain("ibuprofen");
        judgement.Options[3].Stance.ShouldBe(Stance.Against);
    }

    [Fact]
    public async Task Spans_that_the_judge_names_come_before_any_search()
    {
        const string Text = "Check a CBC today. As discussed, that count.";
        var named = new TextSpan(Text.IndexOf("that", StringComparison.Ordinal), 10);
        Judgement judgement = await AssembleAsync(Text, Yes(2) with { Spans = [named] });
        judgement.Options[1].Spans.ShouldBe([named]);
        judgement.Options[1].Evidence.ShouldBe("that count");
        judgement.Actions.ShouldContain(action => action.Matches.SequenceEqual(new[] { 2 }));
    }

    [Fact]
    public async Task A_matched_option_is_behind_at_least_one_action_and_no_other_is()
    {
        Judgement judgement = await AssembleAsync("Start apixaban 5 mg BID and order a pelvic ultrasound.", Yes(1), Yes(3));
        judgement.Actions.SelectMany(action => action.Matches).Order().ShouldBe([1, 3]);
        judgement.Actions.ShouldContain(action => action.Matches.Count == 0 && action.Score == ResponseAction.UnassessedScore);
        judgement.Actions.Select(action => action.Number).ShouldBe(Enumerable.Range(1, judgement.Actions.Count));
    }

    [Fact]
    public async Task One_statement_matches_the_likelier_member_of_a_group_and_the_other_becomes_no()
    {
        Judgement judgement = await AssembleAsync("Start prednisone 40 mg daily for 5 days.", Of(7, 0.1, 0, 0.9), Of(8, 0.2, 0.4, 0.4));
        judgement.Options[4].Matched.ShouldBeTrue();
        OptionVerdict other = judgement.Options[5];
        other.Verdict.ShouldBe(Verdict.No);
        other.Evidence.ShouldBe("");
        // 0.8 that it would be matched, times 0.1 that the closer one is not: 0.08, in equal parts.
        other.Probabilities.ShouldBe(new VerdictProbabilities(0.92, 0.04, 0.04));
    }

    [Fact]
    public async Task Members_of_a_group_with_a_statement_each_are_both_matched()
    {
        Judgement judgement = await AssembleAsync("Start prednisone 40 mg daily for 5 days. Start a budesonide inhaler.", Yes(7), Yes(9));
        judgement.Options[4].Evidence.ShouldContain("prednisone");
        judgement.Options[6].Evidence.ShouldContain("budesonide");
        (await AssembleAsync("Start steroids.", Yes(7), Yes(9))).Options.Count(verdict => verdict.Matched).ShouldBe(1);
    }

    [Fact]
    public async Task A_member_that_shares_its_statement_looks_for_one_of_its_own()
    {
        const string Text = "Give prednisone or a budesonide inhaler. Start the budesonide inhaler today.";
        var first = new TextSpan(0, Text.IndexOf('.', StringComparison.Ordinal));
        Judgement judgement = await AssembleAsync(Text,
            Of(7, 0.1, 0, 0.9) with { Spans = [first] }, Of(9, 0.2, 0, 0.8) with { Spans = [first] });
        judgement.Options[4].Spans.ShouldBe([first]);
        judgement.Options[6].Evidence.ShouldBe("Start the budesonide inhaler today.");
    }

    [Fact]
    public async Task What_the_judge_could_not_decide_is_unresolved_with_its_reason_and_keeps_what_explains_it()
    {
        Judgement judgement = await AssembleAsync("Order a CBC.",
            new OptionOpinion(1, null) { UnresolvedReason = "the verdict words hold 3 % of the probability", Mass = 0.03, Rationale = "r" },
            new OptionOpinion(2, new VerdictProbabilities(0.5, 0.5, 0.5)),
            new OptionOpinion(3, null),
            Yes(4) with { Spans = [new TextSpan(5, 500)] });
        judgement.Options.Take(4).Select(verdict => verdict.UnresolvedReason).ShouldBe(
        [
            "the verdict words hold 3 % of the probability",
            "the judge's probabilities do not sum to 1",
            "the judge gave no probabilities",
            "the judge's evidence is not in the response",
        ]);
        judgement.Options[0].Mass.ShouldBe(0.03);
        judgement.Options[0].Rationale.ShouldBe("r");
        judgement.Options.Take(4).ShouldAllBe(verdict => verdict.Verdict == Verdict.No && verdict.Probabilities == null);
        judgement.Actions.ShouldAllBe(action => action.Matches.Count == 0);
    }

    [Fact]
    public async Task Missing_and_doubled_opinions_are_unresolved_and_those_of_nothing_are_refused()
    {
        AnswerReading reading = await ReadAsync("Order a CBC.");
        Judgement judgement = reading.ToJudgement([Yes(2), Yes(3), Yes(3)]);
        judgement.Options.Select(verdict => verdict.OptionId).ShouldBe(Case.Options.Select(option => option.Id));
        judgement.Options[0].UnresolvedReason.ShouldBe("the judge gave no opinion of this option");
        judgement.Options[1].Verdict.ShouldBe(Verdict.Yes);
        judgement.Options[2].UnresolvedReason.ShouldBe("the judge gave more than one opinion of this option");
        Should.Throw<ArgumentException>(() => reading.ToJudgement([Yes(99)]));
    }

    [Fact]
    public async Task Statements_are_ranked_for_an_option()
    {
        AnswerReading reading = await ReadAsync("The weather was fine. Order a CBC with differential. Recheck the blood count in a month.");
        IReadOnlyList<RankedStatement> ranked = reading.Ranked(1);
        reading.Statements[ranked[0].Statement].Text.ShouldContain("CBC");
        ranked.Select(statement => statement.Score).ShouldBe(ranked.Select(statement => statement.Score).OrderDescending());
        ranked.ShouldAllBe(statement => statement.Score > 0 && statement.Score <= 1);
        (await ReadAsync("")).Ranked(1).ShouldBeEmpty();
    }

    [Fact]
    public void Noise_in_the_last_bits_changes_no_byte()
    {
        Gen<(VerdictProbabilities[] Opinions, int Noise)> opinions =
            // From 3 on: a partial of 0 would go below 0 by noise, and that is no distribution.
            from steps in Gen.Choose(3, 9_997).ArrayOf(Case.Options.Count)
            from noise in Gen.Choose(-9, 9)
            select (steps.Select(step => new VerdictProbabilities(1 - (step / 1e4), step / 3e4, step / 1.5e4).Rounded()).ToArray(), noise);
        Prop.ForAll(opinions.ToArbitrary(), async given =>
        {
            AnswerReading reading = await ReadAsync("Start prednisone 60 mg, apixaban, a CBC. No biopsy. Avoid NSAIDs. Budesonide too.");
            byte[] Line(double noise) => JudgedWriter.ToLine(ToRecord(reading.ToJudgement(
                [.. Case.Options.Select((option, i) => Of(option.Id, given.Opinions[i].No + noise, given.Opinions[i].Partial - noise, given.Opinions[i].Yes))])));
            return Line(0).AsSpan().SequenceEqual(Line(given.Noise * 1e-12));
        }).QuickCheckThrowOnFailure();
    }

    private static JudgedRecord ToRecord(Judgement judgement) => new(new ResponseKey("m", "T001", 1), "j", judgement.Options, judgement.Actions);

    private static OptionOpinion Yes(int option) => Of(option, 0.05, 0.05, 0.9);

    private static OptionOpinion Of(int option, double no, double partial, double yes) => new(option, new VerdictProbabilities(no, partial, yes));

    private static ValueTask<AnswerReading> ReadAsync(string text) =>
        Assembler.ReadAsync(Case, new Response(new ResponseKey("m", "T001", 1), text), Cancellation);

    private static async Task<Judgement> AssembleAsync(string text, params OptionOpinion[] opinions)
    {
        IEnumerable<OptionOpinion> rest = Case.Options
            .Where(option => opinions.All(opinion => opinion.OptionId != option.Id))
            .Select(option => Of(option.Id, 1, 0, 0));
        return (await ReadAsync(text)).ToJudgement([.. opinions, .. rest]);
    }
}
