using NoHarm.Input;
using NoHarm.Runs;

namespace NoHarm.Reporting.Building;

/// <summary>Whether runs can stand on one board: the same cases and the same metric definition.</summary>
internal static class ComparableRuns
{
    /// <summary>Reports every run that cannot stand beside the first.</summary>
    public static void Check(IReadOnlyList<string> folders, IReadOnlyList<RunManifest> manifests, ProblemList problems)
    {
        for (int i = 1; i < manifests.Count; i++)
        {
            string file = Path.Combine(folders[i], RunFolder.ManifestName);
            if (!RunInputs.Profile(manifests[i]).SequenceEqual(RunInputs.Profile(manifests[0])))
                problems.Error("different-profile", file, null,
                    $"the run was scored by profile {manifests[i].Profile}{Changed(manifests[i], manifests[0])}; expected {manifests[0].Profile}, as {folders[0]}: numbers of different definitions cannot be compared. Score both by one (noharm run --profile), or write a report for each.");
            IReadOnlyList<string> first = RunInputs.Cases(manifests[0]), other = RunInputs.Cases(manifests[i]);
            string[] differing = [.. first.Except(other).Concat(other.Except(first)).Select(entry => entry.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal)];
            if (differing.Length > 0)
                problems.Error("different-benchmark", file, null,
                    $"the run was made from another benchmark than {folders[0]}: {differing.Length} files differ, such as {differing[0]}; expected the same cases, else the numbers cannot be compared. Judge the answers on one benchmark, or write a report for each.");
        }
    }

    private static string Changed(RunManifest one, RunManifest other) => one.Profile == other.Profile ? " with another content" : "";
}
