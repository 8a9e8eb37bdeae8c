using NoHarm.Statistics;

namespace NoHarm.Bench.Coverage;

/// <summary>Prints how often 95 % intervals hold the truth, on made-up label sets whose truth is known.</summary>
internal static class CoverageBench
{
    private const int PopulationCases = 40_000;
    private const ulong PopulationSeed = 1UL << 60;

    private static readonly (string Way, string Title)[] Ways =
    [
        (AgreementCoverage.Naive, "naive"),
        ($"{IntervalMethod.Percentile}", "percentile"),
        ($"{IntervalMethod.ExpandedPercentile}", "expanded"),
        ($"{IntervalMethod.BiasCorrected}", "BCa, expanded"),
        ($"{IntervalMethod.JackknifeT}", "jackknife t"),
        ($"{IntervalMethod.TransformedT}", "transformed t"),
        (AgreementCoverage.Used, "**used**"),
    ];

    /// <summary>Runs the simulation.</summary>
    public static void Run(int sets, IReadOnlyList<int> sizes, int replicates, int threads)
    {
        foreach (SimulationSettings settings in (SimulationSettings[])[SimulationSettings.Ordinary, SimulationSettings.Strong])
        {
            List<RatedPair> population = new LabelSimulation(settings, PopulationSeed).Draw(PopulationCases);
            var agreement = new AgreementCoverage(population, replicates);
            var rates = new RateCoverage(population.Average(pair => pair.Reference > 0 ? 1.0 : 0));
            double[] right = [.. population.Select(pair => pair.Reference == pair.Verdict ? 1.0 : 0)];
            ClusterRate accuracy = ClusterRobustError.Mean(right, [.. population.Select(pair => pair.Cluster)]);
            double correlation = (accuracy.DesignEffect - 1) / (accuracy.Weight / accuracy.Clusters - 1);
            Console.WriteLine($"## {settings.Name} judge\n\nAccuracy {accuracy.Value:F3}; correlation of errors within a case {correlation:F3}, design effect {accuracy.DesignEffect:F2}.\n");
            foreach (int size in sizes)
            {
                CoverageTally tally = Simulate(settings, size, sets, threads, agreement, rates);
                Console.WriteLine($"| {size} cases | truth | {string.Join(" | ", Ways.Select(way => way.Title))} | mean width |\n|---|---|{string.Concat(Ways.Select(_ => "---|"))}---|");
                var truths = agreement.Truth.ToDictionary(pair => pair.Measure, pair => pair.Value);
                foreach (string measure in tally.Measures)
                {
                    string cells = string.Join(" | ", Ways.Select(way => tally.Percent(measure, way.Way) is var percent && double.IsNaN(percent) ? "" : $"{percent:F1}"));
                    Console.WriteLine($"| {measure} | {truths.GetValueOrDefault(measure, population.Average(pair => pair.Reference > 0 ? 1.0 : 0)):F3} | {cells} | {tally.Width(measure, AgreementCoverage.Used):F3} |");
                }

                Console.WriteLine();
            }
        }
    }

    private static CoverageTally Simulate(SimulationSettings settings, int size, int sets, int threads, AgreementCoverage agreement, RateCoverage rates)
    {
        var tallies = new CoverageTally[sets];
        Parallel.For(0, sets, new ParallelOptions { MaxDegreeOfParallelism = threads }, set =>
        {
            var simulation = new LabelSimulation(settings, ((ulong)size << 32) + (ulong)set);
            List<RatedPair> labelled = simulation.Draw(size);
            tallies[set] = new CoverageTally();
            agreement.Measure(labelled, set, tallies[set]);
            rates.Measure(labelled, simulation.Draw(RateCoverage.Unlabelled), tallies[set]);
        });
        var all = new CoverageTally();
        foreach (CoverageTally tally in tallies)
            all.Add(tally);
        return all;
    }
}
