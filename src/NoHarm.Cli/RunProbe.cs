using System.Text.Json;
using NoHarm.Cli.Rendering;
using NoHarm.Llama;
using NoHarm.Runs;

namespace NoHarm.Cli;

/// <summary>Asks a run's judge about its first answers in other ways, and stores what differs in <c>probe.json</c>.</summary>
internal static class RunProbe
{
    /// <summary>Answers that are asked about again; each costs three times its judging.</summary>
    public const int MostAnswers = 20;

    private static readonly JsonSerializerOptions Style = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>Measures.</summary>
    /// <param name="judge">The run's judge.</param>
    /// <param name="setup">What the run was made from.</param>
    /// <param name="judged">How many answers the run has judged: no others are asked about.</param>
    /// <param name="folder">The run folder.</param>
    /// <param name="terminal">Where progress is shown.</param>
    /// <param name="cancellationToken">Stops it; nothing is stored then.</param>
    public static async Task<IReadOnlyList<ProbeResult>> MeasureAsync(
        LlamaJudge judge,
        RunSetup setup,
        int judged,
        string folder,
        Terminal terminal,
        CancellationToken cancellationToken)
    {
        PlannedResponse[] answers = [.. setup.ToPlan().Responses.Take(judged).Where(planned => !planned.Response.IsEmpty).Take(MostAnswers)];
        terminal.Say($"Asking about {Words.Count(answers.Length, "answer")} in other ways ...");
        var probe = new PositionProbe(judge);
        using (var progress = new ProgressLine(terminal))
        {
            for (int i = 0; i < answers.Length; i++)
            {
                progress.Report(new RunProgress(i, answers.Length, 0));
                await probe.AddAsync(answers[i].Blind, answers[i].Response, cancellationToken);
            }
        }

        PrivateFile.WriteAtomically(Path.Combine(folder, "probe.json"), JsonSerializer.SerializeToUtf8Bytes(probe.Results, Style));
        return probe.Results;
    }
}
