using System.CommandLine;
using System.CommandLine.Help;
using NoHarm.Cli;
using NoHarm.Cli.Commands;

// A plain command, because a root command is named after the file it was started from.
var root = new Command(
    "noharm",
    "Maps free-text medical recommendations to a benchmark's management options and scores the potential harm, "
    + "on this machine alone. A research tool, not a medical device.")
{
    new HelpOption { Recursive = true },
    new VersionOption(),
    CommonOptions.Json,
    CommonOptions.Quiet,
    CommonOptions.Offline,
    DemoCommand.Create(),
    DoctorCommand.Create(),
    RunCommand.Create(),
    CalibrateCommand.Create(),
    ImportCommand.Create(),
    LabelCommand.Create(),
    LeaderboardCommand.Create(),
    LintCommand.Create(),
    ModelsCommand.Create(),
    ProbeCommand.Create(),
    ReportCommand.Create(),
    ScoreCommand.Create(),
    ValidateCommand.Create(),
    VerifyCommand.Create(),
};

ParseResult parsed = root.Parse(args);

// The list of commands says what each is for; a command's own help has the examples.
if (parsed.CommandResult.Command == root)
{
    foreach (Command command in root.Subcommands)
        command.Description = command.Description?.Split("\n\n")[0];
}

// An answer in work may need a moment to stop.
var invocation = new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(20) };
int exit = await parsed.InvokeAsync(invocation);
return parsed.Errors.Count > 0 ? ExitCode.Usage : exit;
