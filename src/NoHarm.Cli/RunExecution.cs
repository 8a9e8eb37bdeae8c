using NoHarm.Benchmarks;
using NoHarm.Cli.Certificates;
using NoHarm.Cli.Judges;
using NoHarm.Cli.Rendering;
using NoHarm.Input;
using NoHarm.Llama;
using NoHarm.Responses;
using NoHarm.Runs;
using NoHarm.Scoring;
using NoHarm.Validation.Certificates;

namespace NoHarm.Cli;

/// <summary>Reads what a run is made from, says what was recognised, and carries it out.</summary>
internal static class RunExecution
{
    /// <summary>Carries out a run, or what is left of it.</summary>
    public static async Task<RunResult> RunAsync(
        RunRequest request,
        Terminal terminal,
        CancellationToken cancellation)
    {
        // First what costs nothing: a wrong judge is told before a thousand answers are read.
        using LoadedJudge judge = JudgeFactory.Create(request.Judge);
        if (request.Probe && judge.Judge is not LlamaJudge)
            throw new UsageException($"--probe asks a language model in other words; expected --judge llama:FILE.gguf, found {judge.Judge.Name}.");
        JudgeCertificate? certificate = request.Certificate.File is { } file ? CertificateFile.Read(file, request.Certificate.PublicKey) : null;
        if (certificate is not null)
            CertificateFile.RefuseOther(certificate, judge.Judge.Name, judge.Judge.Fingerprint, request.Certificate.AcceptsOtherJudge, terminal);
        var problems = new ProblemList();
        ScoringProfile? profile = ScoringProfile.Load(request.Profile, problems);
        Benchmark benchmark = BenchmarkReader.Read(request.Benchmark, problems);
        ResponseSet responses = ResponseReader.Read(request.Responses, problems);
        if (benchmark.Cases.Count > 0)
            responses.CheckAgainst(benchmark, problems);
        problems.ThrowIfErrors();
        CommandRunner.Report(terminal, problems.All);

        var setup = new RunSetup(benchmark, responses, judge.Judge, profile!)
        {
            ProfileFile = BuiltInProfiles.Names.Contains(request.Profile) ? null : request.Profile,
            Shard = request.Shard,
            EmptyAnswers = request.EmptyAnswers,
            Device = judge.Device,
            Backend = judge.Backend,
            JudgeFiles = judge.Files,
            Certificate = certificate,
        };
        terminal.Say($"Benchmark  {request.Benchmark}: {Words.Count(benchmark.Cases.Count, "case")}, "
            + $"{Words.Count(benchmark.Cases.Sum(@case => @case.Options.Count), "option")}{(benchmark.IsMappingOnly ? " without scores" : "")}");
        int respondents = responses.Responses.DistinctBy(response => response.Key.Respondent).Count();
        terminal.Say($"Answers    {request.Responses}: {responses.Format}, {Words.Count(responses.Responses.Count, "answer")} "
            + $"by {Words.Count(respondents, "respondent")}");
        judge.Say(terminal);

        var options = new RunOptions { Threads = judge.AnswersAtOnce, Limit = request.Limit, Redraws = request.Certificate.Redraws };
        RunOutcome outcome;
        using (var progress = new ProgressLine(terminal))
            outcome = await RunWork.RunAsync(setup, request.Output, options, request.Force, progress, cancellation);
        IReadOnlyList<ProbeResult> probe = request.Probe
            ? await RunProbe.MeasureAsync((LlamaJudge)judge.Judge, setup, outcome.Counts.Done, request.Output, terminal, cancellation)
            : [];
        return new RunResult(setup, outcome, probe);
    }
}
