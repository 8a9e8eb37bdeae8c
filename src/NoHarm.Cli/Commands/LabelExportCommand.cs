using System.CommandLine;
using System.Text.Json;
using NoHarm.Benchmarks;
using NoHarm.Cli.Labelling;
using NoHarm.Cli.Rendering;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Responses;
using NoHarm.Runs;
using NoHarm.Statistics;
using NoHarm.Validation.Sheets;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm label export</c>: draws a blind sheet for people to fill in.</summary>
internal static class LabelExportCommand
{
    private static readonly JsonSerializerOptions JsonStyle = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    private static readonly Option<string> BenchmarkFolder = new("--benchmark", "-b") { Description = "The benchmark folder.", Required = true };
    private static readonly Option<string> Responses = new("--responses", "-r") { Description = "The answers.", Required = true };
    private static readonly Option<string?> Judged = new("--judged", "-j") { Description = "A run folder or judged.jsonl of these answers, to draw what the judge was not sure of more often." };
    private static readonly Option<string> Output = new("--output", "-o") { Description = "The sheet, a .csv; key and instructions are written beside it.", Required = true };
    private static readonly Option<int?> Pairs = new("--pairs") { Description = "How many pairs of option and answer in all; without this and --per-rater, every one." };
    private static readonly Option<int?> PerRater = new("--per-rater") { Description = "How many pairs for each rater." };
    private static readonly Option<string?> Raters = new("--raters") { Description = "A sheet for each of these, with commas between the names; without it one sheet for anybody." };
    private static readonly Option<double?> Overlap = new("--overlap") { Description = "The share of the pairs that every rater gets (0 to 1); the rest goes to one each. 1 when not given." };
    private static readonly Option<double> Oversample = new("--oversample") { Description = "How many times as likely a harmful or doubtful pair is drawn as another; 1 draws all alike.", DefaultValueFactory = _ => 4 };
    private static readonly Option<ulong> Seed = new("--seed") { Description = "The same seed draws the same sheet.", DefaultValueFactory = _ => 0 };
    private static readonly Option<bool> ShowEvidence = new("--show-evidence") { Description = "Show beside every option the passage of the answer that is most like it. Tells no verdict, and may still lead a reader." };
    private static readonly Option<bool> Semicolon = new("--semicolon") { Description = "Semicolons between cells, for spreadsheet programs of countries that write 0,5." };
    private static readonly Option<bool> Force = new("--force") { Description = "Overwrite sheets that are already there." };

    public static Command Create()
    {
        var command = new Command(
            "export",
            """
            Draw a blind sheet for clinicians: one row per option and answer, in an order that tells nothing, without
            respondents, scores or verdicts. Options that harm when done, and with --judged those the judge was not sure of,
            are drawn more often; the key keeps the weights that undo it. Send sheet and instructions, keep the key.

            Examples:
              noharm label export -b BENCH -r responses.jsonl -j runs/mine --pairs 300 -o sheet.csv
              noharm label export -b BENCH -r responses.jsonl --raters dr-a,dr-b,dr-c --per-rater 150 --overlap 0.3 -o sheet.csv
              noharm label export -b BENCH -r responses.jsonl --pairs 100 --oversample 1 --show-evidence --seed 7 -o sheet.csv
            """)
        {
            BenchmarkFolder, Responses, Judged, Output, Pairs, PerRater, Raters, Overlap, Oversample, Seed, ShowEvidence, Semicolon, Force,
        };
        command.Run(ExecuteAsync);
        return command;
    }

    private static async Task<int> ExecuteAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        var plan = ExportPlan.Of(
            parsed.GetValue(Pairs), parsed.GetValue(PerRater), parsed.GetValue(Raters), parsed.GetValue(Overlap), parsed.GetValue(Oversample));
        var files = new SheetFiles(parsed.GetRequiredValue(Output));
        string?[] readers = plan.Raters.Count > 0 ? [.. plan.Raters] : [null];
        files.RejectOverwriting(readers, parsed.GetValue(Force));
        IReadOnlyList<SheetPair> frame = ReadFrame(parsed, terminal);

