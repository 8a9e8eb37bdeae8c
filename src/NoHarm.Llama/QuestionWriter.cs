using NoHarm.Judging;

namespace NoHarm.Llama;

/// <summary>
/// Writes questions as tokens. Only the chat template's own text may hold control tokens; rules, case, answer and
/// option are read as plain text, whatever they spell.
/// </summary>
internal sealed class QuestionWriter
{
    private readonly Vocabulary _vocabulary;
    private readonly JudgePrompt _prompt;
    private readonly int[] _before;
    private readonly int[] _after;
    private readonly HashSet<int> _reserved;

    public QuestionWriter(Vocabulary vocabulary, ChatScaffold scaffold, JudgePrompt prompt)
    {
        _vocabulary = vocabulary;
        _prompt = prompt;
        int[] before = vocabulary.Scaffold(scaffold.Before);

        // Some templates spell the token that begins a text out, others leave it to the program.
        _before = vocabulary.Beginning is { } beginning && before.FirstOrDefault(-1) != beginning ? [beginning, .. before] : before;
        _after = vocabulary.Scaffold(scaffold.After);

        // Some vocabularies declare line breaks as words of their own (Gemma's do). They stand in every template and mean
        // nothing more than a line break, which a text must keep: its quotation goes by lines.
        _reserved = [.. _before.Concat(_after).Where(token => !string.IsNullOrWhiteSpace(vocabulary.PieceOf(token)))];
        Words = VerdictWords.Find(vocabulary, prompt.Words);
    }

    /// <summary>Reads the verdicts.</summary>
    public VerdictWords Words { get; }

    /// <summary>Writes the questions about one answer.</summary>
    public Question Write(BlindCase @case, string answer) => new(
        [.. _before, .. Inert(_prompt.CasePart(@case))],
        Inert(_prompt.AnswerPart(answer)),
        [.. @case.Options.Select(option => (int[])[.. Inert(_prompt.OptionPart(option)), .. _after])]);

    private int[] Inert(string text) => _vocabulary.Inert(text, _reserved);
}
