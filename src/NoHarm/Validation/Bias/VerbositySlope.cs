using NoHarm.Judging;
using NoHarm.Judging.Lexical;
using NoHarm.Statistics;

namespace NoHarm.Validation.Bias;

/// <summary>
/// Whether a judge finds more in long answers than a human does (Dubois et al., arXiv 2404.04475, describe the bias). Long
/// answers do recommend more; the human's verdicts on the same options take that out.
/// </summary>
internal static class VerbositySlope
{
    private const double Characters = 1000;

    /// <summary>The slope; null where it is not defined.</summary>
    public static Estimate? Of(IReadOnlyList<(LabelledResponse Source, Judgement Judgement)> judged)
    {
        var points = new List<(string Case, double Length, double Excess)>();
        foreach ((LabelledResponse source, Judgement judgement) in judged)
        {
            OptionVerdict[] labelled = [.. judgement.Options.Where(verdict => verdict.Resolved && source.Labels.ContainsKey(verdict.OptionId))];
            if (labelled.Length > 0)
                points.Add((source.Case.Id, source.Response.CodePoints / Characters, labelled.Average(verdict => Excess(verdict, source))));
        }

        (double, double)[][] byCase = [.. points.GroupBy(point => point.Case).Select(group => group.Select(point => (point.Length, point.Excess)).ToArray())];
        double Slope(IReadOnlyList<(double Length, double Excess)[]> cases) => LinearTrend.Slope(
            [.. cases.SelectMany(group => group.Select(point => point.Length))],
            [.. cases.SelectMany(group => group.Select(point => point.Excess))]);
        if (byCase.Length < 2 || double.IsNaN(Slope(byCase)))
            return null;
        return ClusterInterval.Of(byCase, Slope);
    }

    private static double Excess(OptionVerdict verdict, LabelledResponse source) =>
        (verdict.Matched ? 1 : 0) - (source.Labels[verdict.OptionId].Verdict != Verdict.No ? 1 : 0);
}
