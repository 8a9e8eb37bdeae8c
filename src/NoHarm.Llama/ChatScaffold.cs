using System.Text;
using NoHarm.Llama.Interop;

namespace NoHarm.Llama;

/// <summary>What the model's chat template puts in front of a question and behind it.</summary>
/// <param name="Before">Text in front, control tokens spelled out.</param>
/// <param name="After">Text behind, up to where the model's own words begin.</param>
/// <param name="Source">Where the template came from, for messages and the fingerprint.</param>
internal sealed record ChatScaffold(string Before, string After, string Source)
{
    /// <summary>No template: the question stands alone, and its reply follows on the next line.</summary>
    public const string None = "none";

    private const string Mark = "\u00b6QUESTION\u00b6";
    private const string EmptyThought = "<think>\n\n</think>\n\n";
    private const string FinalChannel = "<|channel|>final<|message|>";

    /// <summary>The scaffold of a model.</summary>
    /// <param name="model">The model; its file holds the template.</param>
    /// <param name="wanted">A template that llama.cpp knows by name (such as <c>chatml</c>), <c>none</c>, or null for the model's own.</param>
    /// <exception cref="LlamaLoadException">llama.cpp cannot apply the template.</exception>
    public static ChatScaffold Of(LlamaModel model, string? wanted)
    {
        string? template = wanted ?? model.ChatTemplate;
        if (template is null or None)
            return new ChatScaffold("", "\nAnswer:", template is null ? "none in the model file" : None);

        string? applied = Apply(template);
        int at = applied?.IndexOf(Mark, StringComparison.Ordinal) ?? -1;
        if (at < 0)
        {
            throw new LlamaLoadException(wanted is null
                ? $"{model.FilePath}: llama.cpp cannot apply the chat template of this model. Name one of its own that the model understands: --template chatml (or llama3, gemma, phi3, mistral-v3 ...), or --template none."
                : $"--template {wanted}: llama.cpp knows no such template; expected chatml, llama3, gemma, phi3, mistral-v3 or another one of its list, or none.");
        }

        string after = applied![(at + Mark.Length)..];
        return new ChatScaffold(applied[..at], after + Opening(template, after), wanted ?? "the model file");
    }

    /// <summary>
    /// Models that think aloud are asked for their reply at once: an empty thought is how such a template spells that.
    /// </summary>
    private static string Opening(string template, string after) =>
        template.Contains("enable_thinking", StringComparison.Ordinal) && !after.Contains("</think>", StringComparison.Ordinal) ? EmptyThought
        : after.Contains("<|start|>assistant", StringComparison.Ordinal) && !after.Contains("<|channel|>", StringComparison.Ordinal) ? FinalChannel
        : "";

    private static unsafe string? Apply(string template)
    {
        fixed (byte* source = Bytes(template), role = Bytes("user"), content = Bytes(Mark))
        {
            var message = new ChatMessage { Role = role, Content = content };
            byte[] result = new byte[4096];
            while (true)
            {
                int length;
                fixed (byte* buffer = result)
                    length = NativeMethods.llama_chat_apply_template(source, &message, 1, 1, buffer, result.Length);
                if (length < 0)
                    return null;
                if (length <= result.Length)
                    return Encoding.UTF8.GetString(result, 0, length);
                result = new byte[length];
            }
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text + '\0');
}
