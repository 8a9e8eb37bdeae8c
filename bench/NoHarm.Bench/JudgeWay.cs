using System.Diagnostics;
using NoHarm.Judging;
using NoHarm.Llama;

namespace NoHarm.Bench;

/// <summary>The judge itself, with several answers to one case: the first pays for the case, the others share it.</summary>
internal static class JudgeWay
{
    /// <summary>Judges the answers one after the other.</summary>
    public static async Task<Measurement> MeasureAsync(LlamaLibrary library, LlamaModel model, BenchSettings settings, CancellationToken cancellationToken)
    {
        using LlamaJudge judge = new(library, model, "not hashed", JudgementAssembler.CreateDefault(), new LlamaJudgeOptions { Threads = settings.Threads });
        BlindCase @case = Workload.Case();
        double[] times = new double[settings.Answers];
        long[] tokens = new long[settings.Answers];
        for (int answer = 0; answer < settings.Answers; answer++)
        {
            long before = judge.EvaluatedTokens;
            var watch = Stopwatch.StartNew();
            await judge.JudgeAsync(@case, Workload.Answer(answer), cancellationToken);
            times[answer] = watch.Elapsed.TotalMilliseconds;
            tokens[answer] = judge.EvaluatedTokens - before;
        }

        bool several = settings.Answers > 1;
        return new Measurement(
            tokens[0],
            times[0],
            Measurement.ReadPeakKiB(),
            several ? times.Skip(1).Average() : null,
            several ? tokens.Skip(1).Average() : null);
    }
}
