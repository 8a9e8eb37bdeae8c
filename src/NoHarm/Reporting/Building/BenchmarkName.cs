using NoHarm.Benchmarks;

namespace NoHarm.Reporting.Building;

/// <summary>What a benchmark is called: the name of its folder.</summary>
internal static class BenchmarkName
{
    /// <summary>The name.</summary>
    public static string Of(Benchmark benchmark)
    {
        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(benchmark.Folder));
        string name = Path.GetFileName(folder), above = Path.GetFileName(Path.GetDirectoryName(folder)) ?? "";

        // In a checkout of the public kit the rubrics lie in donoharm/dataset, and every benchmark would be called dataset.
        return name == "dataset" && above.Length > 0 ? above : name;
    }
}
