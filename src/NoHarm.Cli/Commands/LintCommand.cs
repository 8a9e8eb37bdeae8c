using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using NoHarm.Benchmarks;
using NoHarm.Input;
using NoHarm.Retrieval;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm lint</c>: every defect of a benchmark or of the vocabulary, with its place.</summary>
internal static class LintCommand
{
    private static readonly JsonWriterOptions JsonStyle = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Argument<string> Folder = new("benchmark")
    {
        Description = "The benchmark folder (rubrics/*.json), or a checkout of the public kit.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string> Vocabulary = new("--lexicon")
    {
        Description = "A folder with the files of the clinical vocabulary (data/lexicon in the source), instead of a benchmark.",
        HelpName = "FOLDER",
    };

    public static Command Create()
    {
        var command = new Command(
            "lint",
            "Names every defect of a benchmark: duplicate ids, parents and groups that do not exist, guidance whose ids are "
            + "shifted, scores that contradict their type, options that cannot be told apart. With --lexicon, every defect of "
            + "the clinical vocabulary: words with two meanings, words that are never found, names that are not defined. Exit "
            + "code 3 when there are errors, 0 when there are only warnings.\n\nExamples:\n  noharm lint data/demo\n"
            + "  noharm lint my-benchmark --json\n  noharm lint --lexicon data/lexicon")
        {
            Folder,
            Vocabulary,
        };
        command.Run((parsed, terminal, _) =>
        {
            bool json = parsed.GetValue(CommonOptions.Json);
            return Task.FromResult((parsed.GetValue(Folder), parsed.GetValue(Vocabulary)) switch
            {
                ({ } folder, null) => Lint(folder, json, terminal),
                (null, { } lexicon) => LintLexicon(lexicon, json, terminal),
                _ => throw new UsageException("found a benchmark and --lexicon, or neither; expected one of them. Name what to look through."),
            });
        });
        return command;
    }

    private static int Lint(string folder, bool json, Terminal terminal)
    {
        var problems = new ProblemList();
        Benchmark benchmark = BenchmarkReader.Read(folder, problems);
        if (benchmark.Cases.Count == 0 && benchmark.Files.Count == 0)
            problems.ThrowIfErrors();

        Problem[] found =
        [
            .. problems.All.Concat(BenchmarkLint.Check(benchmark))
                .OrderByDescending(problem => problem.Severity)
                .ThenBy(problem => problem.File, StringComparer.Ordinal)
                .ThenBy(problem => problem.Line ?? 0),
        ];
        return Write(found, $"{Count(benchmark.Cases.Count, "case")}, {Count(benchmark.Cases.Sum(@case => @case.Options.Count), "option")}", json, terminal);
    }

    private static int LintLexicon(string folder, bool json, Terminal terminal)
    {
        (IReadOnlyList<Problem> found, int concepts, int forms) = LexiconLint.Check(folder);
        return Write([.. found], $"{Count(concepts, "concept")}, {Count(forms, "form")}", json, terminal);
    }

    private static int Write(Problem[] found, string size, bool json, Terminal terminal)
    {
        int errors = found.Count(problem => problem.Severity == ProblemSeverity.Error);
        string summary = $"{size}: {Count(errors, "error")}, {Count(found.Length - errors, "warning")}.";
        if (json)
        {
            terminal.Output.WriteLine(ToJson(found));
            terminal.Say(summary);
        }
        else
        {
            foreach (Problem problem in found)
                terminal.Output.WriteLine($"{problem} [{problem.Code}]");
            terminal.Output.WriteLine(summary);
        }

        return errors > 0 ? ExitCode.InvalidInput : ExitCode.Ok;
    }

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number:N0} {what}s";

    private static string ToJson(Problem[] problems)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonStyle))
        {
            writer.WriteStartArray();
            foreach (Problem problem in problems)
            {
                writer.WriteStartObject();
                writer.WriteString("severity", problem.Severity.ToString().ToLowerInvariant());
                writer.WriteString("code", problem.Code);
                writer.WriteString("file", problem.File);
                if (problem.Line is { } line)
                    writer.WriteNumber("line", line);
                else
                    writer.WriteNull("line");
                writer.WriteString("message", problem.Message);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
