using NoHarm.Extraction;
using NoHarm.Judging;
using NoHarm.Onnx.Tokens;
using NoHarm.Responses;
using NoHarm.Testing.Onnx;

namespace NoHarm.Onnx.Tests;

public sealed class OnnxJudgeTests : IDisposable
{
    private const string Answer = "Order test number 1. Order test number 2 today. Repeat the test.";

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task A_cross_encoder_gives_each_option_the_best_of_its_statements()
    {
        var weights = new BertWeights(new BertShape { Classes = 1, Seed = 4 });
        Judgement judgement = await JudgeAsync(weights, labels: null);
        double[] expected = await ExpectedAsync(weights, logits => 1 / (1 + Math.Exp(-logits[0])));
        for (int i = 0; i < expected.Length; i++)
        {
            judgement.Options[i].Resolved.ShouldBeTrue();
            judgement.Options[i].Probabilities!.Value.Yes.ShouldBe(expected[i], 1e-4);
            judgement.Options[i].Probabilities!.Value.Partial.ShouldBe(0);
        }

        expected.Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData(0, "entailment", "neutral", "contradiction")]
    [InlineData(2, "CONTRADICTION", "NEUTRAL", "ENTAILMENT")]
    [InlineData(1, "contradiction", "entailment", "neutral")]
    [InlineData(0, "entailment", "not_entailment")]
    [InlineData(1, "non-entailment", "Entailment")]
    public async Task The_classes_of_an_nli_model_are_told_by_their_names(int entailment, params string[] labels)
    {
        var weights = new BertWeights(new BertShape { Classes = labels.Length, Seed = 5 });
        Judgement judgement = await JudgeAsync(weights, labels);
        double[] expected = await ExpectedAsync(weights, logits => Math.Exp(logits[entailment]) / logits.Sum(Math.Exp));
        for (int i = 0; i < expected.Length; i++)
            judgement.Options[i].Probabilities!.Value.Yes.ShouldBe(expected[i], 1e-4);
    }

    [Theory]
    [InlineData("LABEL_0", "LABEL_1", "LABEL_2")]
    [InlineData("entailment", "neutral")]
    [InlineData("positive", "negative", "neutral")]
    [InlineData("entailment", "entailment", "neutral")]
    public void Classes_that_do_not_say_what_they_mean_are_refused(params string[] labels)
    {
        using OnnxModel model = Native.Model(OnnxFolder.Write(_folder.Path, new BertShape { Classes = 3 }, labels));
        string message = Should.Throw<OnnxLoadException>(() => new OnnxJudge(model, JudgementAssembler.CreateDefault(), 1)).Message;
        message.ShouldContain(Path.Combine(_folder.Path, "config.json"));
        message.ShouldContain("entailment");
    }

    [Fact]
    public void Entailment_is_yes_and_contradiction_is_no_and_against()
    {
        OptionOpinion yes = OnnxJudge.OpinionOf(7, [(StatementAt(0), 0.2, 0.7), (StatementAt(10), 0.9, 0.05)]);
        yes.Probabilities!.Value.Likeliest.ShouldBe(Verdict.Yes);
        yes.Spans.ShouldBe([new TextSpan(10, 5)]);
        yes.Stance.ShouldBeNull();

        OptionOpinion against = OnnxJudge.OpinionOf(7, [(StatementAt(0), 0.2, 0.7), (StatementAt(10), 0.3, 0.05)]);
        against.Probabilities!.Value.Likeliest.ShouldBe(Verdict.No);
        against.Stance.ShouldBe(Stance.Against);
        against.Spans.ShouldBeEmpty();

        OptionOpinion neutral = OnnxJudge.OpinionOf(7, [(StatementAt(0), 0.2, 0.3)]);
        neutral.Probabilities!.Value.Likeliest.ShouldBe(Verdict.No);
        neutral.Stance.ShouldBeNull();

        OnnxJudge.OpinionOf(7, []).Probabilities.ShouldBe(new VerdictProbabilities(1, 0, 0));
        OnnxJudge.OpinionOf(7, [(StatementAt(0), double.NaN, 0)]).UnresolvedReason.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_same_answer_gives_the_same_judgement_and_another_model_another_fingerprint()
    {
        using OnnxModel first = Native.Model(OnnxFolder.Write(Path.Combine(_folder.Path, "a"), new BertShape { Classes = 1 }));
        using OnnxModel second = Native.Model(OnnxFolder.Write(Path.Combine(_folder.Path, "b"), new BertShape { Classes = 1, Seed = 2 }));
        var one = new OnnxJudge(first, JudgementAssembler.CreateDefault(), threads: 1);
        var two = new OnnxJudge(first, JudgementAssembler.CreateDefault(), threads: 2);
        one.Name.ShouldBe("onnx:a");
        one.Fingerprint.ShouldBe(two.Fingerprint);
        one.Fingerprint.ShouldNotBe(new OnnxJudge(second, JudgementAssembler.CreateDefault(), 1).Fingerprint);
        Judgement a = await one.JudgeAsync(Native.Case(30), Native.Answer(Answer), TestContext.Current.CancellationToken);
        Judgement b = await two.JudgeAsync(Native.Case(30), Native.Answer(Answer), TestContext.Current.CancellationToken);
        a.Options.Select(option => option.Probabilities).ShouldBe(b.Options.Select(option => option.Probabilities));
        (await one.JudgeAsync(Native.Case(), Native.Answer(""), TestContext.Current.CancellationToken)).Options.ShouldAllBe(option => option.Verdict == Verdict.No);
    }

    public void Dispose() => _folder.Dispose();

    private static Statement StatementAt(int start) => new(new TextSpan(start, 5), "start", Stance.Recommended, 0);

    private async Task<Judgement> JudgeAsync(BertWeights weights, string[]? labels)
    {
        using OnnxModel model = Native.Model(OnnxFolder.Write(_folder.Path, weights.Shape, labels));
        var judge = new OnnxJudge(model, JudgementAssembler.CreateDefault(), threads: 1);
        return await judge.JudgeAsync(Native.Case(), Native.Answer(Answer), TestContext.Current.CancellationToken);
    }

    // The best of the first three statements per option: the statement is the premise, the option the hypothesis.
    private async Task<double[]> ExpectedAsync(BertWeights weights, Func<double[], double> probability)
    {
        BertTokenizer tokenizer = TokenizerFiles.Read(_folder.Path);
        BlindCase @case = Native.Case();
        AnswerReading reading = await JudgementAssembler.CreateDefault().ReadAsync(@case, Native.Answer(Answer), TestContext.Current.CancellationToken);
        return [.. @case.Options.Select((option, i) => reading.Ranked(i).Take(3)
            .Select(ranked => tokenizer.EncodePair(reading.Statements[ranked.Statement].Text, option.Text, weights.Shape.Positions))
            .Max(row => probability(BertReference.Logits(weights, row.Tokens, row.SecondFrom))))];
    }
}
