using NoHarm.Judging;
using NoHarm.Responses;

namespace NoHarm.Validation;

/// <summary>Judges many answers, several at once, in the order asked.</summary>
internal static class JudgedAnswers
{
    /// <summary>One judgement per answer; what the judge fails on is unresolved.</summary>
    public static async Task<Judgement[]> OfAsync(
        IJudge judge,
        (BlindCase Case, Response Response)[] answers,
        int atOnce,
        IProgress<ProbeProgress>? progress,
        CancellationToken cancellationToken)
    {
        var judgements = new Judgement[answers.Length];
        int done = 0;
        var limits = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, answers.Length, limits, async (i, token) =>
        {
            judgements[i] = await JudgeCall.AskAsync(judge, answers[i].Case, answers[i].Response, token);
            progress?.Report(new ProbeProgress(Interlocked.Increment(ref done), answers.Length));
        });
        return judgements;
    }
}
