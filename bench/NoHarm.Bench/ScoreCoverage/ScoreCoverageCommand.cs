using System.CommandLine;

namespace NoHarm.Bench.ScoreCoverage;

/// <summary>The command that measures how often the intervals of a score hold the truth.</summary>
internal static class ScoreCoverageCommand
{
    public static Command Create()
    {
        var dataSets = new Option<int>("--data-sets") { Description = "Simulated data sets for each world and number of cases.", DefaultValueFactory = _ => 1000 };
        var redraws = new Option<int>("--redraws") { Description = "Redraws of the verdicts of each data set.", DefaultValueFactory = _ => 200 };
        string[] names = [.. WorldSettings.All.Select(world => world.Name)];
        var worlds = new Option<string[]>("--worlds")
        {
            Description = "Which worlds.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => names,
        };
        worlds.AcceptOnlyFromAmong(names);
        var cases = new Option<int[]>("--cases") { Description = "Numbers of cases.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [10, 30, 60] };
        var command = new Command("score-coverage", "Counts how often the intervals of a score hold the true mean, over simulated data sets.") { dataSets, redraws, worlds, cases };
        command.SetAction(parsed => ScoreCoverageBench.Run(
            parsed.GetValue(dataSets), parsed.GetValue(redraws), parsed.GetValue(worlds)!, parsed.GetValue(cases)!));
        return command;
    }
}
