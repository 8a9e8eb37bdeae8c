using System.CommandLine;
using System.Text.Json;
using NoHarm.Cli.Labelling;
using NoHarm.Cli.Rendering;
using NoHarm.Input;
using NoHarm.Validation;
using NoHarm.Validation.Sheets;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm label import</c>: filled sheets become labels.</summary>
internal static class LabelImportCommand
{
    private static readonly JsonSerializerOptions JsonStyle = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    private static readonly Argument<string[]> Sheets = new("sheets") { Description = "The filled sheets (CSV).", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> Key = new("--key") { Description = "The key that was written with the sheets.", Required = true };
    private static readonly Option<string> Output = new("--output", "-o") { Description = "Where to write the labels (labels.jsonl).", Required = true };
    private static readonly Option<string[]> Raters = new("--rater") { Description = "Who filled the sheet in; for several sheets once for each, in their order. Not needed for sheets that were made for somebody." };
    private static readonly Option<string[]> Kinds = new("--kind") { Description = "What the rater is: physician, other or llm; once for all sheets, or once for each.", Required = true };
    private static readonly Option<bool> Append = new("--append") { Description = "Add to the labels that the file already holds." };
    private static readonly Option<bool> Force = new("--force") { Description = "Overwrite labels that are already there." };

    public static Command Create()
    {
        var command = new Command(
            "import",
            """
            Read filled sheets back, check every row against the key, and merge the raters into one label file. Rows without
            a verdict stay unlabelled and are counted. Nothing is written when a sheet has an error.

            Examples:
              noharm label import back.csv --key sheet.key.json --rater dr-a --kind physician -o labels.jsonl
              noharm label import sheet-dr-a.csv sheet-dr-b.csv --key sheet.key.json --kind physician -o labels.jsonl
              noharm label import late.csv --key sheet.key.json --rater nurse-c --kind other -o labels.jsonl --append
            """)
        {
            Sheets, Key, Output, Raters, Kinds, Append, Force,
        };
        command.Run((parsed, terminal, _) => Task.FromResult(Execute(parsed, terminal)));
        return command;
    }

    private static int Execute(ParseResult parsed, Terminal terminal)
    {
        IReadOnlyList<SheetSource> sources = RaterArguments.Of(parsed.GetRequiredValue(Sheets), parsed.GetValue(Raters) ?? [], parsed.GetRequiredValue(Kinds));
        string output = parsed.GetRequiredValue(Output);
        bool append = parsed.GetValue(Append);
        LabelFile.RejectOverwriting(output, parsed.GetValue(Force) || append, ", add --append to add to it");

        var problems = new ProblemList();
        SheetKey key = SheetKeyFile.Read(parsed.GetRequiredValue(Key));
        if (key.Purpose == SheetPurpose.Adjudicate)
            throw new UsageException($"{parsed.GetValue(Key)} belongs to a sheet for a third opinion; read it back with noharm label adjudicate --sheet.");
        ImportedSheets imported = SheetImport.Read(sources, key, problems);
        problems.ThrowIfErrors();
        LabelSet labels = imported.Labels;
        if (append && File.Exists(output))
            labels = LabelMerge.Of(LabelReader.Read(output, problems), labels, problems);
        Report(imported, parsed.GetRequiredValue(Key), problems);
        problems.ThrowIfErrors();
        CommandRunner.Report(terminal, problems.All);
        LabelFile.Write(output, labels);
        terminal.Output.WriteLine(parsed.GetValue(CommonOptions.Json) ? ToJson(imported, labels, output) : ToText(imported, labels, output));
        return ExitCode.Ok;
    }

    private static void Report(ImportedSheets imported, string key, ProblemList problems)
    {
        if (imported.Labels.Labels.Count == 0)
            problems.Error("no-labels", key, null, "the sheets hold no verdict at all; expected yes, partial or no in the column \"verdict\". Were the empty sheets given by mistake?");
        foreach (RaterCount count in imported.Counts.Where(count => count.Missing > 0))
            problems.Warning("missing-row", key, null,
                $"{Words.Count(count.Missing, "row")} of {count.Rater.Name}'s {count.Asked:N0} are in no sheet; expected every row that was sent out, empty where it was not labelled. They count as not labelled. Was the sheet filtered when it was saved?");
    }

    private static string ToText(ImportedSheets imported, LabelSet labels, string output)
    {
        IEnumerable<string> raters = imported.Counts.Select(count =>
            $"{count.Rater.Name} ({LabelWords.Of(count.Rater.Kind)}): {count.Labelled:N0} of {count.Asked:N0} rows labelled"
            + $"{Left(count.Empty, "left empty")}{Left(count.Missing, "missing")}{Left(count.Unquoted, "matched without evidence")}.");
        return string.Join(Environment.NewLine, raters.Append($"Wrote {output}: {Words.Count(labels.Labels.Count, "label")} by {Words.Count(labels.Raters.Count, "rater")}."));
    }

    private static string Left(int count, string what) => count == 0 ? "" : $", {count:N0} {what}";

    private static string ToJson(ImportedSheets imported, LabelSet labels, string output) => JsonSerializer.Serialize(new
    {
        path = output,
        labels = labels.Labels.Count,
        raters = imported.Counts.Select(count => new
        {
            rater = count.Rater.Name,
            kind = LabelWords.Of(count.Rater.Kind),
            asked = count.Asked,
            labelled = count.Labelled,
            empty = count.Empty,
            missing = count.Missing,
            withoutEvidence = count.Unquoted,
        }),
    }, JsonStyle);
}
