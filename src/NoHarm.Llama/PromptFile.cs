using System.Reflection;
using System.Text;

namespace NoHarm.Llama;

/// <summary>A prompt or grammar that travels inside the library.</summary>
internal static class PromptFile
{
    /// <summary>The text of a file, with plain line ends and nothing behind its last word.</summary>
    /// <param name="name">Its name in the folder <c>Prompts</c>.</param>
    public static string Read(string name)
    {
        string resource = $"NoHarm.Llama.Prompts.{name}";
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The library was built without {resource}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd();
    }
}
