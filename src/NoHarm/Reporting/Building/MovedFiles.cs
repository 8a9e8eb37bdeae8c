using NoHarm.Benchmarks;
using NoHarm.Input;
using NoHarm.Runs;

namespace NoHarm.Reporting.Building;

/// <summary>Where the inputs of a run lie now, when somebody says that they lie elsewhere than when it was made.</summary>
/// <param name="Benchmark">The files of the benchmark by name; null when it lies where it was.</param>
/// <param name="Responses">The file or folder of answers; null when it lies where it was.</param>
internal sealed record MovedFiles(IReadOnlyDictionary<string, string>? Benchmark, string? Responses)
{
    /// <summary>The places that a request names.</summary>
    public static MovedFiles Of(ReportRequest request, ProblemList problems)
    {
        if (request.Responses is { } answers && !Path.Exists(answers))
            problems.Error("no-such-file", answers, null, "there is no such file or folder; expected the answers that were judged. Check the path.");
        if (request.Benchmark is null)
            return new MovedFiles(null, request.Responses);
        if (BenchmarkFolder.Find(request.Benchmark, problems) is not { } found)
            return new MovedFiles(new Dictionary<string, string>(), request.Responses);

        // Rubrics and guidance differ in their endings, so that a name is one file.
        string[] files = [.. found.Rubrics, .. found.Guidance, .. found.Items is null ? [] : (string[])[found.Items]];
        return new MovedFiles(files.DistinctBy(Path.GetFileName).ToDictionary(file => Path.GetFileName(file)), request.Responses);
    }

    /// <summary>The path of an input.</summary>
    public string PlaceOf(HashedFile file) => file.Role switch
    {
        "benchmark" when Benchmark is not null => Benchmark.GetValueOrDefault(Path.GetFileName(file.Path), file.Path),
        "responses" when Responses is not null => PlaceOfAnswers(Responses, file.Path),
        _ => file.Path,
    };

    private static string PlaceOfAnswers(string moved, string was)
    {
        if (!Directory.Exists(moved))
            return moved;
        string name = Path.GetFileName(was);
        string below = Path.Combine(moved, Path.GetFileName(Path.GetDirectoryName(was)) ?? "", name);
        return File.Exists(below) ? below : Path.Combine(moved, name);
    }
}
