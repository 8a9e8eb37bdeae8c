using System.Threading.Channels;
using NoHarm.Benchmarks;
using NoHarm.Judging;
using NoHarm.Responses;

namespace NoHarm.Runs;

/// <summary>
/// Judges the responses of a plan on several threads and writes the records in the plan's order, each as soon as all
/// before it are written. Stopped at any moment, by a signal or by force, it goes on where it was and ends with the
/// same bytes.
/// </summary>
/// <param name="folder">Where the records go.</param>
/// <param name="plan">What to judge.</param>
/// <param name="judge">The judge.</param>
/// <param name="score">The harm in one record, stored beside its verdicts; null where there is nothing to score.</param>
public sealed class RunPipeline(RunFolder folder, RunPlan plan, IJudge judge, Func<Case, JudgedRecord, HarmScore?> score)
{
    /// <summary>How many responses per thread may be judged ahead of the one whose turn it is.</summary>
    private const int Ahead = 8;

    /// <summary>Judges what is left.</summary>
    /// <returns>How far it came: everything, unless it was cancelled.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled; everything judged until then is kept.</exception>
    public async Task<RunProgress> JudgeAsync(
        RunOptions options,
        IProgress<RunProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        using JudgedLog log = JudgedLog.Open(folder.FileOf(RunFolder.JudgedName), plan.Responses);
        using VerdictCache cache = VerdictCache.Open(folder.FileOf(RunFolder.CacheName));

        // Records are never taken back: a lower limit than last time leaves what is there.
        int reached = Math.Max(log.Kept, folder.Before?.Counts?.Done ?? 0);
        int total = Math.Min(plan.Responses.Count, Math.Max(options.Limit ?? int.MaxValue, reached));
        var done = new RunProgress(log.Kept, total, log.Kept);
        progress?.Report(done);
        if (log.Kept < total)
        {
            folder.StartWork(log.Kept, options.Threads);
            done = await JudgeRestAsync(log, cache, done, options.Threads, progress, cancellationToken);
        }

        cache.Delete();
        return done;
    }

    private async Task<RunProgress> JudgeRestAsync(
        JudgedLog log,
        VerdictCache cache,
        RunProgress done,
        int threads,
        IProgress<RunProgress>? progress,
        CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var window = new SemaphoreSlim(threads * Ahead);
        var finished = Channel.CreateUnbounded<Finished>(new UnboundedChannelOptions { SingleReader = true });
        int next = done.Done - 1;
        Task workers = Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Task.Run(WorkAsync, CancellationToken.None)));
        Task closing = workers.ContinueWith(
            _ => finished.Writer.Complete(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

        try
        {
            // Reads until the workers have stopped, also after a cancellation: what they finished is written.
            var waiting = new Dictionary<int, Finished>();
            await foreach (Finished item in finished.Reader.ReadAllAsync(CancellationToken.None))
            {
                waiting.Add(item.Index, item);
                if (item.Index != done.Done && !item.WasCached)
                    cache.Add(item.Line);
                while (waiting.Remove(done.Done, out Finished? due))
                {
                    log.Append(due.Line);
                    window.Release();
                    done = done with { Done = done.Done + 1, Cached = done.Cached + (due.WasCached ? 1 : 0) };
                    progress?.Report(done);
                }
            }
        }
        finally
        {
            // Reached early only when a record could not be written (a full disk): the workers must not go on.
            await stop.CancelAsync();
            await closing;
        }

        await workers;
        return done;

        async Task WorkAsync()
        {
            try
            {
                while (true)
                {
                    await window.WaitAsync(stop.Token);
                    int index = Interlocked.Increment(ref next);
                    if (index >= done.Total)
                        return;
                    finished.Writer.TryWrite(await JudgeOneAsync(index, cache, stop.Token));
                }
            }
            catch
            {
                await stop.CancelAsync();
                throw;
            }
        }
    }

    private async ValueTask<Finished> JudgeOneAsync(int index, VerdictCache cache, CancellationToken cancellationToken)
    {
        PlannedResponse planned = plan.Responses[index];
        Judgement? cached = cache.Find(planned.VerdictKey);
        Judgement judgement = cached ?? await JudgeAsync(planned, cancellationToken);
        var record = new JudgedRecord(planned.Response.Key, judge.Name, judgement.Options, judgement.Actions)
        {
            Fingerprint = judge.Fingerprint,
            ResponseLength = planned.Response.CodePoints,
            IsEmpty = planned.Response.IsEmpty,
            VerdictKey = planned.VerdictKey,
        };
        return new Finished(index, JudgedWriter.ToLine(record, score(planned.Case, record)), cached is not null);
    }

    private async ValueTask<Judgement> JudgeAsync(PlannedResponse planned, CancellationToken cancellationToken)
    {
        Response response = planned.Response;
        if (response.IsEmpty)
            return JudgementCheck.NothingMatched(planned.Blind);
        return await JudgeCall.AskAsync(judge, planned.Blind, response, cancellationToken,
            failure => folder.Audit.Add("judge-failed", ("response", response.Key.ToString()), ("error", failure)));
    }

    private sealed record Finished(int Index, byte[] Line, bool WasCached);
}
