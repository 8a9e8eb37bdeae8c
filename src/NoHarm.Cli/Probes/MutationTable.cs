using NoHarm.Cli.Rendering;
using NoHarm.Statistics;
using NoHarm.Validation.Mutations;

namespace NoHarm.Cli.Probes;

/// <summary>The pass rates of the kinds of change, as a table.</summary>
internal static class MutationTable
{
    /// <summary>Writes one line per kind, and under it what was counted.</summary>
    public static void Write(Terminal terminal, MutationReport report, bool markdown)
    {
        var table = new TextTable("Change", "The verdict must", " Possible", " Tried", " no", " partial", " yes", " Pass rate (95 %)", " Evidence elsewhere");
        foreach (MutationTally tally in report.Tallies)
        {
            table.Add(
                tally.Kind.Name,
                Must(tally.Kind.Effect),
                $"{tally.Applicable}",
                $"{tally.Tried}",
                $"{tally.Verdicts.No}",
                $"{tally.Verdicts.Partial}",
                $"{tally.Verdicts.Yes}",
                Rate(tally.Rate),
                $"{tally.Elsewhere}");
        }

        if (markdown)
            table.WriteMarkdown(terminal.Output);
        else
            table.Write(terminal);
        terminal.Say(
            $"{report.Labelled} pairs are labelled yes; in {report.Places} of them the quoted words stand in one clause, and {report.Matched} of these the judge matches. "
            + "Tried: possible, and right before; no, partial, yes: the verdicts after the change. Evidence elsewhere: failures whose evidence is in a sentence that was not changed.");
        int unresolved = report.Tallies.Sum(tally => tally.Unresolved);
        if (unresolved > 0)
            terminal.Say($"{unresolved} changed answers are left out, because the judge could not decide them.");
    }

    private static string Must(MutationEffect effect) => effect switch
    {
        MutationEffect.Flip => "become no",
        MutationEffect.Weaken => "fall from yes",
        _ => "stay yes",
    };

    private static string Rate(Estimate rate) =>
        double.IsNaN(rate.Value) ? "-" : $"{rate.Value:F2} ({rate.Lower:F2} to {rate.Upper:F2})";
}
