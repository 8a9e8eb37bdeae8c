using System.Globalization;
using NoHarm.Cli.Rendering;
using NoHarm.Statistics;
using NoHarm.Validation.Measuring;

namespace NoHarm.Cli.Validating;

/// <summary>The judge against somebody else, as a table.</summary>
internal static class ComparisonTable
{
    /// <summary>The table, with what to make of its tests.</summary>
    public static ReportSection Of(JudgeComparison comparison)
    {
        var table = new TextTable("Difference", " Value", " p", "Test");
        table.Add("accuracy", AgreementTables.Text(comparison.Accuracy, 3), P(comparison.AccuracyByCase.P), "sign flips by case");
        table.Add("kappa", AgreementTables.Text(comparison.Kappa, 3), P(comparison.KappaByCase.P), "swaps by case");
        table.Add("only one is right", $"{comparison.McNemar.OnlyFirst} against {comparison.McNemar.OnlySecond}", P(comparison.McNemar.ExactP), "McNemar, exact; takes pairs as independent");
        return new ReportSection(
            $"{comparison.First} less {comparison.Second}, on {comparison.Pairs.ToString("N0", CultureInfo.InvariantCulture)} pairs of {comparison.Cases} cases",
            table,
            [
                $"Truth: {comparison.Truth}. Kappa {Words.Value(comparison.FirstKappa)} against {Words.Value(comparison.SecondKappa)}.",
                "The tests by case are the ones to believe: the pairs of a case resemble each other, and McNemar's test does not know it.",
            ]);
    }

    private static string P(double p) => double.IsNaN(p) ? "-" : p < 0.0001 ? "<0.0001" : p.ToString("0.0000", CultureInfo.InvariantCulture);
}
