using NoHarm.Benchmarks;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Judging.Lexical;
using NoHarm.Responses;
using NoHarm.Runs;
using NoHarm.Validation;

namespace NoHarm.Cli.Calibrating;

/// <summary>Answers with one rater's labels.</summary>
/// <param name="Labelled">The answers that have any label; answers to one case share the case.</param>
/// <param name="Rater">The rater.</param>
internal sealed record LabelledInput(IReadOnlyList<LabelledResponse> Labelled, Rater Rater)
{
    /// <summary>How many cases.</summary>
    public int Cases => Labelled.Select(response => response.Case.Id).Distinct().Count();

    /// <summary>Hashes of the cases, by which a validation recognises them.</summary>
    public IReadOnlyList<string> CaseHashes => [.. Labelled.DistinctBy(response => response.Case.Id).Select(response => VerdictKey.HashOf(response.Case))];

    /// <summary>What it is, for people who read what was fitted to it.</summary>
    public string Description => $"{Labelled.Count} answers to {Cases} cases, labelled by {Rater.Name} ({Kind})";

    private string Kind => Rater.Kind switch
    {
        RaterKind.Physician => "a physician",
        RaterKind.Llm => "a language model, not a physician",
        _ => "not known to be a physician",
    };

    /// <summary>Reads benchmark, answers and labels, and reports what is wrong with them.</summary>
    /// <exception cref="InvalidInputException">They cannot be used, or none of the answers is labelled.</exception>
    public static LabelledInput Read(string benchmarkFolder, string responseFile, string labelFile, string? wantedRater, Terminal terminal)
    {
        var problems = new ProblemList();
        Benchmark benchmark = BenchmarkReader.Read(benchmarkFolder, problems);
        ResponseSet responses = ResponseReader.Read(responseFile, problems);
        responses.CheckAgainst(benchmark, problems);
        LabelSet labels = LabelReader.Read(labelFile, problems);
        labels.CheckAgainst(benchmark, problems);
        labels.CheckEvidence(responses, problems);
        problems.ThrowIfErrors();
        CommandRunner.Report(terminal, problems.All);

        string rater = wantedRater ?? labels.Labels.Select(label => label.Rater).FirstOrDefault() ?? "";
        ILookup<(string, int), Label> labelsOf = labels.Labels.Where(label => label.Rater == rater).ToLookup(label => (label.Id, label.Trial));
        var cases = new Dictionary<string, BlindCase>();
        LabelledResponse[] labelled =
        [
            .. responses.Responses
                .Select(response => new LabelledResponse(
                    CaseOf(benchmark.CaseOf(response.Key.Id)!, cases),
                    response,
                    labelsOf[(response.Key.Id, response.Key.Trial)]
                        .Where(label => label.Concerns(response.Key))
                        .ToDictionary(label => label.Option, label => new OptionLabel(label.Verdict, label.Evidence ?? "") { Weight = label.Weight })))
                .Where(response => response.Labels.Count > 0),
        ];
        if (labels.KindOf(rater) == RaterKind.Unknown && labelled.Length > 0)
            terminal.Say($"{labelFile}: nothing says what rater \"{rater}\" is; expected a first line such as {{\"raters\": [{{\"rater\": \"{rater}\", \"kind\": \"physician\"}}]}}. What is fitted says unknown.");
        return labelled.Length > 0
            ? new LabelledInput(labelled, labels.Raters.FirstOrDefault(known => known.Name == rater) ?? new Rater(rater, RaterKind.Unknown))
            : throw new InvalidInputException("no-labels", labelFile, null,
                $"found no label by rater \"{rater}\" for any of the responses; expected labels of these very responses. Check --rater, and respondent, id and trial.");
    }

    private static BlindCase CaseOf(Case @case, Dictionary<string, BlindCase> known)
    {
        if (!known.TryGetValue(@case.Id, out BlindCase? blind))
            known.Add(@case.Id, blind = BlindCase.Of(@case));
        return blind;
    }
}
