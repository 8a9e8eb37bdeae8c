using System.CommandLine;
using System.Text.Json;
using NoHarm.Benchmarks;
using NoHarm.Cli.Labelling;
using NoHarm.Cli.Rendering;
using NoHarm.Input;
using NoHarm.Responses;
using NoHarm.Statistics;
using NoHarm.Validation;
using NoHarm.Validation.Adjudicating;
using NoHarm.Validation.Sheets;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm label adjudicate</c>: where raters differ, and what a third person decides.</summary>
internal static class LabelAdjudicateCommand
{
    private const int Listed = 40;

    private static readonly JsonSerializerOptions JsonStyle = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    private static readonly Option<string> Labels = new("--labels", "-l") { Description = "The labels of several raters (labels.jsonl).", Required = true };
    private static readonly Option<string?> BenchmarkFolder = new("--benchmark", "-b") { Description = "The benchmark folder; with -r and -o, to draw a sheet." };
    private static readonly Option<string?> Responses = new("--responses", "-r") { Description = "The answers that were labelled." };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "The sheet to draw (.csv), or with --sheet the labels to write (.jsonl)." };
    private static readonly Option<string?> Filled = new("--sheet") { Description = "The sheet as it came back." };
    private static readonly Option<string?> Key = new("--key") { Description = "The key that was written with it." };
    private static readonly Option<string?> Kind = new("--kind") { Description = "What the third person is: physician, other or llm." };
    private static readonly Option<bool> ShowVerdicts = new("--show-verdicts") { Description = "Show the third person the raters' verdicts, without names and in an order of chance." };
    private static readonly Option<bool> WithAgreed = new("--with-agreed") { Description = "Let the decisions' rater have the verdicts on which all agreed too, so that it has one for every pair." };
    private static readonly Option<ulong> Seed = new("--seed") { Description = "The same seed draws the same sheet.", DefaultValueFactory = _ => 0 };
    private static readonly Option<bool> Semicolon = new("--semicolon") { Description = "Semicolons between cells." };
    private static readonly Option<bool> Force = new("--force") { Description = "Overwrite files that are already there." };

    public static Command Create()
    {
        var command = new Command(
            "adjudicate",
            $"""
            List the pairs on which raters differ; draw a blind sheet of them for a third person; and merge the decisions
            into the labels as rater "{Adjudication.RaterName}", who is what --kind says.

            Examples:
              noharm label adjudicate -l labels.jsonl
              noharm label adjudicate -l labels.jsonl -b BENCH -r responses.jsonl -o third.csv
              noharm label adjudicate -l labels.jsonl --sheet third-back.csv --key third.key.json --kind physician -o settled.jsonl
            """)
        {
            Labels, BenchmarkFolder, Responses, Output, Filled, Key, Kind, ShowVerdicts, WithAgreed, Seed, Semicolon, Force,
        };
        command.Run((parsed, terminal, _) => Task.FromResult(Execute(parsed, terminal)));
        return command;
    }

    private static int Execute(ParseResult parsed, Terminal terminal)
    {
        (string? output, string? filled) = (parsed.GetValue(Output), parsed.GetValue(Filled));
        if (filled is not null && (output is null || parsed.GetValue(Key) is null || parsed.GetValue(Kind) is null))
            throw new UsageException("--sheet: to merge decisions, expected --key, --kind and -o LABELS too.");
        if (filled is null && output is not null && (parsed.GetValue(BenchmarkFolder) is null || parsed.GetValue(Responses) is null))
            throw new UsageException("-o: to draw a sheet, expected -b BENCH and -r RESPONSES too; to merge one that came back, --sheet.");
        var problems = new ProblemList();
        LabelSet labels = LabelReader.Read(parsed.GetRequiredValue(Labels), problems);
        problems.ThrowIfErrors();
        if (filled is not null)
            return Merge(parsed, labels, filled, output!, problems, terminal);
        IReadOnlyList<Disagreement> open = Adjudication.Open(labels);
        if (output is not null)
            return Draw(parsed, labels, open, output, problems, terminal);
        CommandRunner.Report(terminal, problems.All);
        List(labels, open, parsed.GetValue(CommonOptions.Json), terminal);
        return ExitCode.Ok;
    }

    private static int Draw(ParseResult parsed, LabelSet labels, IReadOnlyList<Disagreement> open, string output, ProblemList problems, Terminal terminal)
    {
        var files = new SheetFiles(output);
        files.RejectOverwriting([null], parsed.GetValue(Force));
        Benchmark benchmark = BenchmarkReader.Read(parsed.GetRequiredValue(BenchmarkFolder)!, problems);
        ResponseSet responses = ResponseReader.Read(parsed.GetRequiredValue(Responses)!, problems);
        labels.CheckAgainst(benchmark, problems);
        problems.ThrowIfErrors();
        if (open.Count == 0)
            throw new InvalidInputException("nothing-to-decide", parsed.GetRequiredValue(Labels), null, "no pair was labelled differently by two raters; expected something to decide. No sheet is needed.");
        var random = new Pcg64(parsed.GetValue(Seed));
        (IReadOnlyList<SheetPair> pairs, IReadOnlyList<string> columns) = Adjudication.Ask(open, benchmark, responses, parsed.GetValue(ShowVerdicts), random, problems);
        problems.ThrowIfErrors();
        CommandRunner.Report(terminal, problems.All);
        (IReadOnlyList<Sheet> sheets, SheetKey key) = SheetBuilder.ForAnybody(pairs, columns, SheetPurpose.Adjudicate, random);
        bool json = parsed.GetValue(CommonOptions.Json);
        files.Write(sheets, key with { Seed = parsed.GetValue(Seed) }, parsed.GetValue(Semicolon) ? ";" : ",", json, terminal);
        if (json)
            terminal.Output.WriteLine(JsonSerializer.Serialize(new { sheet = output, rows = pairs.Count, key = files.Key, instructions = files.Instructions }, JsonStyle));
        return ExitCode.Ok;
    }

    private static int Merge(ParseResult parsed, LabelSet labels, string filled, string output, ProblemList problems, Terminal terminal)
    {
        LabelFile.RejectOverwriting(output, parsed.GetValue(Force), "");
        var source = new SheetSource(filled, Adjudication.RaterName, RaterArguments.KindOf(parsed.GetRequiredValue(Kind)!));
        SheetKey key = SheetKeyFile.Read(parsed.GetRequiredValue(Key)!);
        if (key.Purpose != SheetPurpose.Adjudicate)
            throw new UsageException($"{parsed.GetValue(Key)} belongs to a sheet of first verdicts; read it back with noharm label import.");
        ImportedSheets decided = SheetImport.Read([source], key, problems);
        problems.ThrowIfErrors();
        if (decided.Labels.Labels.Count == 0)
            throw new InvalidInputException("no-labels", filled, null, "the sheet holds no verdict at all; expected yes, partial or no in the column \"verdict\".");
        LabelSet merged = Adjudication.Merge(labels, decided.Labels, parsed.GetValue(WithAgreed), problems);
        problems.ThrowIfErrors();
        CommandRunner.Report(terminal, problems.All);
        LabelFile.Write(output, merged);
        int open = Adjudication.Open(merged).Count;
        int under = merged.Labels.Count(label => label.Rater == Adjudication.RaterName);
        terminal.Output.WriteLine(parsed.GetValue(CommonOptions.Json)
            ? JsonSerializer.Serialize(new { path = output, decided = decided.Labels.Labels.Count, adjudicated = under, kind = LabelWords.Of(merged.KindOf(Adjudication.RaterName)), open }, JsonStyle)
            : $"Wrote {output}: {Words.Count(decided.Labels.Labels.Count, "decision")}, {Words.Count(under, "label")} by \"{Adjudication.RaterName}\" ({LabelWords.Of(merged.KindOf(Adjudication.RaterName))}); {Words.Count(open, "pair")} still open.");
        return ExitCode.Ok;
    }

    private static void List(LabelSet labels, IReadOnlyList<Disagreement> open, bool json, Terminal terminal)
    {
        int shared = labels.Labels.GroupBy(label => (label.Respondent, label.Id, label.Trial, label.Option)).Count(pair => pair.Count() > 1);
        if (json)
        {
            terminal.Output.WriteLine(JsonSerializer.Serialize(new
            {
                shared,
                open = open.Select(pair => new
                {
                    respondent = pair.Respondent,
                    id = pair.Id,
                    trial = pair.Trial,
                    option = pair.Option,
                    verdicts = pair.Labels.ToDictionary(label => label.Rater, label => LabelWords.Of(label.Verdict)),
                }),
            }, JsonStyle));
            return;
        }

        terminal.Output.WriteLine($"{Words.Count(shared, "pair")} labelled by more than one rater; on {open.Count:N0} of them they differ ({open.Count(pair => pair.Distance > 1):N0} between yes and no).");
        foreach (Disagreement pair in open.OrderByDescending(pair => pair.Distance).Take(Listed))
            terminal.Output.WriteLine($"  {pair}: {string.Join(", ", pair.Labels.Select(label => $"{label.Rater} {LabelWords.Of(label.Verdict)}"))}");
        if (open.Count > Listed)
            terminal.Output.WriteLine($"  ... and {open.Count - Listed:N0} more; --json has all.");
    }
}
