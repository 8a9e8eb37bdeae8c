using NoHarm.Judging;
using NoHarm.Llama;
using NoHarm.Responses;

namespace NoHarm.Bench;

/// <summary>
/// A made-up case of common size: about 36 options, an answer of about 300 tokens. The words mean nothing; every word is
/// one token of the made-up vocabulary, so the lengths are those that are asked for.
/// </summary>
internal static class Workload
{
    /// <summary>Options of the case.</summary>
    public const int Options = 36;

    // Chosen so that rules and case have about 420 tokens, an answer 300 and the part of one option 35.
    private const int CaseWords = 125;
    private const int AnswerWords = 253;
    private const int OptionWords = 27;
    private const int SentenceWords = 12;

    private static readonly string[] Nouns =
    [
        "patient", "clinic", "blood", "test", "pressure", "heart", "scan", "dose", "tablet", "week", "month", "result",
        "kidney", "liver", "thyroid", "bone", "skin", "pain", "fever", "cough", "drug", "plan", "review", "specialist",
    ];

    private static readonly string[] Others =
    [
        "start", "stop", "order", "repeat", "refer", "check", "increase", "reduce", "arrange", "offer", "discuss", "consider",
        "daily", "weekly", "today", "soon", "first", "again", "early", "low", "high", "new", "urgent", "safe",
        "the", "a", "and", "of", "to", "in", "is", "with", "for", "within", "after", "before",
    ];

    /// <summary>The words of <see cref="Nouns"/> and <see cref="Others"/>, and those of the question, for the vocabulary.</summary>
    public static IReadOnlyList<string> Words { get; } =
        [.. Nouns.Concat(Others).Concat(WordsOf(JudgePrompt.Default.Text)).Concat(["user", "assistant", "Actions"]).Distinct()];

    /// <summary>The case, the same every time.</summary>
    public static BlindCase Case() => new(
        "Bench001",
        Text(1, CaseWords),
        [.. Enumerable.Range(1, Options).Select(id => new BlindOption(id, Text(100 + id, OptionWords), "Test", null))],
        null);

    /// <summary>An answer to it; each number gives another one.</summary>
    public static Response Answer(int number) => new(new ResponseKey("bench", "Bench001", number), Text(1000 + number, AnswerWords));

    private static string Text(int number, int count)
    {
        uint seed = (uint)number;
        var words = new string[count];
        for (int i = 0; i < count; i++)
        {
            // Lehmer's generator (Park and Miller 1988): small, and the same everywhere.
            seed = (uint)(seed * 48271UL % 2147483647);
            string[] from = i % 3 == 0 ? Nouns : Others;
            words[i] = from[seed % from.Length] + (i % SentenceWords == SentenceWords - 1 || i == count - 1 ? "." : "");
        }

        return string.Join(' ', words);
    }

    private static string[] WordsOf(string text) =>
        text.Split((char[])[.. text.Where(c => !char.IsLetter(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
}
