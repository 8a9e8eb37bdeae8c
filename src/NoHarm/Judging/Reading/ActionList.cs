using NoHarm.Extraction;
using NoHarm.Retrieval;

namespace NoHarm.Judging.Reading;

/// <summary>The actions of a response: the statements that options match, and off the rubric those that plainly commit to something.</summary>
internal static class ActionList
{
    /// <summary>The actions in the order of the response, numbered from 1.</summary>
    /// <param name="response">The response.</param>
    /// <param name="matched">Option ids by the statement that is their evidence.</param>
    public static List<ResponseAction> Of(ResponseReading response, ILookup<int, int> matched)
    {
        var actions = new List<ResponseAction>();
        for (int s = 0; s < response.Statements.Count; s++)
        {
            StatementReading statement = response.Statements[s];
            int[] options = [.. matched[s]];
            if (options.Length == 0 && !IsAction(statement))
                continue;
            actions.Add(new ResponseAction(actions.Count + 1, statement.Statement.Text, options)
            {
                Category = CategoryOf(statement),
                Span = statement.Statement.Span,
            });
        }

        return actions;
    }

    /// <summary>Off the rubric only a plain commitment to some thing counts as an action of its own.</summary>
    private static bool IsAction(StatementReading statement) =>
        statement.Statement.Stance == Stance.Recommended
        && (statement.Reading.Actions.Count > 0 || statement.Reading.Terms.Any(term => term.IsObject));

    private static string CategoryOf(StatementReading statement) =>
        statement.Reading.Terms.FirstOrDefault(term => term.IsObject)?.Kind switch
        {
            ConceptKind.Drug or ConceptKind.DrugClass => "Medication",
            ConceptKind.Test => "Diagnostic",
            ConceptKind.Procedure => "Procedure",
            ConceptKind.Specialty => "Follow-up",
            _ => "Counseling",
        };
}
