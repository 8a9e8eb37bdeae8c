using System.Diagnostics;
using NoHarm.Llama;

namespace NoHarm.Bench;

/// <summary>
/// The ways to evaluate that share nothing: one sequence, from its beginning to its last token, with the attention that
/// the library finds fastest. The judge does without it, because it makes a token's result depend on its neighbours.
/// </summary>
internal static class WholePrompts
{
    /// <summary>One full prompt for every option: what a program does that asks a model once per option.</summary>
    public static Measurement OnePerOption(LlamaModel model, BenchSettings settings)
    {
        Question question = QuestionOf(model);
        return Evaluate(model, settings, [.. question.Options.Select(option => (int[])[.. question.Case, .. question.Answer, .. option])]);
    }

    /// <summary>
    /// One prompt with as many tokens as the judge evaluates: what the library needs for them without any bookkeeping.
    /// </summary>
    public static Measurement Flat(LlamaModel model, BenchSettings settings)
    {
        Question question = QuestionOf(model);
        return Evaluate(model, settings, [[.. question.Case, .. question.Answer, .. question.Options.SelectMany(option => option)]]);
    }

    private static Question QuestionOf(LlamaModel model) =>
        new QuestionWriter(model.Vocabulary, ChatScaffold.Of(model, null), JudgePrompt.Default).Write(Workload.Case(), Workload.Answer(0).Text);

    private static Measurement Evaluate(LlamaModel model, BenchSettings settings, IReadOnlyList<int[]> prompts)
    {
        var watch = Stopwatch.StartNew();
        using var context = new LlamaContext(model, new ContextOptions
        {
            Size = prompts.Max(prompt => prompt.Length),
            Threads = settings.Threads,
            FastestAttention = true,
        });
        double sum = 0;
        foreach (int[] prompt in prompts)
        {
            context.Clear();
            int output = 0;
            for (int from = 0; from < prompt.Length; from += context.Batch.Capacity)
            {
                for (int i = from; i < Math.Min(prompt.Length, from + context.Batch.Capacity); i++)
                    output = context.Batch.Add(prompt[i], i, 0, wantsOutput: i == prompt.Length - 1);
                context.Evaluate(CancellationToken.None);
            }

            sum += context.LogitsAt(output)[0];
        }

        if (!double.IsFinite(sum))
            throw new InvalidOperationException("The model gave no finite logits.");
        return new Measurement(context.Evaluated, watch.Elapsed.TotalMilliseconds, Measurement.ReadPeakKiB());
    }
}
