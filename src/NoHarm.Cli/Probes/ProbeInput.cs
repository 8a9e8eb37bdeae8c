using NoHarm.Benchmarks;
using NoHarm.Cli.Calibrating;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Judging.Lexical;
using NoHarm.Responses;

namespace NoHarm.Cli.Probes;

/// <summary>Answers that a judge is asked about again; their labels, where there are any, tell it from a human.</summary>
/// <param name="Answers">The answers; without labels the sets of labels are empty.</param>
/// <param name="Labels">Who labelled them, in words; null without labels.</param>
internal sealed record ProbeInput(IReadOnlyList<LabelledResponse> Answers, string? Labels)
{
    private static readonly Dictionary<int, OptionLabel> None = [];

    /// <summary>Reads benchmark and answers, and labels where a file is given.</summary>
    /// <exception cref="InvalidInputException">They cannot be used.</exception>
    public static ProbeInput Read(string benchmarkFolder, string responseFile, string? labelFile, string? rater, Terminal terminal)
    {
        if (labelFile is not null)
        {
            LabelledInput labelled = LabelledInput.Read(benchmarkFolder, responseFile, labelFile, rater, terminal);
            return new ProbeInput(labelled.Labelled, labelled.Description);
        }

        var problems = new ProblemList();
        Benchmark benchmark = BenchmarkReader.Read(benchmarkFolder, problems);
        ResponseSet responses = ResponseReader.Read(responseFile, problems);
        responses.CheckAgainst(benchmark, problems);
        problems.ThrowIfErrors();
        CommandRunner.Report(terminal, problems.All);
        Dictionary<string, BlindCase> cases = benchmark.Cases.ToDictionary(@case => @case.Id, BlindCase.Of);
        return new ProbeInput(
            [.. responses.Responses.Select(response => new LabelledResponse(cases[benchmark.CaseOf(response.Key.Id)!.Id], response, None))],
            Labels: null);
    }
}
