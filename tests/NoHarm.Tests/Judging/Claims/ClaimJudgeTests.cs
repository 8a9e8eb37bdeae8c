using NoHarm.Judging;
using NoHarm.Judging.Lexical;
using NoHarm.Responses;

namespace NoHarm.Tests.Judging.Claims;

public class ClaimJudgeTests
{
    private const string Answer =
        """
        Metformin lowers the amount of sugar that the liver makes. Nausea and diarrhoea are frequent at the beginning, and
        taking it with meals helps. It does not cause low blood sugar by itself. Please talk to your doctor before you have
        a scan with contrast. Doses above 2000 mg daily bring no further benefit.
        """;

    private static readonly LexicalJudge Judge = LexicalJudge.CreateDefault();

    [Theory]
    [InlineData("Metformin reduces the sugar that the liver produces", Verdict.Yes)]
    [InlineData("Common side effects of metformin include nausea and diarrhea", Verdict.Yes)]
    [InlineData("Taking metformin with food can relieve nausea", Verdict.Yes)]
    [InlineData("Metformin doses above 2000 mg daily have no additional benefit", Verdict.Yes)]
    [InlineData("Metformin doses above 3000 mg daily have no additional benefit", Verdict.No)]
    [InlineData("Long use of metformin can lead to vitamin B12 deficiency", Verdict.No)]
    [InlineData("Metformin can be taken during pregnancy", Verdict.No)]
    [InlineData("Metformin is contraindicated in severe kidney failure", Verdict.No)]
    public async Task A_claim_is_entailed_when_the_answer_says_the_same_in_its_words(string claim, Verdict expected)
    {
        Judgement judgement = await JudgeAsync(Answer, claim);
        judgement.Options[0].Verdict.ShouldBe(expected);
    }

    [Fact]
    public async Task The_evidence_is_the_sentence_that_says_it()
    {
        Judgement judgement = await JudgeAsync(Answer, "Common side effects of metformin include nausea and diarrhea");
        OptionVerdict verdict = judgement.Options[0];
        verdict.Evidence.ShouldBe(verdict.Spans[0].Of(Answer));
        verdict.Evidence.ShouldStartWith("Nausea and diarrhoea");
        judgement.Actions.Single().Matches.ShouldBe([1]);
        judgement.Actions.Single().Span.ShouldBe(verdict.Spans[0]);
    }

    [Fact]
    public async Task A_topic_that_the_question_names_is_no_proof()
    {
        Judgement judgement = await JudgeAsync("Metformin is a drug for diabetes.", "Metformin can cause headache");
        judgement.Options[0].Verdict.ShouldBe(Verdict.No);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \r\n\t")]
    [InlineData("\uD800 \0 \uFFFF")]
    [InlineData("....")]
    public async Task An_answer_without_words_entails_nothing(string text)
    {
        Judgement judgement = await JudgeAsync(text, "Metformin can cause nausea");
        judgement.Options.ShouldAllBe(verdict => verdict.Verdict == Verdict.No && verdict.Probabilities!.Value.No == 1);
        judgement.Actions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("It is.")]
    [InlineData("It is not.")]
    public async Task A_claim_without_content_has_a_verdict_like_any_other(string claim)
    {
        Judgement judgement = await JudgeAsync(Answer, claim);
        judgement.Options.Single().Probabilities!.Value.IsDistribution.ShouldBeTrue();
    }

    private static async Task<Judgement> JudgeAsync(string answer, params string[] claims)
    {
        var @case = new BlindCase("C1", "Can you tell me more about metformin?", [.. claims.Select((claim, i) => new BlindOption(i + 1, claim, "", null))], null);
        return await Judge.JudgeAsync(@case, new Response(new ResponseKey("x", "C1", 1), answer), TestContext.Current.CancellationToken);
    }
}
