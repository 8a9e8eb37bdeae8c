namespace NoHarm.Cli.Judges;

/// <summary>A judge in the words of the command line.</summary>
/// <param name="Kind">What kind of judge.</param>
/// <param name="Argument">The model's file, folder or address; empty for lexical and for a combination.</param>
/// <param name="Parts">The judges of a jury, or the steps of a cascade; else empty.</param>
internal sealed record JudgeSpec(JudgeKind Kind, string Argument, IReadOnlyList<JudgeSpec> Parts)
{
    /// <summary>The forms, for help and messages.</summary>
    public const string Forms =
        "lexical, llama:FILE.gguf, onnx:FOLDER, endpoint:URL#MODEL, jury:JUDGE,JUDGE,JUDGE, cascade:JUDGE>JUDGE";

    /// <summary>The single judges in it, in order; itself when it is one.</summary>
    public IEnumerable<JudgeSpec> Singles => Parts.Count == 0 ? [this] : Parts.SelectMany(part => part.Singles);

    /// <summary>Reads a judge.</summary>
    /// <exception cref="UsageException">It has none of the forms.</exception>
    public static JudgeSpec Parse(string text)
    {
        text = text.Trim();
        if (text == "lexical")
            return new JudgeSpec(JudgeKind.Lexical, "", []);

        int colon = text.IndexOf(':');
        string argument = colon < 0 ? "" : text[(colon + 1)..];
        return (colon < 0 ? text : text[..colon]) switch
        {
            "llama" => Single(JudgeKind.Llama, argument, "llama:FILE.gguf"),
            "onnx" => Single(JudgeKind.Onnx, argument, "onnx:FOLDER"),
            "endpoint" => Endpoint(argument),
            "jury" => Combination(JudgeKind.Jury, argument, ',', "jury:JUDGE,JUDGE,JUDGE"),
            "cascade" => Combination(JudgeKind.Cascade, argument, '>', "cascade:JUDGE>JUDGE"),
            _ => throw new UsageException($"--judge: \"{text}\" is no judge; expected one of {Forms}."),
        };
    }

    private static JudgeSpec Single(JudgeKind kind, string argument, string form) =>
        argument.Length > 0
            ? new JudgeSpec(kind, argument, [])
            : throw new UsageException($"--judge: the model is missing; expected {form}.");

    private static JudgeSpec Endpoint(string argument)
    {
        string[] parts = argument.Split('#', 2);
        bool isAddress = Uri.TryCreate(parts[0], UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https";
        return isAddress && parts.Length == 2 && parts[1].Length > 0
            ? new JudgeSpec(JudgeKind.Endpoint, argument, [])
            : throw new UsageException("--judge: expected endpoint:URL#MODEL, such as endpoint:http://localhost:8080/v1#medgemma.");
    }

    private static JudgeSpec Combination(JudgeKind kind, string argument, char separator, string form)
    {
        JudgeSpec[] parts = [.. argument.Split(separator, StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
        if (parts.Length < 2)
            throw new UsageException($"--judge: found {parts.Length} judge in a combination; expected at least two: {form}.");

        // "jury:a,cascade:b>c" could be read in two ways; a cascade may end in a jury, and that is all.
        return kind == JudgeKind.Jury && parts.Any(part => part.Parts.Count > 0)
            ? throw new UsageException("--judge: a jury's members are single judges; expected no jury or cascade inside it.")
            : new JudgeSpec(kind, "", parts);
    }
}
