using System.Text;

namespace NoHarm.Scoring.JudgeErrors;

/// <summary>
/// The table with the judge's errors in it, in a file of its own: the score file keeps the public kit's columns. What has no
/// number is <c>n/a</c>.
/// </summary>
public static class JudgeErrorCsv
{
    /// <summary>The first line.</summary>
    internal const string Columns = "respondent,category,metric,trials,as_judged,corrected,ci_lo,ci_hi,judge_share,label_share,labels_to_halve,certified_judge";

    /// <summary>The file as UTF-8 with line feeds.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="isCertified">Whether the certificate is of the judge that made the verdicts.</param>
    public static byte[] ToBytes(IReadOnlyList<JudgeErrorRow> rows, bool isCertified)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder(Columns).Append('\n');
        foreach (JudgeErrorRow row in rows)
        {
            string[] fields =
            [
                CsvText.Quote(row.Respondent), CsvText.Quote(row.Category), CsvText.Quote(row.Metric), $"{row.Cases}",
                ScoreCsv.Number(row.AsJudged), ScoreCsv.Number(row.Corrected), ScoreCsv.Number(row.Low), ScoreCsv.Number(row.High),
                ScoreCsv.Number(row.JudgeShare), ScoreCsv.Number(row.LabelShare), LabelsWanted.Describe(row.LabelsToHalve), isCertified ? "yes" : "no",
            ];
            text.AppendJoin(',', fields).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
