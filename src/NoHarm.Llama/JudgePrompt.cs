using System.Text;
using NoHarm.Judging;

namespace NoHarm.Llama;

/// <summary>
/// The question to the model, read from a file in three parts: what is the same for a case (rules and case), for an
/// answer, and for one option. Whatever stands in front is evaluated once.
/// </summary>
internal sealed class JudgePrompt
{
    private const string CaseMark = "{case}";
    private const string AnswerMark = "{answer}";
    private const string OptionMark = "{option}";

    private readonly string _beforeCase;
    private readonly string _beforeAnswer;
    private readonly string _beforeOption;
    private readonly string _afterOption;

    private JudgePrompt(string text, IReadOnlyDictionary<Verdict, string> words)
    {
        Text = text;
        Words = words;
        (_beforeCase, string rest) = Cut(text, CaseMark);
        (_beforeAnswer, rest) = Cut(rest, AnswerMark);
        (_beforeOption, _afterOption) = Cut(rest, OptionMark);
    }

    /// <summary>The question that decides.</summary>
    public static JudgePrompt Default { get; } = Read("judge", "Yes", "No");

    /// <summary>The same question with the verdict words named in the other order.</summary>
    public static JudgePrompt OtherOrder { get; } = Read("judge-order", "Yes", "No");

    /// <summary>The opposite question: yes means that the answer does not recommend the option.</summary>
    public static JudgePrompt OtherPolarity { get; } = Read("judge-polarity", matched: "No", unmatched: "Yes");

    /// <summary>The whole file, for the fingerprint.</summary>
    public string Text { get; }

    /// <summary>The word that stands for each verdict.</summary>
    public IReadOnlyDictionary<Verdict, string> Words { get; }

    /// <summary>The part that all answers to a case share.</summary>
    public string CasePart(BlindCase @case) => _beforeCase + Quote(@case.Presentation) + _beforeAnswer.TrimEnd();

    /// <summary>The part that all options of an answer share.</summary>
    public string AnswerPart(string answer) => Gap(_beforeAnswer) + Quote(answer) + _beforeOption.TrimEnd();

    /// <summary>The part of one option. It begins with the space in front of it, as most vocabularies do with words.</summary>
    public string OptionPart(BlindOption option) => Gap(_beforeOption) + OneLine(option.Text) + _afterOption;

    /// <summary>
    /// Marks every line as quoted, so that no text can end its own quotation, whatever it uses to break a line.
    /// </summary>
    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 64);
        foreach (string line in text.ReplaceLineEndings("\n").Replace('\v', '\n').TrimEnd().Split('\n'))
            quoted.Append(quoted.Length == 0 ? "> " : "\n> ").Append(line.TrimEnd());
        return quoted.ToString();
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Gap(string text) => text[text.TrimEnd().Length..];

    private static (string Before, string After) Cut(string text, string mark)
    {
        int at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0
            ? throw new InvalidOperationException($"The prompt has no {mark}.")
            : (text[..at], text[(at + mark.Length)..]);
    }

    private static JudgePrompt Read(string name, string matched, string unmatched)
    {
        string text = PromptFile.Read($"{name}.txt");
        return new JudgePrompt(text, new Dictionary<Verdict, string>
        {
            [Verdict.Yes] = matched,
            [Verdict.Partial] = "Partial",
            [Verdict.No] = unmatched,
        });
    }
}
