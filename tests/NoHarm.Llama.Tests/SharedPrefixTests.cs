using NoHarm.Testing.Gguf;

namespace NoHarm.Llama.Tests;

public sealed class SharedPrefixTests
{
    private const double Tolerance = 1e-3;

    public static TheoryData<string, string, int> Ways()
    {
        var data = new TheoryData<string, string, int>();
        foreach (string family in (string[])["llama", "qwen2"])
        {
            foreach (string type in (string[])["F32", "F16", "Q8_0"])
            {
                foreach (int batch in (int[])[32, 100, 512])
                    data.Add(family, type, batch);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Logits_of_forked_options_are_those_of_each_full_prompt_alone(string family, string type, int batch)
    {
        using var folder = new TempFolder();
        using LlamaModel model = Native.Model(Write(folder, family, type));
        var random = new Random(3);
        int[] @case = Tokens(model, random, 150);
        int[] answer = Tokens(model, random, 90);
        int[][] options = [.. Enumerable.Range(0, 20).Select(i => Tokens(model, random, 4 + ((i * 7) % 23)))];

        using var prefix = new SharedPrefix(model, threads: 1) { BatchSize = batch };
        float[][] shared = Read(prefix, @case, answer, options);

        for (int i = 0; i < options.Length; i++)
            Difference(shared[i], Alone(model, [.. @case, .. answer, .. options[i]])).ShouldBeLessThan(Tolerance);
    }

    [Fact]
    public void An_option_has_the_same_logits_whichever_options_stand_beside_it()
    {
        using var folder = new TempFolder();
        using LlamaModel model = Native.Model(Write(folder, "qwen2", "Q8_0"));
        var random = new Random(4);
        int[] @case = Tokens(model, random, 60);
        int[] answer = Tokens(model, random, 40);
        int[][] options = [.. Enumerable.Range(0, 12).Select(i => Tokens(model, random, 5 + i))];
        using var prefix = new SharedPrefix(model, threads: 1);

        float[][] together = Read(prefix, @case, answer, options);
        float[][] backwards = Read(prefix, @case, answer, [.. options.Reverse()]);
        float[][] alone = [.. options.Select(option => Read(prefix, @case, answer, [option])[0])];

        for (int i = 0; i < options.Length; i++)
        {
            Difference(together[i], backwards[^(i + 1)]).ShouldBeLessThan(Tolerance);
            Difference(together[i], alone[i]).ShouldBeLessThan(Tolerance);
        }
    }

    [Fact]
    public void What_was_asked_before_leaves_no_trace()
    {
        using var folder = new TempFolder();
        using LlamaModel model = Native.Model(Write(folder, "llama", "Q8_0"));
        var random = new Random(5);
        int[] @case = Tokens(model, random, 300);
        int[][] options = [.. Enumerable.Range(0, 9).Select(_ => Tokens(model, random, 11))];
        int[] first = Tokens(model, random, 250);
        int[] second = Tokens(model, random, 30);

        using var fresh = new SharedPrefix(model, threads: 1);
        float[][] expected = Read(fresh, @case, second, options);
        using var used = new SharedPrefix(model, threads: 1);
        Read(used, @case, first, options);
        float[][] actual = Read(used, @case, second, options);

        for (int i = 0; i < options.Length; i++)
            actual[i].ShouldBe(expected[i]);
    }

    [Fact]
    public void Writing_on_that_was_stopped_leaves_no_trace()
    {
        using var folder = new TempFolder();
        using LlamaModel model = Native.Model(Write(folder, "llama", "F32"));
        var random = new Random(7);
        int[] @case = Tokens(model, random, 100);
        int[] answer = Tokens(model, random, 600);
        int[][] options = [Tokens(model, random, 9), Tokens(model, random, 9)];
        using var prefix = new SharedPrefix(model, threads: 1);
        float[][] expected = Read(prefix, @case, answer, options);

        prefix.Open(@case, answer, options, TestContext.Current.CancellationToken).ShouldBeNull();
        Should.Throw<OperationCanceledException>(() => prefix.Continue(700, options[0], new CancellationToken(canceled: true)));
        prefix.Discard();
        float[][] actual = Read(prefix, @case, answer, options);
        for (int i = 0; i < options.Length; i++)
            actual[i].ShouldBe(expected[i]);
    }

    [Fact]
    public void The_case_is_evaluated_once_for_all_its_answers()
    {
        using var folder = new TempFolder();
        using LlamaModel model = Native.Model(Write(folder, "llama", "F32"));
        var random = new Random(6);
        int[] @case = Tokens(model, random, 200);
        int[][] options = [.. Enumerable.Range(0, 8).Select(_ => Tokens(model, random, 10))];
        using var prefix = new SharedPrefix(model, threads: 1);

        Read(prefix, @case, Tokens(model, random, 50), options);
        prefix.Evaluated.ShouldBe(200 + 50 + 80);
        Read(prefix, @case, Tokens(model, random, 40), options);
        prefix.Evaluated.ShouldBe(200 + 50 + 80 + 40 + 80);
    }

    [Fact]
    public void A_question_longer_than_the_model_reads_is_refused_with_both_numbers()
    {
        using var folder = new TempFolder();
        using LlamaModel model = Native.Model(TinyModels.Spm(Path.Combine(folder.Path, "m.gguf"), shape: new() { Context = 256 }));
        var random = new Random(7);
        using var prefix = new SharedPrefix(model, threads: 1);
        prefix.Open(Tokens(model, random, 200), Tokens(model, random, 50), [Tokens(model, random, 7)], TestContext.Current.CancellationToken)
            .ShouldBe("the question has 257 tokens, and the model reads 256");
    }

    private static string Write(TempFolder folder, string family, string type)
    {
        string path = Path.Combine(folder.Path, "model.gguf");
        var shape = new DecoderShape { Matrices = Enum.Parse<GgufTensorType>(type) };
        return family == "llama" ? TinyModels.Spm(path, shape: shape) : TinyModels.Bpe(path, shape: shape);
    }

    private static int[] Tokens(LlamaModel model, Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => random.Next(model.Vocabulary.Count))];

    private static float[][] Read(SharedPrefix prefix, int[] @case, int[] answer, int[][] options)
    {
        var rows = new float[options.Length][];
        prefix.Open(@case, answer, options, TestContext.Current.CancellationToken).ShouldBeNull();
        prefix.Read(@case.Length + answer.Length, options, (i, row) => rows[i] = row.ToArray(), TestContext.Current.CancellationToken);
        prefix.Close();
        return rows;
    }

    // The plain way: one sequence, from the first token to the last, and nothing shared.
    private static float[] Alone(LlamaModel model, int[] prompt)
    {
        using var context = new LlamaContext(model, new ContextOptions { Size = prompt.Length, Sequences = 1, BatchSize = prompt.Length, Threads = 1 });
        int last = -1;
        for (int i = 0; i < prompt.Length; i++)
            last = context.Batch.Add(prompt[i], i, 0, wantsOutput: i == prompt.Length - 1);
        context.Evaluate(TestContext.Current.CancellationToken);
        return context.LogitsAt(last).ToArray();
    }

    private static double Difference(float[] first, float[] second) => first.Zip(second, (a, b) => Math.Abs(a - b)).Max();
}
