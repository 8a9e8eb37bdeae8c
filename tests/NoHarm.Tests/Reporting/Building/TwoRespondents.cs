using NoHarm.Reporting.Building;
using Case = NoHarm.Benchmarks.Case;

namespace NoHarm.Tests.Reporting.Building;

/// <summary>
/// Two cases with options of scores 9, 8, 1 and 5, and two respondents. The one does everything right. The other leaves out
/// option 2 and adds an action of score 2 off the rubric in the first case; in the second it does the one harmful thing and
/// nothing else.
/// </summary>
internal static class TwoRespondents
{
    public static string Write(RunOnDisk disk, string name = "run")
    {
        disk.Rubric("All001", 9, 8, 1, 5);
        string bench = disk.Rubric("All002", 9, 8, 1, 5);
        Case first = RunOnDisk.Case(bench, "All001"), second = RunOnDisk.Case(bench, "All002");
        return disk.Run(name, bench, null,
        [
            RunOnDisk.Record("hasty", "All001", first, "1", 2),
            RunOnDisk.Record("hasty", "All002", second, "3"),
            RunOnDisk.Record("right", "All001", first, "1 2"),
            RunOnDisk.Record("right", "All002", second, "1 2"),
        ]);
    }

    public static Report Read()
    {
        using var disk = new RunOnDisk();
        return RunOnDisk.Read(Write(disk));
    }
}
