using NoHarm.Extraction;
using NoHarm.Responses;
using NoHarm.Retrieval;

namespace NoHarm.Judging.Reading;

/// <summary>What a statement of a response says, with the context that it stands in.</summary>
internal sealed class StatementReading
{
    private static readonly TermReading Nothing = new([], [], []);

    public StatementReading(Statement statement, TermReader terms)
    {
        Statement = statement;
        Reading = terms.Read(statement.Text);
        Heading = string.IsNullOrEmpty(statement.Heading) ? Nothing : terms.Read(statement.Heading);
        Qualifiers = QualifierReader.Read(statement.Text);
        IsDenial = DenialReader.SpeaksIn(statement.Text);
        Contrast = ContrastReader.Read(statement.Text);
        SaysInaction = InactionPhrases.SpeaksIn(statement.Text);
    }

    public Statement Statement { get; }

    public TermReading Reading { get; }

    /// <summary>The terms of the heading or lead-in above it.</summary>
    public TermReading Heading { get; }

    /// <summary>Dose, frequency, duration and urgency that the statement gives.</summary>
    public Qualifiers Qualifiers { get; }

    /// <summary>Whether imaging is to use contrast, or null when nothing is said.</summary>
    public Contrast? Contrast { get; }

    /// <summary>Whether its words deny something.</summary>
    public bool IsDenial { get; }

    /// <summary>Whether it says that nothing more is needed.</summary>
    public bool SaysInaction { get; }

    /// <summary>Whether it plainly asks for something to be ordered, given, done or referred to.</summary>
    public bool RecommendsDoing =>
        Reading.Terms.Any(term => term.IsObject && StanceOver(term) == Stance.Recommended && ActionOver(term) is not ("continue" or "avoid" or "reassure"));

    /// <summary>Whether a specialty stands before a term: "refer to S for X".</summary>
    public bool NamesSpecialtyBefore(Term term) =>
        term.Kind != ConceptKind.Specialty
        && Reading.Terms.Any(other => other.Kind == ConceptKind.Specialty && other.Span.Start < term.Span.Start);

    /// <summary>From the drug before a term to the drug after it, in the statement's own text; all of it without a term.</summary>
    public TextSpan Near(Term? term)
    {
        int start = 0;
        int end = Statement.Text.Length;
        foreach (Term other in Reading.Terms.Where(other => term is not null && other.Kind == ConceptKind.Drug && other != term))
        {
            if (other.Span.End <= term!.Span.Start)
                start = other.Span.End;
            else if (other.Span.Start >= term.Span.End)
                end = Math.Min(end, other.Span.Start);
        }

        return new TextSpan(start, Math.Max(0, end - start));
    }

    /// <summary>The stance of the words around a term of this statement.</summary>
    public Stance StanceOver(Term term) => Statement.StanceAt(Statement.Span.Start + term.Span.Start);

    /// <summary>The class of action that governs a term: the nearest verb before it, else the heading's, else the first verb.</summary>
    public string? ActionOver(Term? term)
    {
        string? governing = null;
        foreach (ActionMention action in Reading.Actions)
        {
            if (term is not null && action.Span.Start > term.Span.Start)
                break;
            governing = action.Action;
        }

        return governing ?? (Heading.Actions.Count > 0 ? Heading.Actions[^1].Action : Reading.Actions.Count > 0 ? Reading.Actions[0].Action : null);
    }
}
