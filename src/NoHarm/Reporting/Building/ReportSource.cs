using NoHarm.Benchmarks;
using NoHarm.Input;
using NoHarm.Runs;
using NoHarm.Scoring;

namespace NoHarm.Reporting.Building;

/// <summary>Reads the runs of a report and what they were made from, and scores their answers.</summary>
internal static class ReportSource
{
    /// <summary>Everything that a report is built from.</summary>
    /// <exception cref="InvalidInputException">See <see cref="Report.Read"/>.</exception>
    public static ReportContent Read(ReportRequest request, ProblemList problems)
    {
        string[] folders = FoldersOf(request, problems);
        problems.ThrowIfErrors();
        RunManifest[] manifests = Array.ConvertAll(folders, folder => RunManifest.Read(Path.Combine(folder, RunFolder.ManifestName)));
        ComparableRuns.Check(folders, manifests, problems);
        MovedFiles places = MovedFiles.Of(request, problems);
        problems.ThrowIfErrors();

        string benchmarkFolder = request.Benchmark ?? BenchmarkFolderOf(folders[0], manifests[0]);
        var benchmark = new Lazy<Benchmark>(() => BenchmarkReader.Read(benchmarkFolder, new ProblemList()));
        Benchmark cases = BenchmarkReader.Read(benchmarkFolder, problems, withGuidance: false);
        ScoringProfile? profile = ProfileOf(manifests[0], problems);
        problems.ThrowIfErrors();

        string[] names = UniqueNames.Of([.. folders.Select(NameOf)], []);
        var runs = new List<SourceRun>();
        for (int i = 0; i < folders.Length; i++)
            runs.Add(SourceRunReader.Read(folders[i], names[i], manifests[i], cases, () => benchmark.Value, places, problems));
        problems.ThrowIfErrors();

        IReadOnlyList<RespondentAnswers> respondents = RespondentReader.Read(cases, profile!, runs, request.Respondents);
        return new ReportContent(cases, profile!, runs, respondents, SourceWarnings.Of(cases, runs, problems));
    }

    private static string[] FoldersOf(ReportRequest request, ProblemList problems)
    {
        var folders = new List<string>();
        foreach (string folder in request.Runs)
        {
            if (folders.Exists(other => Plain(other) == Plain(folder)))
                problems.Warning("repeated-run", folder, null, "the run is given twice; expected each once. It is read once.");
            else if (Directory.Exists(folder) && File.Exists(Path.Combine(folder, RunFolder.ManifestName)))
                folders.Add(folder);
            else
                problems.Error("not-a-run", folder, null,
                    $"{(File.Exists(folder) ? "found a file" : Directory.Exists(folder) ? $"the folder holds no {RunFolder.ManifestName}" : "there is no such folder")}; expected a run folder, as noharm run -o writes it. Check the path.");
        }

        if (request.Runs.Count == 0)
            problems.Error("no-runs", "report", null, "no run is given; expected one run folder or more. Name them, such as runs/demo.");
        return [.. folders];
    }

    private static string NameOf(string folder) => Path.GetFileName(Plain(folder));

    private static string Plain(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    /// <summary>The folder that holds the rubrics of a run.</summary>
    private static string BenchmarkFolderOf(string folder, RunManifest manifest)
    {
        string? rubric = manifest.Inputs
            .FirstOrDefault(file => file.Role == "benchmark" && Path.GetFileName(Path.GetDirectoryName(file.Path)) == "rubrics")?.Path;
        return Path.GetDirectoryName(Path.GetDirectoryName(rubric)) ?? throw new InvalidInputException(
            "no-benchmark", Path.Combine(folder, RunFolder.ManifestName), null,
            "the manifest names no rubric; expected the files of the benchmark among its inputs. Judge into a new folder, or restore the manifest.");
    }

    private static ScoringProfile? ProfileOf(RunManifest manifest, ProblemList problems)
    {
        string? file = manifest.Inputs.FirstOrDefault(input => input.Role == "profile")?.Path;
        if (file is null || File.Exists(file))
            return ScoringProfile.Load(file ?? manifest.Profile, problems);
        problems.Error("no-such-file", file, null, $"the file of the run's metric definition ({manifest.Profile}) is gone; expected it where the run read it. Restore it there.");
        return null;
    }
}
