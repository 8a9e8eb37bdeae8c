using NoHarm.Responses;

namespace NoHarm.Judging;

/// <summary>Asks a judge so that whatever it does is a judgement: a failure is a result, never an exception.</summary>
internal static class JudgeCall
{
    /// <summary>The judge's judgement, checked; every option unresolved when it fails.</summary>
    /// <param name="judge">The judge.</param>
    /// <param name="case">The case.</param>
    /// <param name="response">The answer.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <param name="failed">Told the type of the exception when the judge fails.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static async ValueTask<Judgement> AskAsync(
        IJudge judge,
        BlindCase @case,
        Response response,
        CancellationToken cancellationToken,
        Action<string>? failed = null)
    {
        try
        {
            Judgement judgement = await judge.JudgeAsync(@case, response, cancellationToken);
            return JudgementCheck.Checked(judgement, @case, response.Text);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure)
        {
            // The type alone: a message may quote the response.
            string type = failure.GetType().Name;
            failed?.Invoke(type);
            return JudgementCheck.Unresolved(@case, $"the judge failed: {type}");
        }
    }
}
