using NoHarm.Benchmarks;
using NoHarm.Cli.Judges;
using NoHarm.Cli.Rendering;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Responses;
using NoHarm.Runs;
using NoHarm.Scoring;
using NoHarm.Validation;
using NoHarm.Validation.Adjudicating;

namespace NoHarm.Cli.Validating;

/// <summary>What a validation is made from: labels, and the verdicts of one judge on the answers that were labelled.</summary>
/// <param name="Benchmark">The cases.</param>
/// <param name="Labels">The labels of the wanted raters.</param>
/// <param name="Records">The judge's records.</param>
/// <param name="Judge">The judge in the words of the command line.</param>
/// <param name="Fingerprint">Its fingerprint; empty in records of other tools.</param>
/// <param name="FittedCases">Hashes of the cases that it is known to have been fitted on.</param>
internal sealed record ValidationInput(
    Benchmark Benchmark,
    LabelSet Labels,
    IReadOnlyList<JudgedRecord> Records,
    string Judge,
    string Fingerprint,
    IReadOnlyList<string> FittedCases)
{
    /// <summary>Reads everything, and judges the labelled answers where that is asked for.</summary>
    /// <exception cref="InvalidInputException">Something cannot be used.</exception>
    public static async Task<ValidationInput> ReadAsync(ValidationRequest request, Terminal terminal, CancellationToken cancellation)
    {
        // First what costs nothing: a wrong judge is told before a thousand answers are read.
        using LoadedJudge? judge = request.Responses is null ? null : JudgeFactory.Create(request.Judge);
        var problems = new ProblemList();
        Benchmark benchmark = BenchmarkReader.Read(request.Benchmark, problems);
        LabelSet labels = Chosen(LabelReader.Read(request.Labels, problems), request);
        if (benchmark.Cases.Count > 0)
            labels.CheckAgainst(benchmark, problems);
        (labels with { Labels = [.. labels.Labels.Where(label => label.Rater != Adjudication.RaterName)] }).CheckCoverage(problems);
        if (judge is null)
            return FromRecords(request, benchmark, labels, problems, terminal);

        ResponseSet responses = ResponseReader.Read(request.Responses!, problems);
        if (benchmark.Cases.Count > 0)
            responses.CheckAgainst(benchmark, problems);
        labels.CheckEvidence(responses, problems);
        problems.ThrowIfErrors();
        CommandRunner.Report(terminal, problems.All);
        IReadOnlyList<JudgedRecord> records = await JudgeAsync(request, benchmark, labels, responses, judge, terminal, cancellation);
        return new ValidationInput(benchmark, labels, records, judge.Judge.Name, judge.Judge.Fingerprint, judge.FittedCases);
    }

    /// <summary>Records of one judge, from a file, a run folder, or the folder of a validation.</summary>
    public static IReadOnlyList<JudgedRecord> ReadRecords(string path, Benchmark benchmark, ProblemList problems)
    {
        bool isRun = Directory.Exists(path);
        string ofValidation = Path.Combine(path, ValidationWork.RunName, RunFolder.JudgedName);
        string file = !isRun ? path : File.Exists(ofValidation) ? ofValidation : Path.Combine(path, RunFolder.JudgedName);
        IReadOnlyList<JudgedRecord> records = JudgedReader.Read(file, problems, benchmark, isRun ? ProblemSeverity.Warning : ProblemSeverity.Error);
        (string, string)[] judges = [.. records.Select(record => (record.Judge, record.Fingerprint)).Distinct()];
        if (judges.Length > 1)
            problems.Error("several-judges", file, null,
                $"the records are of {judges.Length} judges ({string.Join(", ", judges.Select(judge => judge.Item1).Distinct())}), or of several versions of one; expected one. Split the file, and validate each.");
        return records;
    }

    private static ValidationInput FromRecords(ValidationRequest request, Benchmark benchmark, LabelSet labels, ProblemList problems, Terminal terminal)
    {
        IReadOnlyList<JudgedRecord> records = benchmark.Cases.Count > 0 ? ReadRecords(request.Judged!, benchmark, problems) : [];
        problems.ThrowIfErrors();
        CommandRunner.Report(terminal, problems.All);

        // Of a judge that is not loaded, only the one that ships with the tool can be known.
        using LoadedJudge shipped = JudgeFactory.Create(new JudgeRequest());
        string fingerprint = records[0].Fingerprint;
        return new ValidationInput(benchmark, labels, records, records[0].Judge, fingerprint, shipped.Judge.Fingerprint == fingerprint ? shipped.FittedCases : []);
    }

    private static LabelSet Chosen(LabelSet labels, ValidationRequest request)
    {
        HashSet<string> given = [.. labels.Labels.Select(label => label.Rater)];
        foreach (string rater in request.Raters.Where(rater => labels.Labels.Count > 0 && !given.Contains(rater)))
            throw new UsageException($"--rater {rater}: {request.Labels} has no label of that rater; expected {string.Join(", ", given)}.");
        return request.Raters.Count == 0
            ? labels
            : new LabelSet([.. labels.Labels.Where(label => request.Raters.Contains(label.Rater))], [.. labels.Raters.Where(rater => request.Raters.Contains(rater.Name))]);
    }

    private static async Task<IReadOnlyList<JudgedRecord>> JudgeAsync(
        ValidationRequest request,
        Benchmark benchmark,
        LabelSet labels,
        ResponseSet responses,
        LoadedJudge judge,
        Terminal terminal,
        CancellationToken cancellation)
    {
        ILookup<(string, int), Label> byAnswer = labels.Labels.ToLookup(label => (label.Id, label.Trial));
        Response[] labelled = [.. responses.Responses.Where(response => byAnswer[(response.Key.Id, response.Key.Trial)].Any(label => label.Concerns(response.Key)))];
        if (labelled.Length == 0)
            throw new InvalidInputException("no-labels", request.Labels, null,
                $"found no label for any of the {responses.Responses.Count} answers in {request.Responses}; expected labels of these very answers. Check respondent, id and trial.");
        terminal.Say($"Answers    {request.Responses}: {Words.Count(labelled.Length, "labelled answer")} of {responses.Responses.Count:N0}");
        judge.Say(terminal);
        var problems = new ProblemList();
        ScoringProfile profile = ScoringProfile.Load(ScoringProfile.Default, problems)!;
        var setup = new RunSetup(benchmark, responses with { Responses = labelled }, judge.Judge, profile)
        {
            Device = judge.Device,
            Backend = judge.Backend,
            JudgeFiles = judge.Files,
            LabelFile = request.Labels,
        };
        var options = new RunOptions { Threads = judge.AnswersAtOnce };
        PrivateFile.CreateFolder(request.Output);
        using var progress = new ProgressLine(terminal);
        RunOutcome outcome = await RunWork.RunAsync(setup, Path.Combine(request.Output, ValidationWork.RunName), options, request.Force, progress, cancellation);
        return outcome.Records;
    }
}
