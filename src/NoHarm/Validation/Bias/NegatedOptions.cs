using System.Text.RegularExpressions;
using NoHarm.Judging;
using NoHarm.Validation.Mutations;

namespace NoHarm.Validation.Bias;

/// <summary>Turns options into their opposites: "Start aspirin" into "Do not start aspirin".</summary>
internal static partial class NegatedOptions
{
    public static ProbedAnswer? Make(ProbedAnswer answer, SeededChoice choice)
    {
        var negated = new HashSet<int>();
        var options = new List<BlindOption>();
        foreach (BlindOption option in answer.Case.Options)
        {
            string? opposite = Opposite(option.Text);
            if (opposite is not null)
                negated.Add(option.Id);
            options.Add(opposite is null ? option : option with { Text = opposite });
        }

        // The advice on matching speaks of the options as they are.
        return negated.Count == 0 ? null : answer with
        {
            Case = answer.Case with { Options = options, Guidance = null },
            Compared = negated,
        };
    }

    /// <summary>The opposite of an option; null for one that is no plain order or referral.</summary>
    internal static string? Opposite(string option)
    {
        if (SiteClause.DependsOnSomething(option) || Negative().IsMatch(option))
            return null;
        string first = option.Split(' ')[0];
        if (ModalWords.Imperatives.Contains(first.ToLowerInvariant()))
            return "Do not " + ModalWords.Inside(option);
        return Referral().IsMatch(option) ? "No " + ModalWords.Inside(option) : null;
    }

    [GeneratedRegex(@"\b(?:not|no|avoid|against|never|without|stop|discontinue|hold|and then)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Negative();

    [GeneratedRegex(@"^(?:urgent|routine|emergent|elective)\b.*\b(?:referral|consultation)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Referral();
}
