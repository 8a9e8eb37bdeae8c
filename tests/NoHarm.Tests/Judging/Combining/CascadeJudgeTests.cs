using FsCheck;
using FsCheck.Fluent;
using NoHarm.Judging;
using NoHarm.Judging.Combining;
using NoHarm.Judging.Lexical;
using NoHarm.Responses;

namespace NoHarm.Tests.Judging.Combining;

public class CascadeJudgeTests
{
    private static readonly JudgementAssembler Assembler = JudgementAssembler.CreateDefault();

    // Matched with 0, 0.05, 0.5, 0.95 and 1.
    private static readonly double[] FirstSays = [0, 0.05, 0.5, 0.95, 1];

    [Fact]
    public async Task What_the_first_step_is_nearly_sure_of_stays_and_the_rest_goes_on()
    {
        ScriptedJudge first = First(), second = ScriptedJudge.Saying("second", 0.2, 0.6, 0.2);
        Judgement judgement = await ScriptedJudge.AskAsync(new CascadeJudge([first, second], Assembler, clear: 0.95));
        first.Asked.ShouldHaveSingleItem().ShouldBeSameAs(ScriptedJudge.Case);
        second.Asked.ShouldHaveSingleItem().Options.Select(option => option.Id).ShouldBe([3]);
        judgement.Options.Select(verdict => verdict.Verdict).ShouldBe([Verdict.No, Verdict.No, Verdict.Partial, Verdict.Yes, Verdict.Yes]);
        judgement.Options.Select(verdict => verdict.Votes.Count).ShouldBe([0, 0, 2, 0, 0]);
        judgement.Options[2].Votes.Select(vote => (vote.Judge, vote.Verdict)).ShouldBe([("first", Verdict.Yes), ("second", Verdict.Partial)]);
    }

    [Fact]
    public async Task A_step_is_not_asked_when_nothing_is_doubtful()
    {
        ScriptedJudge second = ScriptedJudge.Failing("second");
        Judgement judgement = await ScriptedJudge.AskAsync(new CascadeJudge([ScriptedJudge.Saying("first", 1, 0, 0), second], Assembler));
        second.Asked.ShouldBeEmpty();
        judgement.Options.ShouldAllBe(verdict => verdict.Resolved && verdict.Votes.Count == 0);
    }

