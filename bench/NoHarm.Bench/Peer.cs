using System.Text.Json;
using NoHarm.Llama;

namespace NoHarm.Bench;

/// <summary>The peer: one JSON answer for all options, through node-llama-cpp's own session and grammar.</summary>
internal static class Peer
{
    // The shortest answer has about 180 tokens; what is longer than this is cut off and said so.
    private const int MaxTokens = 1000;
    private const int ContextSize = 4096;

    /// <summary>Runs it, or returns null where it is not installed.</summary>
    public static PeerMeasurement? Run(string folder, BenchSettings settings)
    {
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            return null;
        string task = Path.GetTempFileName();
        try
        {
            File.WriteAllText(task, JsonSerializer.Serialize(
                new { prompt = Prompt(), options = Workload.Options, maxTokens = MaxTokens, contextSize = ContextSize }));
            string output = ChildProcess.Run("node", [Path.Combine(folder, "peer.mjs"), Path.GetFullPath(settings.Model), task, $"{settings.Threads}"]);
            return JsonSerializer.Deserialize<PeerMeasurement>(output, JsonSerializerOptions.Web);
        }
        finally
        {
            File.Delete(task);
        }
    }

    // The same rules, case and answer, then all options by number.
    private static string Prompt() =>
        JudgePrompt.Default.CasePart(Workload.Case()) + JudgePrompt.Default.AnswerPart(Workload.Answer(0).Text) + "\n"
        + string.Join('\n', Workload.Case().Options.Select(option => $"{option.Id}. {option.Text}"));
}
