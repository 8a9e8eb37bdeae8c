using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using NoHarm.Cli.Rendering;
using NoHarm.Cli.Reports;
using NoHarm.Input;
using NoHarm.Reporting.Building;
using NoHarm.Reporting.Leaderboards;
using NoHarm.Reporting.Pages;
using NoHarm.Runs;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm report</c>: one page for people from one run or several.</summary>
internal static class ReportCommand
{
    private static readonly JsonSerializerOptions JsonStyle = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Argument<string[]> Runs = new("runs")
    {
        Description = "Run folders, as noharm run -o writes them. Several must be of one benchmark and one metric definition.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> Output = new("--output", "-o") { Description = $"The page. Without it, {RunFolder.ReportName} in the folder of the only run." };
    private static readonly Option<string?> Benchmark = new("--benchmark", "-b") { Description = "The benchmark folder, where it is no longer where the run read it." };
    private static readonly Option<string?> Answers = new("--responses", "-r") { Description = "The answers, where they are no longer where the run read them." };
    private static readonly Option<string?> Title = new("--title") { Description = "The heading." };

    public static Command Create()
    {
        var command = new Command(
            "report",
            "Writes one page for people: how good the judge is, who harms how much and how sure that is, and every answer with "
            + "its evidence. The page needs no network and no server, and nothing leaves it: open the file. It holds the answers, "
            + "so treat it as you treat them. No model is needed.\n\nExamples:\n"
            + "  noharm report runs/demo\n"
            + "  noharm report runs/a runs/b -o both.html --title \"Spring models\"\n"
            + "  noharm report runs/a -b moved/bench -r moved/answers.jsonl\n"
            + "  noharm report runs/a --respondents respondents.csv")
        {
            Runs, Output, Benchmark, Answers, Title, RespondentOption.Respondents,
        };
        command.Run((parsed, terminal, cancellation) => Task.FromResult(Execute(parsed, terminal, cancellation)));
        return command;
    }

    private static int Execute(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        string[] runs = parsed.GetRequiredValue(Runs);
        string path = parsed.GetValue(Output) ?? (runs.Length == 1
            ? Path.Combine(runs[0], RunFolder.ReportName)
            : throw new UsageException("several runs make one page; expected its name with -o, such as -o report.html."));
        var problems = new ProblemList();
        RespondentDirectory? respondents = RespondentOption.Read(parsed, problems);
        problems.ThrowIfErrors();
        var request = new ReportRequest(runs)
        {
            Benchmark = parsed.GetValue(Benchmark),
            Responses = parsed.GetValue(Answers),
            Title = parsed.GetValue(Title),
            Respondents = respondents,
        };
        WrittenReport written = ReportFile.Write(request, path, terminal, cancellation);
        if (parsed.GetValue(CommonOptions.Json))
        {
            terminal.Output.WriteLine(JsonSerializer.Serialize(
                new
                {
                    report = Path.GetFullPath(path),
                    bytes = written.Bytes,
                    answers = written.Answers,
                    respondents = written.Respondents,
                    scripts = written.HasScripts,
                },
                JsonStyle));
        }
        else
        {
            terminal.Output.WriteLine($"{path}: {Words.Count(written.Answers, "answer")} by {Words.Count(written.Respondents, "respondent")}, {Words.Count((int)((written.Bytes + 999) / 1000), "kilobyte")}");
        }

        return ExitCode.Ok;
    }
}