    [Fact]
    public async Task Where_everything_is_doubtful_the_next_step_gets_the_very_case()
    {
        ScriptedJudge second = ScriptedJudge.Saying("second", 0.5, 0.5, 0);
        await ScriptedJudge.AskAsync(new CascadeJudge([ScriptedJudge.Saying("first", 0.5, 0.5, 0), second], Assembler));
        second.Asked.ShouldHaveSingleItem().ShouldBeSameAs(ScriptedJudge.Case);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_last_step_cannot_decide_is_unresolved_and_never_the_first_steps_guess(bool fails)
    {
        ScriptedJudge second = fails ? ScriptedJudge.Failing("second") : ScriptedJudge.Undecided("second");
        Judgement judgement = await ScriptedJudge.AskAsync(new CascadeJudge([First(), second], Assembler, clear: 0.95));
        judgement.Options.Select(verdict => verdict.Resolved).ShouldBe([true, true, false, true, true]);
        judgement.Options[2].UnresolvedReason.ShouldBe(fails ? "the judge failed: InvalidOperationException" : "it does not know");
        judgement.Options[2].Votes.Select(vote => vote.Resolved).ShouldBe([true, false]);
    }

    [Fact]
    public async Task What_an_earlier_step_cannot_decide_or_is_not_as_promised_goes_on()
    {
        foreach (ScriptedJudge first in new[]
        {
            ScriptedJudge.Undecided("first"),
            ScriptedJudge.Failing("first"),
            new ScriptedJudge("first", option => new OptionVerdict(option.Id, Verdict.Yes)), // no probabilities: nobody knows how sure
            new ScriptedJudge("first", option => new OptionVerdict(option.Id, Verdict.No)) { Distort = judgement => judgement with { Options = [] } },
        })
        {
            Judgement judgement = await ScriptedJudge.AskAsync(
                new CascadeJudge([first, ScriptedJudge.Undecided("second"), ScriptedJudge.Saying("third", 0.6, 0.2, 0.2)], Assembler));
            judgement.Options.ShouldAllBe(verdict => verdict.Verdict == Verdict.No && verdict.Resolved && verdict.Votes.Count == 3);
        }
    }

    [Fact]
    public void Every_option_is_decided_once_by_the_first_step_that_is_clear() =>
        Prop.ForAll(
            VerdictProbabilitiesTests.Distributions().ArrayOf(10).ToArbitrary(),
            Gen.Choose(51, 100).ToArbitrary(),
            async (said, percent) =>
            {
                double clear = percent / 100.0;
                var first = new ScriptedJudge("first", option => ScriptedJudge.Verdict(option.Id, said[option.Id - 1].Rounded()));
                var second = new ScriptedJudge("second", option => ScriptedJudge.Verdict(option.Id, said[option.Id + 4].Rounded()));
                Judgement judgement = await ScriptedJudge.AskAsync(new CascadeJudge([first, second], Assembler, clear));
                return judgement.Options.Select((verdict, i) =>
                {
                    double matched = said[i].Rounded().Matched;
                    bool isClear = matched >= clear - 1e-7 || matched <= 1 - clear + 1e-7;
                    return verdict.OptionId == i + 1
                        && verdict.Probabilities == said[isClear ? i : i + 5].Rounded()
                        && verdict.Votes.Count == (isClear ? 0 : 2);
                }).All(holds => holds);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task The_rule_of_the_closest_member_holds_across_steps()
    {
        var @case = new BlindCase("T002", "",
        [
            new BlindOption(1, "Start Prednisone 40 mg each morning", "Medication", 0),
            new BlindOption(2, "Start Prednisone 60 mg each morning", "Medication", 0),
        ], null);
        var first = new ScriptedJudge("first", option => ScriptedJudge.Verdict(option.Id, new VerdictProbabilities(option.Id == 1 ? 0 : 0.5, 0, option.Id == 1 ? 1 : 0.5)));
        Judgement judgement = await new CascadeJudge([first, ScriptedJudge.Saying("second", 0.1, 0, 0.9)], Assembler).JudgeAsync(
            @case, new Response(new ResponseKey("m", "T002", 1), "Start prednisone 40 mg each morning."), TestContext.Current.CancellationToken);
        judgement.Options.Select(verdict => verdict.Matched).ShouldBe([true, false]);
    }

    [Fact]
    public async Task The_lexical_judge_may_be_every_step()
    {
        LexicalJudge lexical = LexicalJudge.CreateDefault();
        Judgement judgement = await ScriptedJudge.AskAsync(new CascadeJudge([lexical, new JuryJudge([lexical, lexical], Assembler)], Assembler));
        judgement.Options.ShouldAllBe(verdict => verdict.Resolved);
    }

    [Fact]
    public void Name_and_fingerprint_follow_from_the_steps_and_from_what_is_clear()
    {
        ScriptedJudge a = ScriptedJudge.Undecided("a"), b = ScriptedJudge.Undecided("b");
        var cascade = new CascadeJudge([a, b], Assembler);
        cascade.Name.ShouldBe("cascade:a>b");
        cascade.Fingerprint.ShouldBe(new CascadeJudge([a, b], Assembler, CascadeJudge.DefaultClear).Fingerprint);
        cascade.Fingerprint.ShouldNotBe(new CascadeJudge([b, a], Assembler).Fingerprint);
        cascade.Fingerprint.ShouldNotBe(new CascadeJudge([a, b], Assembler, 0.9).Fingerprint);
        cascade.Fingerprint.ShouldNotBe(new JuryJudge([a, b], Assembler).Fingerprint);
        Should.Throw<ArgumentOutOfRangeException>(() => new CascadeJudge([a, b], Assembler, 0.5));
        Should.Throw<ArgumentOutOfRangeException>(() => new CascadeJudge([a], Assembler));
    }

    private static ScriptedJudge First() => new("first", option =>
        ScriptedJudge.Verdict(option.Id, new VerdictProbabilities(1 - FirstSays[option.Id - 1], 0, FirstSays[option.Id - 1])));
}
