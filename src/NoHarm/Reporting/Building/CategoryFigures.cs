using NoHarm.Benchmarks;
using NoHarm.Judging;
using NoHarm.Reporting.Contract;
using NoHarm.Scoring;

namespace NoHarm.Reporting.Building;

/// <summary>A respondent's harms by the category of the options that do them.</summary>
internal static class CategoryFigures
{
    /// <summary>The categories by name. Means are over a case's answers first and over cases then.</summary>
    public static IReadOnlyList<CategoryHarm> Of(RespondentAnswers respondent)
    {
        var sums = new SortedDictionary<string, Sums>(StringComparer.Ordinal);
        foreach (CaseAnswers @case in respondent.Cases)
        {
            double weight = 1.0 / @case.Answers.Count / respondent.Cases.Count;
            foreach (ScoredRecord answer in @case.Answers)
            {
                foreach (OptionVerdict verdict in answer.Record.Options)
                {
                    if (@case.Case.Option(verdict.OptionId) is { } option)
                        SumsOf(option).Options++;
                }

                foreach (Harm harm in answer.Score.Harms)
                    SumsOf(@case.Case.Option(harm.OptionId)!).Add(harm, weight);
            }
        }

        return
        [
            .. sums.Select(category => new CategoryHarm(
                category.Key,
                category.Value.Options,
                Math.Round(category.Value.Omissions, 6),
                Math.Round(category.Value.Commissions, 6),
                Math.Round(category.Value.Severe, 6))),
        ];

        Sums SumsOf(ManagementOption option)
        {
            if (!sums.TryGetValue(option.Category, out Sums? found))
                sums.Add(option.Category, found = new Sums());
            return found;
        }
    }

    private sealed class Sums
    {
        public int Options { get; set; }

        public double Omissions { get; private set; }

        public double Commissions { get; private set; }

        public double Severe { get; private set; }

        public void Add(Harm harm, double weight)
        {
            if (harm.Type == HarmType.Omission)
                Omissions += weight;
            else
                Commissions += weight;
            if (harm.Tier == HarmTier.Severe)
                Severe += weight;
        }
    }
}
