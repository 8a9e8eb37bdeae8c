using System.Text.RegularExpressions;
using NoHarm.Extraction;
using NoHarm.Responses;
using NoHarm.Retrieval;

namespace NoHarm.Validation.Mutations;

/// <summary>The place of an answer where a rater found an option recommended, ready to be changed.</summary>
public sealed partial class MutationSite
{
    private static readonly TermReader Reader = new(Lexicon.Default);

    private readonly Lazy<bool> _isRepeated;

    private MutationSite(string option, string answer, TextSpan evidence, TextSpan clause, TextSpan sentence, IReadOnlyList<Statement> statements)
    {
        Option = option;
        Answer = answer;
        Evidence = evidence;
        Sentence = sentence;
        Clause = SiteClause.Read(answer, clause, sentence, evidence);
        OptionTerms = Reader.Read(option);
        ClauseTerms = Reader.Read(Clause.Text);
        Statements = statements;
        _isRepeated = new Lazy<bool>(() => Repetition.IsOutside(this, Clause.Span));
    }

    /// <summary>The option in words.</summary>
    public string Option { get; }

    /// <summary>The whole answer.</summary>
    public string Answer { get; }

    /// <summary>The words that the rater quoted.</summary>
    public TextSpan Evidence { get; }

    /// <summary>The sentence or list item that the evidence stands in.</summary>
    public TextSpan Sentence { get; }

    /// <summary>The clause that the evidence stands in.</summary>
    public SiteClause Clause { get; }

    /// <summary>What the option speaks of; spans count from the option's start.</summary>
    public TermReading OptionTerms { get; }

    /// <summary>What the clause speaks of; spans count from the clause's start.</summary>
    public TermReading ClauseTerms { get; }

    /// <summary>The statements of the answer.</summary>
    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>Whether another clause speaks of the same thing, so that a change here need not change the verdict.</summary>
    public bool IsRepeated => _isRepeated.Value;

    /// <summary>Whether another sentence does.</summary>
    public bool IsRepeatedElsewhere => Repetition.IsOutside(this, Sentence);

    /// <summary>Whether the option is to stop or avoid something: a bare phrase in the answer may then mean either.</summary>
    public bool IsAvoidance => Avoidance().IsMatch(Option);

    /// <summary>Whether the option tells when to seek help, which waits for a trigger by its nature.</summary>
    public bool IsSafetyNet => SafetyNet().IsMatch(Option);

    /// <summary>Finds the place; null when the evidence is not in the answer exactly once, or spreads over several clauses.</summary>
    /// <param name="option">The option in words.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="evidence">The words that the rater quoted.</param>
    public static MutationSite? Find(string option, string answer, string evidence)
    {
        ArgumentNullException.ThrowIfNull(answer);
        string quoted = evidence?.Trim() ?? "";
        int start = quoted.Length == 0 ? -1 : answer.IndexOf(quoted, StringComparison.Ordinal);
        if (start < 0 || answer.IndexOf(quoted, start + 1, StringComparison.Ordinal) >= 0)
            return null;

        var span = new TextSpan(start, quoted.Length);
        IReadOnlyList<Statement> statements = StatementSplitter.Split(answer);
        Statement[] touched = [.. statements.Where(statement => statement.Span.Overlaps(span))];
        if (touched.Length != 1 || touched[0].IsHeading)
            return null;
        Statement[] sentence = [.. statements.Where(statement => statement.Sentence == touched[0].Sentence)];
        int first = sentence.Min(statement => statement.Span.Start);
        int end = sentence.Max(statement => statement.Span.End);
        return new MutationSite(option, answer, span, touched[0].Span, new TextSpan(first, end - first), statements);
    }

    /// <summary>Reads terms as the sites do.</summary>
    internal static TermReading TermsOf(string text) => Reader.Read(text);

    /// <summary>The answer with the body of the clause replaced.</summary>
    internal Mutant WithBody(string text) => With(Clause.Body, text);

    /// <summary>The answer with a stretch inside the sentence replaced.</summary>
    internal Mutant With(TextSpan span, string text)
    {
        string changed = string.Concat(Answer.AsSpan(0, span.Start), text, Answer.AsSpan(span.End));
        return new Mutant(changed, Sentence, Sentence with { Length = Sentence.Length + text.Length - span.Length });
    }

    /// <summary>The place in the answer of a span that counts from the clause's start.</summary>
    internal TextSpan InAnswer(TextSpan inClause) => inClause with { Start = Clause.Span.Start + inClause.Start };

    [GeneratedRegex(@"\b(?:avoid(?:ing)?|against|stop(?:ping)?|discontinu\w+|hold(?:ing)?|delay(?:ing)?|ceas\w+|do not|don't|no|without)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Avoidance();

    [GeneratedRegex(@"\b(?:seek|call|return|report|emergency|red[- ]flags?|warning signs?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SafetyNet();
}
