namespace NoHarm.Testing.Gguf;

/// <summary>What a token is; the numbers are those of GGUF.</summary>
internal enum TokenKind
{
    Normal = 1,
    Unknown = 2,
    Control = 3,
    UserDefined = 4,
    Byte = 6,
}

/// <summary>The tokens of a model and how they are written in the file.</summary>
internal abstract class GgufVocabulary
{
    /// <summary>The words that a judge is asked to answer with, as whole tokens.</summary>
    public static IReadOnlyList<string> VerdictWords { get; } =
        ["Yes", "yes", "YES", "No", "no", "NO", "Partial", "partial", "PARTIAL", "Partially", "partially"];

    /// <summary>Words of the texts that tests judge, so that a prompt does not take one token per letter.</summary>
    protected static IReadOnlyList<string> CommonWords { get; } =
    [
        "the", "and", "of", "to", "in", "is", "it", "that", "for", "with", "on", "as", "not", "or", "if", "a", "an",
        "answer", "option", "case", "patient", "response", "recommend", "order", "start", "stop", "refer", "treatment",
        "dose", "daily", "this", "only", "does", "action", "text", "question", "which", "commit", "when", "after",
    ];

    /// <summary>What opens and closes a turn of ChatML.</summary>
    protected const string TurnStart = "<|im_start|>";
    protected const string TurnEnd = "<|im_end|>";

    /// <summary>A token that looks like a template's and is found even in text that is not parsed for control tokens.</summary>
    public const string UserDefinedToken = "<|user|>";

    private readonly Dictionary<string, int> _ids = [];

    /// <summary>The tokens as the file spells them.</summary>
    public List<string> Tokens { get; } = [];

    public List<TokenKind> Kinds { get; } = [];

    public int Count => Tokens.Count;

    /// <summary>The id of the token that stands for <paramref name="text"/>, which is written with plain spaces.</summary>
    public int IdOf(string text) => _ids.TryGetValue(Spell(text), out int id) || _ids.TryGetValue(text, out id)
        ? id
        : throw new ArgumentException($"\"{text}\" is no token.", nameof(text));

    /// <summary>Writes the tokenizer's part of the metadata.</summary>
    public abstract void WriteTo(GgufWriter writer);

    /// <summary>Plain text in the spelling of the file.</summary>
    protected abstract string Spell(string text);

    /// <summary>Adds a token unless it is there; says whether it was new.</summary>
    protected bool Add(string spelling, TokenKind kind)
    {
        if (!_ids.TryAdd(spelling, Tokens.Count))
            return false;
        Tokens.Add(spelling);
        Kinds.Add(kind);
        return true;
    }

    protected void WriteTokens(GgufWriter writer, string model)
    {
        writer.Add("tokenizer.ggml.model", model);
        writer.Add("tokenizer.ggml.tokens", Tokens);
        writer.Add("tokenizer.ggml.token_type", Kinds.ConvertAll(kind => (int)kind));
    }
}