        ulong seed = parsed.GetValue(Seed);
        var random = new Pcg64(seed);
        IReadOnlyList<SheetPair> drawn = PairDraw.Draw(frame, plan.Pairs ?? frame.Count, plan.Oversampling, random);
        if (plan.Pairs > frame.Count)
            terminal.Say($"There are {Words.Count(frame.Count, "pair")}, fewer than the {plan.Pairs:N0} asked for; all are in.");
        bool showsPassage = parsed.GetValue(ShowEvidence);
        if (showsPassage)
            drawn = await PassageHints.AddAsync(drawn, JudgementAssembler.CreateDefault(), cancellation);

        string[] columns = showsPassage ? [PassageHints.Column] : [];
        (IReadOnlyList<Sheet> sheets, SheetKey key) = plan.Raters.Count > 0
            ? SheetBuilder.ForRaters(drawn, Allotment.Of(drawn, plan.Raters, plan.Overlap, random), columns, random)
            : SheetBuilder.ForAnybody(drawn, columns, SheetPurpose.Label, random);
        key = key with { Seed = seed, Population = frame.Count, Oversampling = plan.Oversampling, ShowsPassage = showsPassage };
        bool json = parsed.GetValue(CommonOptions.Json);
        files.Write(sheets, key, parsed.GetValue(Semicolon) ? ";" : ",", json, terminal);
        Show(frame, drawn, sheets, files, json, terminal);
        return ExitCode.Ok;
    }

    private static IReadOnlyList<SheetPair> ReadFrame(ParseResult parsed, Terminal terminal)
    {
        var problems = new ProblemList();
        Benchmark benchmark = BenchmarkReader.Read(parsed.GetRequiredValue(BenchmarkFolder), problems);
        ResponseSet responses = ResponseReader.Read(parsed.GetRequiredValue(Responses), problems);
        responses.CheckAgainst(benchmark, problems);
        problems.ThrowIfErrors();
        IReadOnlyList<JudgedRecord> records = parsed.GetValue(Judged) is { } judged
            ? JudgedReader.Read(Directory.Exists(judged) ? Path.Combine(judged, RunFolder.JudgedName) : judged, problems, benchmark)
            : [];
        if (parsed.GetValue(Judged) is not null && !records.Any(record => responses.Responses.Any(response => response.Key == record.Key)))
            problems.Error("other-answers", parsed.GetValue(Judged)!, null, "none of the records is of one of the answers; expected what a judge said of these very answers. Check --judged, and respondent, id and trial.");
        problems.ThrowIfErrors();
        CommandRunner.Report(terminal, problems.All);
        IReadOnlyList<SheetPair> frame = PairFrame.Of(benchmark, responses, records);
        return frame.Count > 0
            ? frame
            : throw new InvalidInputException("nothing-to-label", parsed.GetRequiredValue(Responses), null, "found no answer with any text; expected something to label.");
    }

    private static void Show(IReadOnlyList<SheetPair> frame, IReadOnlyList<SheetPair> drawn, IReadOnlyList<Sheet> sheets, SheetFiles files, bool json, Terminal terminal)
    {
        var strata = frame.GroupBy(pair => pair.Stratum).OrderBy(stratum => stratum.Key, StringComparer.Ordinal)
            .Select(stratum => new { stratum = stratum.Key, pairs = stratum.Count(), drawn = drawn.Count(pair => pair.Stratum == stratum.Key) })
            .ToArray();
        if (json)
        {
            terminal.Output.WriteLine(JsonSerializer.Serialize(new
            {
                pairs = frame.Count,
                drawn = drawn.Count,
                strata,
                sheets = sheets.Select(sheet => new { rater = sheet.Rater, path = files.SheetOf(sheet.Rater), rows = sheet.Rows.Count }),
                key = files.Key,
                instructions = files.Instructions,
            }, JsonStyle));
            return;
        }

        terminal.Output.WriteLine($"Drew {drawn.Count:N0} of {frame.Count:N0} pairs of option and answer: "
            + string.Join("; ", strata.Select(stratum => $"{stratum.drawn:N0} of {stratum.pairs:N0} {stratum.stratum}")) + ".");
    }
}
