using NoHarm.Scoring;
using NoHarm.Scoring.JudgeErrors;
using NoHarm.Validation;
using NoHarm.Validation.Certificates;

namespace NoHarm.Cli.Rendering;

/// <summary>Shows the interval that holds the judge's errors beside the one that does not.</summary>
internal static class JudgeErrorPrinter
{
    private const int Decimals = 3;

    /// <summary>Writes the table, whose certificate it is, and which labels would narrow it most.</summary>
    /// <param name="certified">The scores with the judge's errors.</param>
    /// <param name="rows">The same scores as judged.</param>
    /// <param name="profile">Their profile.</param>
    /// <param name="terminal">Where to.</param>
    public static void Print(CertifiedScores certified, IReadOnlyList<ScoreRow> rows, ScoringProfile profile, Terminal terminal)
    {
        JudgeCertificate certificate = certified.Certificate;
        terminal.Output.WriteLine();
        if (!certified.IsOfThisJudge)
            terminal.Output.WriteLine("OTHER JUDGE: the certificate is not of the judge that made these verdicts; the second interval is no more than a guess.");
        if (certified.Rows.Count == 0)
            terminal.Output.WriteLine($"The certificate of {certificate.Judge} gives no second interval: {certified.Reason}");
        else
            Table(certified, rows, profile, terminal);
        terminal.Output.WriteLine(
            $"Certificate of {certificate.Judge}, {certificate.Date:yyyy-MM-dd}: {Words.Count(certificate.Pairs, "pair")} of {Words.Count(certificate.Cases, "case")}, {Labelled(certificate.LabelledBy)}; "
            + $"{(certificate.Signature is null ? "not signed" : "signed")}.");
    }

    private static void Table(CertifiedScores certified, IReadOnlyList<ScoreRow> rows, ScoringProfile profile, Terminal terminal)
    {
        string interval = $"{profile.Level * 100:0.##} % interval";
        var table = new TextTable("Respondent", "Metric", " As judged", interval, " Corrected", $"{interval} with judge error", " Judge's share");
        string? last = null;
        foreach (JudgeErrorRow row in certified.Rows)
        {
            ScoreRow plain = rows.First(one => one.Respondent == row.Respondent && one.Metric == row.Metric);
            table.Add(
                row.Respondent == last ? "" : row.Respondent, row.Metric, Number(row.AsJudged), Range(plain.Low, plain.High),
                Number(row.Corrected), Range(row.Low, row.High), $"{row.JudgeShare:P0}");
            last = row.Respondent;
        }

        table.Write(terminal);
        foreach (JudgeErrorRow row in certified.Rows.Where(row => row.Metric == profile.Headline))
            terminal.Output.WriteLine($"{row.Respondent}, {row.Metric}: {Advice(row)}");
    }

    private static string Advice(JudgeErrorRow row) => row.LabelsToHalve switch
    {
        null => $"more labels take away {row.LabelShare:P0} of the width at most; the judge itself would have to be better.",
        { Count: 0 } => "the judge's errors add nothing to the interval.",
        var wanted => $"{Words.Count(wanted.Sum(tier => tier.Pairs), "further label")} would halve the judge's share: "
            + string.Join(", ", wanted.OrderByDescending(tier => tier.Pairs).Select(tier => $"{tier.Pairs} {Benchmarks.OptionTiers.NameOf(tier.Tier)}")) + ".",
    };

    private static string Labelled(RaterKind kind) => kind switch
    {
        RaterKind.Physician => "labelled by physicians",
        RaterKind.Other => "labelled by people who are not all physicians",
        RaterKind.Llm => "labelled with a language model, not by physicians alone",
        _ => "labelled by nobody knows whom",
    };

    private static string Number(double value) => double.IsNaN(value) ? "n/a" : value.ToString($"F{Decimals}");

    private static string Range(double low, double high) => double.IsNaN(low) && double.IsNaN(high) ? "n/a" : $"{Number(low)} to {Number(high)}";
}
