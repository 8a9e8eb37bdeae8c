using System.Globalization;
using NoHarm.Cli.Rendering;
using NoHarm.Statistics;
using NoHarm.Validation.Bias;

namespace NoHarm.Cli.Probes;

/// <summary>The flip rates of the ways of asking again, as a table.</summary>
internal static class BiasTable
{
    /// <summary>Writes one line per way, and under it what was counted.</summary>
    public static void Write(Terminal terminal, BiasReport report, bool markdown)
    {
        var table = new TextTable("Asked again", " Answers", " with a flip", " Pairs", " to matched", " to no", " Flip rate (95 %)", " Mean shift of p");
        foreach (BiasTally tally in report.Tallies)
        {
            table.Add(
                tally.Way.Name,
                $"{tally.Answers}",
                $"{tally.AnswersWithFlip}",
                $"{tally.Pairs}",
                $"{tally.ToMatched}",
                tally.Way.IsOpposite ? "-" : $"{tally.ToNo}",
                Rate(tally.Rate),
                double.IsNaN(tally.MeanShift) ? "-" : tally.MeanShift.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture));
        }

        if (markdown)
            table.WriteMarkdown(terminal.Output);
        else
            table.Write(terminal);
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(report.Verbosity is { } slope
            ? $"Verbosity: with every 1,000 characters more, the share that the judge matches, less that of the rater, changes by {Points(slope.Value)} percentage points ({Points(slope.Lower)} to {Points(slope.Upper)}, over cases)."
            : "Verbosity: not measured; it needs labels (-l) of answers of different length to two cases or more.");
        terminal.Say(
            "A flip is an option that is matched one way and not the other; of \"opposite\", one that is matched together with its opposite. "
            + "The intervals (Wilson) take pairs as independent; the second column says how many answers the flips come from.");
        int unresolved = report.Tallies.Sum(tally => tally.Unresolved);
        if (unresolved > 0)
            terminal.Say($"{unresolved} pairs are left out, because the judge could not decide them both ways.");
    }

    private static string Rate(Estimate rate) =>
        double.IsNaN(rate.Value) ? "-" : $"{rate.Value:F3} ({rate.Lower:F3} to {rate.Upper:F3})";

    private static string Points(double share) => (100 * share).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);
}
