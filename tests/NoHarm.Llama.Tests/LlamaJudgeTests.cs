using System.Globalization;
using NoHarm.Judging;
using NoHarm.Testing.Gguf;

namespace NoHarm.Llama.Tests;

public sealed class LlamaJudgeTests : IDisposable
{
    private static readonly string[] Words = ["Yes", " Yes", "Partial", " Partial", "No", " No"];

    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("Yes", Verdict.Yes)]
    [InlineData(" Yes", Verdict.Yes)]
    [InlineData("Partial", Verdict.Partial)]
    [InlineData("No", Verdict.No)]
    public async Task The_verdict_is_the_word_that_the_model_would_say(string word, Verdict expected)
    {
        using LlamaModel model = Native.Model(TinyModels.Bpe(PathOf("m.gguf"), OutputHead.Prefer(word)));
        using LlamaJudge judge = Native.Judge(model);
        Judgement judgement = await JudgeAsync(judge, "Order test number 1.");
        judgement.Options.ShouldAllBe(option => option.Resolved && option.Verdict == expected && option.Mass > 0.99);
    }

    [Fact]
    public async Task Probabilities_are_the_softmax_over_the_words_in_all_their_forms()
    {
        // Two forms of Yes at logit 2, one of No at 3, everything else at 0:
        // yes = 2 e^2, no = e^3 among the forms that were set, the other forms weigh 1 each.
        OutputHead head = OutputHead.Fixed(new Dictionary<string, float> { ["Yes"] = 2, [" Yes"] = 2, ["No"] = 3 });
        using LlamaModel model = Native.Model(TinyModels.Bpe(PathOf("m.gguf"), head));
        VerdictWords words = VerdictWords.Find(model.Vocabulary, JudgePrompt.Default.Words);
        Dictionary<Verdict, int> forms = words.Tokens.ToDictionary(pair => pair.Verdict, pair => pair.Tokens.Length);
        double yes = (2 * Math.Exp(2)) + (forms[Verdict.Yes] - 2);
        double no = Math.Exp(3) + (forms[Verdict.No] - 1);
        double held = yes + no + forms[Verdict.Partial];
        double all = (2 * Math.Exp(2)) + Math.Exp(3) + (model.Vocabulary.Count - 3);

        using LlamaJudge judge = Native.Judge(model, new LlamaJudgeOptions { Threads = 1, LeastMass = 0 });
        OptionVerdict verdict = (await JudgeAsync(judge, "Nothing.")).Options[0];

        verdict.Probabilities!.Value.Yes.ShouldBe(yes / held, 1e-3);
        verdict.Probabilities!.Value.No.ShouldBe(no / held, 1e-3);
        verdict.Mass!.Value.ShouldBe(held / all, 1e-3);
    }

    [Fact]
    public async Task A_model_that_wants_to_say_something_else_leaves_verdicts_unresolved()
    {
        using LlamaModel model = Native.Model(TinyModels.Spm(PathOf("m.gguf"), OutputHead.PreferOther()));
        using LlamaJudge judge = Native.Judge(model);
        Judgement judgement = await JudgeAsync(judge, "Order test number 1.");
        judgement.Options.ShouldAllBe(option => !option.Resolved && option.Verdict == Verdict.No && option.Mass < 0.01);
        judgement.Options[0].UnresolvedReason!.ShouldStartWith("the verdict words hold 0 % of the probability; expected at least 50 %");
    }

    [Fact]
    public async Task An_answer_longer_than_the_context_is_unresolved_and_the_next_one_is_judged()
    {
        using LlamaModel model = Native.Model(TinyModels.Bpe(PathOf("m.gguf"), OutputHead.Prefer("Yes"), shape: new() { Context = 16_384 }));
        using LlamaJudge judge = Native.Judge(model, new LlamaJudgeOptions { Threads = 1, MaxContext = 3500 });
        Judgement tooLong = await JudgeAsync(judge, string.Concat(Enumerable.Repeat("Order a test. ", 500)));
        tooLong.Options.ShouldAllBe(option => !option.Resolved);
        tooLong.Options[0].UnresolvedReason!.ShouldContain("the context may hold 3500");
        (await JudgeAsync(judge, "Order test number 1.")).Options.ShouldAllBe(option => option.Verdict == Verdict.Yes);
    }

    [Fact]
    public async Task Ten_thousand_verdicts_are_read_without_one_failure()
    {
        using LlamaModel model = Native.Model(TinyModels.Bpe(PathOf("m.gguf"), OutputHead.Lean(Words), shape: new() { Layers = 1, Width = 32, Heads = 2, KeyValueHeads = 1, FeedForward = 32 }));
        using LlamaJudge judge = Native.Judge(model);
        BlindCase @case = Native.Case(options: 250);
        var random = new Random(1);
        int verdicts = 0;
        for (int i = 0; i < 40; i++)
        {
            string text = string.Join(' ', Enumerable.Range(0, 8).Select(_ => $"{(char)random.Next('a', 'z')}{random.Next(100)}"));
            Judgement judgement = await judge.JudgeAsync(@case, Native.Answer(text), TestContext.Current.CancellationToken);
            verdicts += judgement.Options.Count(option => option.Resolved && option.Probabilities!.Value.IsDistribution);
        }

        verdicts.ShouldBe(10_000);
    }

    [Fact]
    public async Task Threads_and_history_do_not_change_a_verdict()
    {
        using LlamaModel model = Native.Model(TinyModels.Bpe(PathOf("m.gguf"), OutputHead.Lean(Words), shape: new() { Matrices = GgufTensorType.Q8_0 }));
        using LlamaJudge one = Native.Judge(model, new LlamaJudgeOptions { Threads = 1 });
        using LlamaJudge two = Native.Judge(model, new LlamaJudgeOptions { Threads = 2 });
        await JudgeAsync(two, string.Concat(Enumerable.Repeat("Something else entirely. ", 60)));
        one.Fingerprint.ShouldBe(two.Fingerprint);
        Judgement first = await JudgeAsync(one, "Order test number 2 and repeat it.");
        Judgement second = await JudgeAsync(two, "Order test number 2 and repeat it.");
        second.Options.Select(option => option.Probabilities).ShouldBe(first.Options.Select(option => option.Probabilities));
    }

    [Fact]
    public async Task A_judgement_that_is_stopped_ends_soon_and_harms_no_later_one()
    {
        using LlamaModel model = Native.Model(TinyModels.Bpe(PathOf("m.gguf"), OutputHead.Prefer("Yes"), shape: new() { Layers = 24, Width = 256, FeedForward = 1024 }));
        using LlamaJudge judge = Native.Judge(model);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        string text = string.Concat(Enumerable.Repeat("Order a test. ", 150));
        await Should.ThrowAsync<OperationCanceledException>(async () => await judge.JudgeAsync(Native.Case(200), Native.Answer(text), stop.Token));
        (await JudgeAsync(judge, "Order test number 1.")).Options.ShouldAllBe(option => option.Verdict == Verdict.Yes);
    }

    [Fact]
    public async Task A_reason_is_one_plain_sentence_and_only_for_doubtful_verdicts()
    {
        using LlamaModel doubtful = Native.Model(TinyModels.Bpe(PathOf("a.gguf"), OutputHead.Lean(Words)));
        using LlamaJudge asking = Native.Judge(doubtful, new LlamaJudgeOptions { Threads = 1, LeastMass = 0, Rationales = true });
        Judgement judgement = await JudgeAsync(asking, "Order test number 1.");
        OptionVerdict[] explained = [.. judgement.Options.Where(option => option.Rationale.Length > 0)];
        explained.ShouldNotBeEmpty();
        explained.ShouldAllBe(option => option.Rationale.All(c => char.IsAsciiLetterOrDigit(c) || " -,;:()/%'.".Contains(c)));

        using LlamaModel certain = Native.Model(TinyModels.Bpe(PathOf("b.gguf"), OutputHead.Prefer("No")));
        using LlamaJudge sure = Native.Judge(certain, new LlamaJudgeOptions { Threads = 1, Rationales = true });
        (await JudgeAsync(sure, "Order test number 1.")).Options.ShouldAllBe(option => option.Rationale.Length == 0);
    }

    [Fact]
    public async Task A_reason_for_which_there_is_no_room_costs_no_verdict()
    {
        using LlamaModel model = Native.Model(TinyModels.Bpe(PathOf("m.gguf"), OutputHead.Lean(Words)));
        string answer = "Order test number 1. ";
        int tokens;
        do
        {
            // The library gives memory in steps of 256 tokens: the question is to fill the last step.
            answer += "x";
            using LlamaJudge counting = Native.Judge(model, new LlamaJudgeOptions { Threads = 1, MaxContext = 1 });
            string reason = (await JudgeAsync(counting, answer)).Options[0].UnresolvedReason!;
            tokens = int.Parse(reason.Split(' ').First(word => word.All(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
        }
        while (tokens % 256 != 0);

        using LlamaJudge judge = Native.Judge(model, new LlamaJudgeOptions { Threads = 1, LeastMass = 0, Rationales = true, MaxContext = tokens });
        Judgement judgement = await JudgeAsync(judge, answer);
        judgement.Options.ShouldAllBe(option => option.Resolved && option.Rationale.Length == 0);
    }

    [Fact]
    public async Task Probes_write_no_reasons()
    {
        using LlamaModel model = Native.Model(TinyModels.Bpe(PathOf("m.gguf"), OutputHead.Lean(Words)));
        using LlamaJudge plain = Native.Judge(model);
        using LlamaJudge asking = Native.Judge(model, new LlamaJudgeOptions { Threads = 1, Rationales = true });
        foreach (LlamaJudge judge in (LlamaJudge[])[plain, asking])
            await new PositionProbe(judge).AddAsync(Native.Case(), Native.Answer("Order test number 1."), TestContext.Current.CancellationToken);
        asking.EvaluatedTokens.ShouldBe(plain.EvaluatedTokens);
    }

    [Fact]
    public async Task A_judge_that_is_let_go_while_it_judges_finishes_first()
    {
        using LlamaModel model = Native.Model(TinyModels.Bpe(PathOf("m.gguf"), OutputHead.Prefer("Yes"), shape: new() { Layers = 8, Width = 256 }));
        LlamaJudge judge = Native.Judge(model);
        Task<Judgement> judging = judge.JudgeAsync(Native.Case(), Native.Answer("Order test number 1."), TestContext.Current.CancellationToken).AsTask();
        judge.Dispose();
        judge.Dispose();
        (await judging).Options.ShouldAllBe(option => option.Verdict == Verdict.Yes);
        await Should.ThrowAsync<ObjectDisposedException>(async () => await JudgeAsync(judge, "Order test number 1."));
    }

    [Fact]
    public async Task A_judge_that_answers_by_habit_fails_the_opposite_question_alone()
    {
        // It says Yes whatever is asked: the opposite question turns every verdict, the order of words none.
        using LlamaModel model = Native.Model(TinyModels.Bpe(PathOf("m.gguf"), OutputHead.Prefer("Yes")));
        using LlamaJudge judge = Native.Judge(model);
        var probe = new PositionProbe(judge);
        await probe.AddAsync(Native.Case(), Native.Answer("Order test number 1."), TestContext.Current.CancellationToken);
        probe.Results.Select(result => result.Changed).ShouldBe([0, 0, 6]);
        probe.Results[2].MeanShift!.Value.ShouldBe(-1, 1e-3);
    }

    [Fact]
    public void What_decides_a_verdict_is_in_the_fingerprint()
    {
        using LlamaModel model = Native.Model(TinyModels.Bpe(PathOf("m.gguf")));
        using LlamaJudge plain = Native.Judge(model);
        using LlamaJudge strict = Native.Judge(model, new LlamaJudgeOptions { LeastMass = 0.9 });
        using LlamaJudge bare = Native.Judge(model, new LlamaJudgeOptions { Template = "none" });
        using LlamaJudge other = new(Native.Library(), model, "another hash", JudgementAssembler.CreateDefault(), new LlamaJudgeOptions());
        new[] { plain, strict, bare, other }.Select(judge => judge.Fingerprint).Distinct().Count().ShouldBe(4);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<Judgement> JudgeAsync(LlamaJudge judge, string text) =>
        await judge.JudgeAsync(Native.Case(), Native.Answer(text), TestContext.Current.CancellationToken);

    private string PathOf(string name) => Path.Combine(_folder.Path, name);
}
