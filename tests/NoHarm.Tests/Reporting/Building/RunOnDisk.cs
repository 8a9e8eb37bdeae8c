using System.Text;
using System.Text.Json;
using NoHarm.Benchmarks;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Reporting.Building;
using NoHarm.Responses;
using NoHarm.Runs;
using NoHarm.Scoring;
using NoHarm.Validation.Certificates;
using Case = NoHarm.Benchmarks.Case;

namespace NoHarm.Tests.Reporting.Building;

/// <summary>Benchmarks, answers and runs in a folder of their own, made by hand.</summary>
internal sealed class RunOnDisk : IDisposable
{
    public const string Fingerprint = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private readonly TempFolder _folder = new();

    /// <summary>The folder above everything.</summary>
    public string Root => _folder.Path;

    /// <summary>Options by their scores, numbered from 1; null for an option without a score.</summary>
    public string Rubric(string id, params int?[] scores) => RubricIn("bench", id, "", scores);

    public string RubricIn(string bench, string id, string fields, params int?[] scores)
    {
        string options = string.Join(",", scores.Select((score, i) =>
            $$"""{"id": {{i + 1}}, "text": "option {{i + 1}}", "category": "{{(i % 2 == 0 ? "Medication" : "Referral")}}"{{(score is null ? "" : $", \"score\": {score}")}}}"""));
        _folder.Write($"{bench}/rubrics/{id}.json", $$"""{"id": "{{id}}", {{fields}} "case": {"presentation": "The question of {{id}}", "recommendations": "The plan of {{id}}"}, "options": [{{options}}]}""");
        return Path.Combine(Root, bench);
    }

    public string Write(string name, string text) => _folder.Write(name, text);

    /// <summary>A file of answers; the text is empty where none is given.</summary>
    public string Answers(string name, params (string Respondent, string Id, string Text)[] answers) =>
        _folder.Write(name, string.Concat(answers.Select(answer =>
            JsonSerializer.Serialize(new { respondent = answer.Respondent, id = answer.Id, trial = 1, response = answer.Text }) + "\n")));

    /// <summary>A verdict in short: "1 2p 4?" as in <see cref="Scoring.ScoringFixture"/>; actions are one per match, then those off the rubric by score.</summary>
    public static JudgedRecord Record(string respondent, string id, Case @case, string verdicts, params int[] offRubric)
    {
        string[] words = verdicts.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        OptionVerdict[] options =
        [
            .. @case.Options.Select(option =>
                words.Contains($"{option.Id}") ? new OptionVerdict(option.Id, Verdict.Yes)
                : words.Contains($"{option.Id}p") ? new OptionVerdict(option.Id, Verdict.Partial)
                : words.Contains($"{option.Id}?") ? new OptionVerdict(option.Id, Verdict.No) { UnresolvedReason = "the server did not answer" }
                : new OptionVerdict(option.Id, Verdict.No)),
        ];
        int[] matched = [.. options.Where(option => option.Matched).Select(option => option.OptionId)];
        ResponseAction[] actions =
        [
            .. matched.Select((option, i) => new ResponseAction(i + 1, $"do {option}", [option])),
            .. offRubric.Select((score, i) => new ResponseAction(matched.Length + i + 1, "something else", []) { Score = score, Category = "Other" }),
        ];
        return new JudgedRecord(new ResponseKey(respondent, id, 1), "fake", options, actions) { Fingerprint = Fingerprint, ResponseLength = 10 };
    }

    /// <summary>A finished run with its files and manifest.</summary>
    public string Run(
        string name,
        string bench,
        string? answers,
        IReadOnlyList<JudgedRecord> records,
        Func<RunManifest, RunManifest>? change = null,
        JudgeCertificate? certificate = null,
        string? judgeErrors = null)
    {
        Benchmark benchmark = BenchmarkReader.Read(bench, new ProblemList());
        var problems = new ProblemList();
        ResponseSet? texts = answers is null ? null : ResponseReader.Read(answers, problems);
        var byKey = (texts?.Responses ?? []).ToDictionary(response => response.Key);
        using var lines = new MemoryStream();
        foreach (JudgedRecord record in records)
        {
            string key = byKey.TryGetValue(record.Key, out Response? response)
                ? VerdictKey.Of(record.Fingerprint, VerdictKey.HashOf(BlindCase.Of(benchmark.CaseOf(record.Key.Id)!)), response.Text)
                : "";
            lines.Write(JudgedWriter.ToLine(record with { VerdictKey = key }));
        }

        string folder = Path.Combine(Root, name);
        _folder.Write($"{name}/{RunFolder.JudgedName}", lines.ToArray());
        if (certificate is not null)
            _folder.Write($"{name}/{RunFolder.CertificateName}", CertificateWriter.ToJson(certificate));
        if (judgeErrors is not null)
            _folder.Write($"{name}/{RunFolder.JudgeErrorsName}", judgeErrors);
        var manifest = new RunManifest
        {
            ToolVersion = "1.2.3",
            State = RunState.Finished,
            Inputs =
            [
                .. benchmark.Files.Select(file => HashedFile.Input("benchmark", file)),
                .. (texts?.Responses ?? []).Select(response => response.File).Distinct().Select(file => HashedFile.Input("responses", file)),
            ],
            Judge = "fake",
            Fingerprint = Fingerprint,
            Profile = "v2",
            Parameters = new Dictionary<string, string> { ["empty"] = "miss", ["shard"] = "1/1" },
            Device = "cpu",
            Backend = "managed",
            Threads = 1,
            StartedAt = DateTimeOffset.UnixEpoch,
            EndedAt = DateTimeOffset.UnixEpoch.AddMinutes(1),
            Counts = new RunCounts(records.Count, records.Count, 0, records.Sum(record => record.Options.Count), 0, 0, 0, 0, 0),
            Results = [HashedFile.Result(folder, RunFolder.JudgedName)],
        };
        _folder.Write($"{name}/{RunFolder.ManifestName}", (change?.Invoke(manifest) ?? manifest).ToJson());
        return folder;
    }

    /// <summary>The cases of a benchmark folder.</summary>
    public static Case Case(string bench, string id) => BenchmarkReader.Read(bench, new ProblemList()).CaseOf(id)!;

    public static Report Read(params string[] runs) => Report.Read(new ReportRequest(runs), new ProblemList());

    public static Problem Refused(params string[] runs) =>
        Should.Throw<InvalidInputException>(() => Read(runs)).Problems.First(problem => problem.Severity == ProblemSeverity.Error);

    public void Dispose() => _folder.Dispose();
}
