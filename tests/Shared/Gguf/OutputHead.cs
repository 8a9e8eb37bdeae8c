namespace NoHarm.Testing.Gguf;

/// <summary>What a decoder says next.</summary>
internal abstract record OutputHead
{
    /// <summary>Random weights: logits depend on the text and are spread.</summary>
    public static OutputHead Random { get; } = new RandomHead();

    /// <summary>The same logits whatever the text: <paramref name="logits"/> by token, <paramref name="others"/> for the rest.</summary>
    public static OutputHead Fixed(IReadOnlyDictionary<string, float> logits, float others = 0) => new FixedHead(logits, others);

    /// <summary>All but all of the probability on one token, e.g. <c>Yes</c> or <c> Yes</c>.</summary>
    public static OutputHead Prefer(params string[] tokens) => Fixed(tokens.ToDictionary(token => token, _ => 20f));

    /// <summary>Nearly all probability on a token that is no verdict.</summary>
    public static OutputHead PreferOther() => Prefer("answer");

    /// <summary>Random weights, with about <paramref name="boost"/> added to the logits of some tokens: the text decides
    /// between them.</summary>
    public static OutputHead Lean(IReadOnlyList<string> tokens, float boost = 15) => new LeaningHead(tokens, boost);

    internal sealed record RandomHead : OutputHead;

    internal sealed record FixedHead(IReadOnlyDictionary<string, float> Logits, float Others) : OutputHead;

    internal sealed record LeaningHead(IReadOnlyList<string> Tokens, float Boost) : OutputHead;
}
