using System.Globalization;
using NoHarm.Input;
using NoHarm.Reporting.Building;
using NoHarm.Runs;

namespace NoHarm.Reporting.Leaderboards;

/// <summary>Reads the runs of a site, and keeps those that can be shown.</summary>
internal static class SiteRuns
{
    /// <summary>The runs that are finished. Why another is left out stands in the problems.</summary>
    public static IReadOnlyList<SiteRun> Read(IReadOnlyList<string> folders, ProblemList problems)
    {
        var runs = new List<SiteRun>();
        foreach (string folder in folders)
        {
            string path = Path.Combine(folder, RunFolder.ManifestName);
            try
            {
                RunManifest manifest = RunManifest.Read(path);
                if (manifest.State == RunState.Finished)
                    runs.Add(new SiteRun(folder, manifest));
                else
                    problems.Error("unfinished-run", path, null,
                        $"the run is {manifest.State.ToString().ToLower(CultureInfo.InvariantCulture)}; expected a finished one. Give its noharm run command again to go on with it, or leave it out.");
            }
            catch (InvalidInputException invalid)
            {
                AddAll(problems, invalid);
            }
        }

        return runs;
    }

    /// <summary>What a board is made of; null when none of its runs can be read.</summary>
    /// <param name="runs">The runs, one or more, which share a key.</param>
    /// <param name="respondents">Who the respondents are; null when nobody said.</param>
    /// <param name="problems">Receives why a run is left out, and what a reader must know.</param>
    /// <param name="cancellation">Stops between runs.</param>
    /// <returns>The content, and the runs that it is made of.</returns>
    public static (ReportContent Content, IReadOnlyList<SiteRun> Runs)? Content(
        IReadOnlyList<SiteRun> runs, RespondentDirectory? respondents, ProblemList problems, CancellationToken cancellation)
    {
        if (TryRead(runs, respondents, out InvalidInputException? invalid) is { } whole)
            return (whole, runs);
        if (runs.Count > 1)
        {
            // One of them spoils it for all: find it, say what is wrong with it, and do without.
            SiteRun[] good = [.. runs.Where(run => CanBeRead(run, respondents, problems, cancellation))];
            if (good.Length == 0)
                return null;
            if (good.Length < runs.Count && TryRead(good, respondents, out invalid) is { } rest)
                return (rest, good);
        }

        AddAll(problems, invalid!);
        return null;
    }

    private static ReportContent? TryRead(IReadOnlyList<SiteRun> runs, RespondentDirectory? respondents, out InvalidInputException? invalid)
    {
        try
        {
            invalid = null;
            return ReportSource.Read(RequestOf(runs, respondents), new ProblemList());
        }
        catch (InvalidInputException found)
        {
            invalid = found;
            return null;
        }
    }

    /// <summary>A request for the report of runs.</summary>
    public static ReportRequest RequestOf(IReadOnlyList<SiteRun> runs, RespondentDirectory? respondents) =>
        new([.. runs.Select(run => run.Folder)]) { Respondents = respondents };

    private static bool CanBeRead(SiteRun run, RespondentDirectory? respondents, ProblemList problems, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (TryRead([run], respondents, out InvalidInputException? invalid) is not null)
            return true;
        AddAll(problems, invalid!);
        return false;
    }

    private static void AddAll(ProblemList problems, InvalidInputException invalid)
    {
        foreach (Problem problem in invalid.Problems)
            problems.Add(problem);
    }
}
