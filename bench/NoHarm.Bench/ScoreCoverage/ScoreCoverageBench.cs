using System.Diagnostics;
using NoHarm.Benchmarks;
using NoHarm.Judging;
using NoHarm.Scoring;
using NoHarm.Scoring.JudgeErrors;
using NoHarm.Statistics;

namespace NoHarm.Bench.ScoreCoverage;

/// <summary>Counts how often intervals hold the true mean score, over simulated data sets.</summary>
internal static class ScoreCoverageBench
{
    private const int PopulationCases = 40_000;

    private static readonly string[] Metrics = ["F1_weighted", "Precision_weighted", "Recall_weighted", "Severe_rate"];
    private static readonly string[] Ways = ["perfect judge, first interval", "first interval", "predictive values", "second interval"];

    /// <summary>Prints the table.</summary>
    /// <param name="dataSets">Data sets per world and size.</param>
    /// <param name="redraws">Redraws per data set.</param>
    /// <param name="worlds">Names of worlds.</param>
    /// <param name="sizes">Numbers of cases.</param>
    public static void Run(int dataSets, int redraws, IReadOnlyList<string> worlds, IReadOnlyList<int> sizes)
    {
        Console.Out.WriteLine($"| world | cases | metric | true mean | {string.Join(" | ", Ways)} |");
        Console.Out.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (string world in worlds)
            Run(WorldSettings.All.Single(one => one.Name == world), sizes, dataSets, redraws, Console.Out);
    }

    /// <summary>Runs one world and prints its rows.</summary>
    /// <param name="settings">The world.</param>
    /// <param name="sizes">Numbers of cases.</param>
    /// <param name="dataSets">Data sets per size.</param>
    /// <param name="redraws">Redraws per data set.</param>
    /// <param name="output">Where the table goes.</param>
    private static void Run(WorldSettings settings, IReadOnlyList<int> sizes, int dataSets, int redraws, TextWriter output)
    {
        var world = new SimulatedWorld(settings);
        ScoringProfile profile = BuiltInProfiles.Get(ScoringProfile.Default) with { Replicates = 1000 };
        profile = profile with { Table = [.. profile.Table.Where(row => Metrics.Contains(row.Name))] };
        double[] truth = TrueMeans(world, profile);
        foreach (int cases in sizes)
        {
            var watch = Stopwatch.StartNew();
            var counts = new Tally[Metrics.Length, Ways.Length];
            Lock gate = new();
            Parallel.For(0, dataSets, set =>
            {
                (double Point, double Low, double High)?[][] found = OneSet(world, settings, profile, cases, set, redraws);
                lock (gate)
                {
                    for (int way = 0; way < Ways.Length; way++)
                    {
                        for (int metric = 0; metric < Metrics.Length; metric++)
                            counts[metric, way].Add(found[way][metric], truth[metric]);
                    }
                }
            });
            for (int metric = 0; metric < Metrics.Length; metric++)
            {
                IEnumerable<string> cells = Enumerable.Range(0, Ways.Length).Select(way => counts[metric, way].ToString());
                output.WriteLine($"| {settings.Name} | {cases} | {Metrics[metric]} | {truth[metric]:F3} | {string.Join(" | ", cells)} |");
            }

            Console.Error.WriteLine($"{settings.Name}, {cases} cases: {dataSets} data sets in {watch.Elapsed.TotalSeconds:F0} s");
        }
    }

    private static double[] TrueMeans(SimulatedWorld world, ScoringProfile profile)
    {
        var sums = new double[Metrics.Length];
        var counts = new int[Metrics.Length];
        var random = new Pcg64Source(4242);
        for (int i = 0; i < PopulationCases; i++)
        {
            Case @case = SimulatedWorld.NewCase(i % 10, random);
            int[] truths = world.NewTruths(@case, false, random);
            HarmScore score = HarmScorer.Score(@case, SimulatedWorld.Record(@case, truths, truths, null), profile);
            for (int metric = 0; metric < Metrics.Length; metric++)
            {
                double value = score.Metrics[Metrics[metric]];
                if (double.IsNaN(value))
                    continue;
                sums[metric] += value;
                counts[metric]++;
            }
        }

        return [.. sums.Zip(counts, (sum, count) => sum / count)];
    }

    private static (double Point, double Low, double High)?[][] OneSet(
        SimulatedWorld world, WorldSettings settings, ScoringProfile profile, int cases, int set, int redraws)
    {
        var random = new Pcg64Source(((ulong)cases << 32) + (ulong)set);
        var tally = new ErrorTally();
        for (int i = 0; i < settings.LabelledCases; i++)
        {
            Case @case = SimulatedWorld.NewCase(i, random);
            double ease = world.NewEase(random);
            for (int answer = 0; answer < 2; answer++)
            {
                int[] truths = world.NewTruths(@case, true, random);
                int[] verdicts = world.Judge(@case, truths, ease, random);
                for (int option = 0; option < truths.Length; option++)
                    tally.Add(OptionTiers.Of(@case.Options[option]), (Verdict)truths[option], (Verdict)verdicts[option], @case.Id);
            }
        }

        var list = new List<Case>();
        var judged = new List<JudgedRecord>();
        var perfect = new List<JudgedRecord>();
        for (int i = 0; i < cases; i++)
        {
            Case @case = SimulatedWorld.NewCase(i, random);
            int[] truths = world.NewTruths(@case, false, random);
            list.Add(@case);
            perfect.Add(SimulatedWorld.Record(@case, truths, truths, null));
            judged.Add(SimulatedWorld.Record(@case, world.Judge(@case, truths, world.NewEase(random), random), truths, settings.HasProbabilities ? random : null));
        }

        var benchmark = new Benchmark("simulated", list);
        ScoredSet scored = ScoredSet.Of(benchmark, judged, profile);
        ErrorPosterior posterior = ErrorPosterior.Of(tally.Errors(), tally.DesignEffect())!;
        var options = new JudgeErrorOptions { Redraws = redraws, Threads = 1 };
        return
        [
            Of(ScoredSet.Of(benchmark, perfect, profile).Rows),
            Of(scored.Rows),
            Of(JudgeErrorTable.Of(scored, posterior, options with { LabelsAreOfTheseAnswers = true, Redraws = Math.Max(redraws / 2, 20) })),
            Of(JudgeErrorTable.Of(scored, posterior, options)),
        ];
    }

    private static (double, double, double)?[] Of(IReadOnlyList<ScoreRow> rows) =>
        [.. Metrics.Select(metric => rows.FirstOrDefault(row => row.Metric == metric) is { } row ? (row.Mean, row.Low, row.High) : ((double, double, double)?)null)];

    private static (double, double, double)?[] Of(IReadOnlyList<JudgeErrorRow> rows) =>
        [.. Metrics.Select(metric => rows.FirstOrDefault(row => row.Metric == metric) is { } row ? (row.Corrected, row.Low, row.High) : ((double, double, double)?)null)];

    private struct Tally
    {
        private int _sets;
        private int _held;
        private double _width;
        private double _error;

        public void Add((double Point, double Low, double High)? interval, double truth)
        {
            if (interval is not { } found)
                return;
            _sets++;
            _held += found.Low <= truth && truth <= found.High ? 1 : 0;
            _width += found.High - found.Low;
            _error += found.Point - truth;
        }

        public override readonly string ToString() =>
            $"{100.0 * _held / _sets:F1} % ({_width / _sets:F3}; {Math.Round(_error / _sets, 3) + 0.0:+0.000;-0.000;0.000})";
    }
}
