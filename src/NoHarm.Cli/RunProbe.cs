using System.Text.Json;
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
    public static async Task<IReadOnlyList<ProbeResult>> MeasureAsync(
        LlamaJudge judge,
        RunSetup setup,
        string folder,
        Terminal terminal,
        CancellationToken cancellationToken)
    {
        PlannedResponse[] answers = [.. setup.ToPlan().Responses.Where(planned => !planned.Response.IsEmpty).Take(MostAnswers)];
        terminal.Say($"Asking about {Rendering.Words.Count(answers.Length, "answer")} in other ways ...");
        var probe = new PositionProbe(judge);
        foreach (PlannedResponse planned in answers)
            await probe.AddAsync(planned.Blind, planned.Response, cancellationToken);
        PrivateFile.WriteAtomically(Path.Combine(folder, "probe.json"), JsonSerializer.SerializeToUtf8Bytes(probe.Results, Style));
        return probe.Results;
    }
}
