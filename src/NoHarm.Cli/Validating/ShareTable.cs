using System.Globalization;
using NoHarm.Cli.Rendering;
using NoHarm.Validation.Measuring;

namespace NoHarm.Cli.Validating;

/// <summary>How many options are matched, as a table.</summary>
internal static class ShareTable
{
    /// <summary>The table, with what cannot be told.</summary>
    public static ReportSection Of(IReadOnlyList<MatchedShare> shares)
    {
        var table = new TextTable("Options", " Judged", " Labelled", " Judge, all judged", " Labels, labelled pairs", " Rogan-Gladen", " PPI++");
        foreach (MatchedShare share in shares)
        {
            table.Add(Heading(share.Name), Count(share.Judged), Count(share.Labelled), AgreementTables.Text(share.Judge, 3),
                AgreementTables.Text(share.Labels, 3), AgreementTables.Text(share.Corrected, 3), AgreementTables.Text(share.Powered, 3));
        }

        return new ReportSection("Share of options matched (partial or yes)", table, Remarks(shares));
    }

    // The usual case, nothing but labelled answers, is said once.
    private static string[] Remarks(IReadOnlyList<MatchedShare> shares) => shares.All(share => share.IsAllLabelled)
        ? ["Every judged answer is labelled, so Rogan-Gladen and PPI++ equal the labels' own.", .. shares.SelectMany(share => share.Remarks).Where(remark => !remark.Contains("PPI++", StringComparison.Ordinal))]
        :
        [
            "Rogan-Gladen takes the judge to err on all answers as it does on the labelled pairs, PPI++ takes these for a random part of all.",
            .. shares.SelectMany(share => share.Remarks),
        ];

    private static string Heading(string name) => name switch
    {
        "harmful" => "harmful (scores 1 to 3)",
        "owed" => "owed (scores 7 to 9)",
        _ => name,
    };

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
