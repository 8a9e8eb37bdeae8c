using System.Text;
using NoHarm.Benchmarks;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Responses;
using NoHarm.Statistics;
using NoHarm.Validation;
using NoHarm.Validation.Sheets;

namespace NoHarm.Tests.Validation.Sheets;

/// <summary>The demo's answers, the judge's doubts about some, and sheets of them filled in by its labels.</summary>
internal static class SheetSample
{
    public static Benchmark Benchmark { get; } = BenchmarkReader.Read(Demo(""), new ProblemList());

    public static ResponseSet Responses { get; } = ResponseReader.Read(Demo("responses.jsonl"), new ProblemList());

    public static LabelSet Labels { get; } = LabelReader.Read(Demo("labels.jsonl"), new ProblemList());

    /// <summary>Every seventh option is one that the judge was not sure of.</summary>
    public static IReadOnlyList<JudgedRecord> Judged { get; } =
    [
        .. Responses.Responses.Select(response => new JudgedRecord(
            response.Key,
            "lexical",
            [
                .. Benchmark.CaseOf(response.Key.Id)!.Options.Select(option => new OptionVerdict(option.Id, Verdict.No)
                {
                    Probabilities = option.Id % 7 == 0 ? new VerdictProbabilities(0.5, 0.2, 0.3) : new VerdictProbabilities(0.95, 0.03, 0.02),
                }),
            ],
            [])),
    ];

    public static IReadOnlyList<SheetPair> Frame { get; } = PairFrame.Of(Benchmark, Responses, Judged);

    public static (IReadOnlyList<Sheet> Sheets, SheetKey Key) Draw(int count, ulong seed = 1)
    {
        var random = new Pcg64(seed);
        return SheetBuilder.ForAnybody(PairDraw.Draw(Frame, count, 4, random), [], SheetPurpose.Label, random);
    }

    /// <summary>The label of a row's pair, as the demo's author gave it.</summary>
    public static Label LabelOf(SheetPair pair) => Labels.Labels.Single(label => label.Concerns(pair.Response.Key) && label.Option == pair.Option.Id);

    /// <summary>A sheet as text, filled in by the demo's labels.</summary>
    public static string Filled(Sheet sheet, string separator = ",", Func<SheetRow, (string Verdict, string Evidence, string Note)>? answer = null)
    {
        string[] lines = Rows(Encoding.UTF8.GetString(SheetWriter.ToCsv(sheet, separator)));
        var text = new StringBuilder(lines[0] + "\r\n");
        for (int i = 0; i < sheet.Rows.Count; i++)
        {
            Label label = LabelOf(sheet.Rows[i].Pair);
            (string verdict, string evidence, string note) = answer?.Invoke(sheet.Rows[i]) ?? (LabelWords.Of(label.Verdict), label.Evidence ?? "", label.Note);
            text.Append(lines[i + 1][..^2]).Append(verdict).Append(separator).Append(Quoted(evidence)).Append(separator).Append(Quoted(note)).Append("\r\n");
        }

        return text.ToString();
    }

    /// <summary>The rows of a CSV text; a line break in a cell ends none.</summary>
    public static string[] Rows(string csv)
    {
        var rows = new List<string>();
        bool quoted = false;
        int start = 0;
        for (int i = 0; i < csv.Length; i++)
        {
            quoted ^= csv[i] == '"';
            if (csv[i] != '\n' || quoted)
                continue;
            rows.Add(csv[start..i].TrimEnd('\r'));
            start = i + 1;
        }

        return [.. rows];
    }

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Demo(string name) => Path.Combine(Repository.Root, "data", "demo", name);
}
