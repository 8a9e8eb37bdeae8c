using FsCheck;
using FsCheck.Fluent;
using NoHarm.Judging;
using NoHarm.Judging.Combining;
using NoHarm.Responses;

namespace NoHarm.Tests.Judging.Combining;

public class JuryJudgeTests
{
    private static readonly JudgementAssembler Assembler = JudgementAssembler.CreateDefault();

    [Fact]
    public async Task The_mean_of_the_probabilities_decides_and_the_votes_are_kept()
    {
        Judgement judgement = await AskAsync(
            ScriptedJudge.Saying("a", 0.9, 0.1, 0), ScriptedJudge.Saying("b", 0, 0.1, 0.9), ScriptedJudge.Saying("c", 0.3, 0.4, 0.3));
        OptionVerdict verdict = judgement.Options[0];
        verdict.Verdict.ShouldBe(Verdict.Yes);
        verdict.Probabilities.ShouldBe(new VerdictProbabilities(0.4, 0.2, 0.4));
        verdict.Votes.Select(vote => (vote.Judge, vote.Verdict, vote.Resolved)).ShouldBe([("a", Verdict.No, true), ("b", Verdict.Yes, true), ("c", Verdict.Partial, true)]);
        verdict.Votes[0].Probabilities.ShouldBe(new VerdictProbabilities(0.9, 0.1, 0));
    }

    [Fact]
    public void A_jury_of_equal_members_says_what_each_of_them_says() =>
        Prop.ForAll(VerdictProbabilitiesTests.Distributions().ToArbitrary(), Gen.Choose(2, 7).ToArbitrary(), async (p, members) =>
        {
            Judgement judgement = await AskAsync([.. Enumerable.Range(0, members).Select(i => ScriptedJudge.Saying($"{i}", p.No, p.Partial, p.Yes))]);
            // The mean of equal numbers may differ in the last bit, which may cross the edge of the fourth decimal.
            return judgement.Options.All(verdict => verdict.Verdict == p.Rounded().Likeliest && Math.Abs(verdict.Probabilities!.Value.Yes - p.Yes) <= 1e-4);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_members_does_not_matter_and_the_mean_lies_between_them() =>
        Prop.ForAll(VerdictProbabilitiesTests.Distributions().ArrayOf(3).ToArbitrary(), async votes =>
        {
            ScriptedJudge[] members = [.. votes.Select((p, i) => ScriptedJudge.Saying($"{i}", p.No, p.Partial, p.Yes))];
            VerdictProbabilities there = (await AskAsync(members)).Options[0].Probabilities!.Value;
            VerdictProbabilities back = (await AskAsync([.. members.Reverse()])).Options[0].Probabilities!.Value;
            return Math.Abs(there.Matched - back.Matched) <= 1e-4 && there.IsDistribution
                && there.No >= votes.Min(p => p.No) - 1e-4 && there.No <= votes.Max(p => p.No) + 1e-4;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task The_surest_member_with_evidence_is_the_witness()
    {
        var seen = new TextSpan(6, 10);
        var other = new TextSpan(18, 4);
        ScriptedJudge a = Quoting("a", 0.6, other), b = Quoting("b", 0.8, seen), c = ScriptedJudge.Saying("c", 0, 0, 1);
        OptionVerdict verdict = (await AskAsync(a, b, c)).Options[0];
        verdict.Spans.ShouldBe([seen]);
        verdict.Evidence.ShouldBe("everything");

        static ScriptedJudge Quoting(string name, double yes, TextSpan span) => new(name, option =>
            ScriptedJudge.Verdict(option.Id, new VerdictProbabilities(1 - yes, 0, yes)) with { Spans = [span], Evidence = span.Of(ScriptedJudge.Answer.Text) });
    }

    [Fact]
    public async Task Those_who_decided_speak_for_the_jury_while_they_are_half_of_it()
    {
        OptionVerdict verdict = (await AskAsync(ScriptedJudge.Undecided("a"), ScriptedJudge.Saying("b", 0.1, 0.1, 0.8))).Options[0];
        verdict.Resolved.ShouldBeTrue();
        verdict.Probabilities.ShouldBe(new VerdictProbabilities(0.1, 0.1, 0.8));
        verdict.Votes[0].ShouldBe(new Vote("a", Verdict.No, null, false));
    }

    [Fact]
    public async Task Fewer_than_half_cannot_decide_and_the_reason_names_the_others()
    {
        OptionVerdict verdict = (await AskAsync(ScriptedJudge.Undecided("a"), ScriptedJudge.Failing("b"), ScriptedJudge.Saying("c", 0, 0, 1))).Options[0];
        verdict.Matched.ShouldBeFalse();
        verdict.UnresolvedReason.ShouldBe("2 of 3 judges could not decide: a (it does not know), b (the judge failed: InvalidOperationException)");
        verdict.Votes.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("too few")]
    [InlineData("no distribution")]
    [InlineData("made up evidence")]
    public async Task A_member_that_is_not_as_promised_counts_as_undecided(string fault)
    {
        var faulty = new ScriptedJudge("a", option => ScriptedJudge.Verdict(option.Id, new VerdictProbabilities(0, 0, 1)))
        {
            Distort = judgement => fault switch
            {
                "too few" => judgement with { Options = [.. judgement.Options.Skip(1)] },
                "no distribution" => judgement with { Options = [.. judgement.Options.Select(option => option with { Probabilities = new VerdictProbabilities(1, 1, 1) })] },
                _ => judgement with { Options = [.. judgement.Options.Select(option => option with { Evidence = "never said" })] },
            },
        };
        Judgement judgement = await AskAsync(faulty, ScriptedJudge.Saying("b", 0.9, 0.1, 0));
        judgement.Options.ShouldAllBe(verdict => verdict.Resolved && verdict.Verdict == Verdict.No && !verdict.Votes[0].Resolved);
    }

    [Fact]
    public async Task A_judge_without_probabilities_is_sure()
    {
        var plain = new ScriptedJudge("a", option => new OptionVerdict(option.Id, Verdict.Partial));
        OptionVerdict verdict = (await AskAsync(plain, ScriptedJudge.Saying("b", 0.5, 0, 0.5))).Options[0];
        verdict.Probabilities.ShouldBe(new VerdictProbabilities(0.25, 0.5, 0.25));
        verdict.Votes[0].Probabilities.ShouldBeNull();
    }

    [Fact]
    public void Name_and_fingerprint_follow_from_the_members()
    {
        ScriptedJudge a = ScriptedJudge.Undecided("a"), b = ScriptedJudge.Undecided("b");
        var jury = new JuryJudge([a, b], Assembler);
        jury.Name.ShouldBe("jury:a,b");
        jury.Fingerprint.Length.ShouldBe(64);
        jury.Fingerprint.ShouldBe(new JuryJudge([a, b], Assembler).Fingerprint);
        jury.Fingerprint.ShouldNotBe(new JuryJudge([a, a], Assembler).Fingerprint);
        Should.Throw<ArgumentOutOfRangeException>(() => new JuryJudge([a], Assembler));
    }

    private static Task<Judgement> AskAsync(params ScriptedJudge[] members) => ScriptedJudge.AskAsync(new JuryJudge(members, Assembler));
}
