namespace NoHarm.Judging.Reading;

/// <summary>The ways of saying that nothing more is to be done.</summary>
internal static class InactionPhrases
{
    private static readonly string[] Phrases =
    [
        "no further", "no additional", "no other test", "no test", "no treatment", "no action", "no intervention",
        "no work-up", "no workup", "nothing further", "nothing more", "nothing else", "nothing needs", "not need any further",
        "not need further", "not need any test", "not need any treatment", "no need for further", "no need for any",
    ];

    /// <summary>Whether a text uses one of them.</summary>
    public static bool SpeaksIn(string text) => Array.Exists(Phrases, phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase));
}
