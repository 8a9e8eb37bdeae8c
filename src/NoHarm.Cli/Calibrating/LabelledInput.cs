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

    /// <summary>SHA-256 of the label files, in order.</summary>
    public IReadOnlyList<string> LabelsSha256 { get; private init; } = [];

    /// <summary>Reads benchmark, answers and labels, and reports what is wrong with them.</summary>
    /// <exception cref="InvalidInputException">They cannot be used, or none of the answers is labelled.</exception>
    public static LabelledInput Read(string benchmarkFolder, string responseFile, string labelFile, string? wantedRater, Terminal terminal) =>
        Read(benchmarkFolder, [responseFile], [labelFile], wantedRater, terminal);

    /// <summary>Reads several pairs of answers and labels to one benchmark. Each label file speaks of its own answers.</summary>
    /// <exception cref="InvalidInputException">They cannot be used, or none of the answers of a file is labelled.</exception>
    public static LabelledInput Read(
        string benchmarkFolder,
        IReadOnlyList<string> responseFiles,
        IReadOnlyList<string> labelFiles,
        string? wantedRater,
        Terminal terminal)
    {
        if (responseFiles.Count != labelFiles.Count)
            throw new UsageException($"found {responseFiles.Count} response files and {labelFiles.Count} label files; expected one --labels for each --responses, in the same order.");
        var problems = new ProblemList();
        Benchmark benchmark = BenchmarkReader.Read(benchmarkFolder, problems);
        var cases = new Dictionary<string, BlindCase>();
        var labelled = new List<LabelledResponse>();
        var raters = new List<Rater>();
        for (int i = 0; i < labelFiles.Count; i++)
        {
            ResponseSet responses = ResponseReader.Read(responseFiles[i], problems);
            responses.CheckAgainst(benchmark, problems);
            LabelSet labels = LabelReader.Read(labelFiles[i], problems);
            labels.CheckAgainst(benchmark, problems);
            labels.CheckEvidence(responses, problems);
            problems.ThrowIfErrors();
            string rater = wantedRater ?? labels.Labels.Select(label => label.Rater).FirstOrDefault() ?? "";
            if (rater == MajorityVote.Rater && labels.Raters.All(known => known.Name != rater))
                labels = WithMajority(labels);
            LabelledResponse[] here = [.. Join(benchmark, responses, labels, rater, cases)];
            if (here.Length == 0)
            {
                throw new InvalidInputException("no-labels", labelFiles[i], null,
                    $"found no label by rater \"{rater}\" for any of the responses; expected labels of these very responses. Check --rater, and respondent, id and trial.");
            }

            RejectRepeated(labelled, here, responseFiles[i]);
            labelled.AddRange(here);
            if (labels.KindOf(rater) == RaterKind.Unknown)
                terminal.Say($"{labelFiles[i]}: nothing says what rater \"{rater}\" is; expected a first line such as {{\"raters\": [{{\"rater\": \"{rater}\", \"kind\": \"physician\"}}]}}. What is fitted says unknown.");
            raters.Add(labels.Raters.FirstOrDefault(known => known.Name == rater) ?? new Rater(rater, RaterKind.Unknown));
        }

        CommandRunner.Report(terminal, problems.All);
        Rater[] different = [.. raters.Distinct()];
        return new LabelledInput(labelled, different.Length == 1 ? different[0] : Together(different)) { LabelsSha256 = [.. labelFiles.Select(FileHash.OfFile)] };
    }

    /// <summary>A fit learns what sets matched from not matched, so it needs both, and in what is left when a case is left out too.</summary>
    /// <exception cref="InvalidInputException">There is one kind of label only, or a kind in one case only.</exception>
    public void RequireFittable(string labelFile, bool leavesCasesOut)
    {
        int matched = CasesWith(label => label.Verdict != Verdict.No);
        int not = CasesWith(label => label.Verdict == Verdict.No);
        int needed = leavesCasesOut ? 2 : 1;
        if (matched < needed || not < needed)
        {
            throw new InvalidInputException("too-few-labels", labelFile, null,
                $"cases with an option labelled yes or partial: {matched}, with one labelled no: {not}; expected {needed} or more of each, because a fit learns the difference{(leavesCasesOut ? " and is measured on cases left out" : "")}. Label more, or measure only, with --check.");
        }
    }

    private int CasesWith(Func<OptionLabel, bool> kind) =>
        Labelled.Where(response => response.Labels.Values.Any(kind)).Select(response => response.Case.Id).Distinct().Count();

    /// <summary>The majority is what all of its raters are, and unknown where they differ.</summary>
    private static LabelSet WithMajority(LabelSet labels)
    {
        RaterKind[] kinds = [.. labels.Raters.Select(rater => rater.Kind).Distinct()];
        var majority = new Rater(MajorityVote.Rater, kinds.Length == 1 ? kinds[0] : RaterKind.Unknown);
        return new LabelSet(MajorityVote.Of(labels.Labels), [majority]);
    }

    // An answer that counts twice makes every interval too narrow.
    private static void RejectRepeated(List<LabelledResponse> before, LabelledResponse[] here, string file)
    {
        var known = before.Select(response => (response.Response.Key, response.Response.Text)).ToHashSet();
        if (here.FirstOrDefault(response => known.Contains((response.Response.Key, response.Response.Text))) is { } twice)
            throw new InvalidInputException("repeated-answer", file, null,
                $"the answer of {twice.Response.Key} is in an earlier --responses too; expected every answer once. Leave one of the files out.");
    }

    /// <summary>Several raters are what all of them are, and unknown where they differ.</summary>
    private static Rater Together(Rater[] raters) =>
        new(string.Join(", ", raters.Select(rater => rater.Name)), raters.All(rater => rater.Kind == raters[0].Kind) ? raters[0].Kind : RaterKind.Unknown);

    private static IEnumerable<LabelledResponse> Join(
        Benchmark benchmark,
        ResponseSet responses,
        LabelSet labels,
        string rater,
        Dictionary<string, BlindCase> cases)
    {
        ILookup<(string, int), Label> labelsOf = labels.Labels.Where(label => label.Rater == rater).ToLookup(label => (label.Id, label.Trial));
        return responses.Responses
            .Select(response => new LabelledResponse(
                CaseOf(benchmark.CaseOf(response.Key.Id)!, cases),
                response,
                labelsOf[(response.Key.Id, response.Key.Trial)]
                    .Where(label => label.Concerns(response.Key))
                    .ToDictionary(label => label.Option, label => new OptionLabel(label.Verdict, label.Evidence ?? "") { Weight = label.Weight })))
            .Where(response => response.Labels.Count > 0);
    }

    private static BlindCase CaseOf(Case @case, Dictionary<string, BlindCase> known)
    {
        if (!known.TryGetValue(@case.Id, out BlindCase? blind))
            known.Add(@case.Id, blind = BlindCase.Of(@case));
        return blind;
    }
}
