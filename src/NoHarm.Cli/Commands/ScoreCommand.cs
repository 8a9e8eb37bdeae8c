using System.CommandLine;
using NoHarm.Benchmarks;
using NoHarm.Cli.Certificates;
using NoHarm.Cli.Rendering;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Responses;
using NoHarm.Runs;
using NoHarm.Scoring;
using NoHarm.Scoring.JudgeErrors;
using NoHarm.Validation.Certificates;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm score</c>: harm scores with intervals from stored verdicts; needs no model.</summary>
internal static class ScoreCommand
{
    private static readonly Option<string> BenchmarkFolder = new("--benchmark", "-b")
    {
        Description = "The benchmark folder (rubrics/*.json), or a checkout of the public kit.",
        Required = true,
    };

    private static readonly Option<string[]> Judged = new("--judged", "-j")
    {
        Description = "Judged records: a judged.jsonl, the public kit's *_judged.jsonl, or a run folder. May be given several times.",
        Required = true,
    };

    private static readonly Option<string> Profile = new("--profile")
    {
        Description = "The metric definition: v2, v2-june, v1, or the path of a site's own JSON profile.",
        DefaultValueFactory = _ => ScoringProfile.Default,
    };

    private static readonly Option<string?> Csv = new("--output", "-o") { Description = "Write the table as CSV, in the public kit's columns." };

    private static readonly Option<string?> Records = new("--records") { Description = "Write the records with their new harms and metrics (JSONL)." };

    private static readonly Option<string?> JudgeErrors = new("--judge-errors") { Description = "Write the table with the judge's errors as CSV; needs a certificate." };

    private static readonly CertificateOptions Certificate = new();

    private static readonly Option<EmptyAnswers> Empty = new("--empty")
    {
        Description = "What an answer without text is: miss (it omits everything) or exclude (left out and counted).",
        DefaultValueFactory = _ => EmptyAnswers.Miss,
    };

    private static readonly Option<bool> RequireComplete = new("--require-complete")
    {
        Description = "Exit with code 5 when a case or variant of the benchmark has no answer.",
    };

    private static readonly Option<double?> MaxUnresolved = new("--max-unresolved")
    {
        Description = "Exit with code 5 when a larger share of the verdicts is unresolved (0 to 1).",
    };

    public static Command Create()
    {
        var command = new Command(
            "score",
            """
            Score judged answers: harms, precision, recall, F1 and resilience with bootstrap intervals. No model is needed.
            With the judge's certificate, or that of a run folder, a second interval holds the judge's errors too.
            Where verdicts are unresolved, the lowest and the highest possible value are shown beside each score.

            Examples:
              noharm score -b BENCH -j runs/dev
              noharm score -b BENCH -j runs/dev --certificate validated/certificate.json
              noharm score -b BENCH -j gpt_judged.jsonl --profile v2-june -o gpt.csv
              noharm score -b BENCH -j a_judged.jsonl -j b_judged.jsonl --profile our-hospital.json --records rescored.jsonl
            """)
        {
            BenchmarkFolder, Judged, Profile, Csv, Records, JudgeErrors, Empty, RequireComplete, MaxUnresolved,
        };
        Certificate.AddTo(command);
        command.Run((parsed, terminal, _) => Task.FromResult(Execute(parsed, terminal)));
        return command;
    }

    private static int Execute(ParseResult parsed, Terminal terminal)
    {
        double? limit = parsed.GetValue(MaxUnresolved);
        if (limit is < 0 or > 1 or double.NaN)
            throw new UsageException($"--max-unresolved is {limit}; expected a share from 0 to 1, such as 0.05.");
        CertificateRequest request = Certificate.RequestOf(parsed);
        RejectOverwriting(parsed);

        var problems = new ProblemList();
        ScoringProfile? profile = ScoringProfile.Load(parsed.GetRequiredValue(Profile), problems);
        Benchmark benchmark = BenchmarkReader.Read(parsed.GetRequiredValue(BenchmarkFolder), problems, withGuidance: false);
        problems.ThrowIfErrors();
        IReadOnlyList<JudgedRecord> records = ReadAll(parsed.GetRequiredValue(Judged), benchmark, problems);
        problems.ThrowIfErrors();
        CommandRunner.Report(terminal, problems.All);

        ScoredSet scored = ScoredSet.Of(benchmark, records, profile!, parsed.GetValue(Empty));
        CertifiedScores? certified = Certify(parsed, request, scored, terminal);
        Write(parsed, scored, certified);
        if (parsed.GetValue(CommonOptions.Json))
        {
            terminal.Output.WriteLine(ScoreJson.Of(scored, certified));
        }
        else
        {
            ScorePrinter.Print(scored, terminal);
            if (certified is not null)
                JudgeErrorPrinter.Print(certified, scored.Rows, scored.Profile, terminal);
        }

        return CheckGates(scored, limit, parsed.GetValue(RequireComplete), terminal);
    }

    // The certificate that was given, else the one that the only run has.
    private static CertifiedScores? Certify(ParseResult parsed, CertificateRequest request, ScoredSet scored, Terminal terminal)
    {
        string? file = request.File;
        if (file is null && parsed.GetRequiredValue(Judged) is [var only] && File.Exists(Path.Combine(only, RunFolder.CertificateName)))
            file = Path.Combine(only, RunFolder.CertificateName);
        if (file is null)
            return parsed.GetValue(JudgeErrors) is null
                ? null
                : throw new UsageException("--judge-errors needs a certificate; expected --certificate FILE, or a run folder that has one.");
        JudgeCertificate certificate = CertificateFile.Read(file, request.PublicKey);
        CertificateFile.RefuseOther(certificate, scored.Records.Select(record => record.Record), request.AcceptsOtherJudge, terminal);
        return CertifiedScores.Of(certificate, scored, request.Redraws);
    }

    // Verdicts may have cost days: no table is written over them.
    private static void RejectOverwriting(ParseResult parsed)
    {
        HashSet<string> taken = [.. parsed.GetRequiredValue(Judged).Select(path => Path.GetFullPath(JudgedFile(path)))];
        foreach (string path in new[] { parsed.GetValue(Csv), parsed.GetValue(Records), parsed.GetValue(JudgeErrors) }.OfType<string>())
        {
            if (!taken.Add(Path.GetFullPath(path)))
                throw new UsageException($"{path} would be overwritten: it is named twice, as an output and as an input or another output. Choose another path.");
        }
    }

    private static string JudgedFile(string path) => Directory.Exists(path) ? Path.Combine(path, RunFolder.JudgedName) : path;

    private static List<JudgedRecord> ReadAll(string[] paths, Benchmark benchmark, ProblemList problems)
    {
        var records = new List<JudgedRecord>();
        var files = new Dictionary<(ResponseKey Response, string Judge), string>();
        foreach (string path in paths)
        {
            bool isRun = Directory.Exists(path);
            string file = JudgedFile(path);
            foreach (JudgedRecord record in JudgedReader.Read(file, problems, benchmark, isRun ? ProblemSeverity.Warning : ProblemSeverity.Error))
            {
                if (files.TryAdd((record.Key, record.Judge), file))
                    records.Add(record);
                else
                    problems.Error("duplicate-record", file, record.Line,
                        $"respondent \"{record.Key.Respondent}\", id \"{record.Key.Id}\", trial {record.Key.Trial} is also in {files[(record.Key, record.Judge)]} with the same judge; expected each once. Give the respondents different names.");
            }
        }

        return records;
    }

    private static void Write(ParseResult parsed, ScoredSet scored, CertifiedScores? certified)
    {
        if (parsed.GetValue(JudgeErrors) is { } errors && certified is not null)
            PrivateFile.WriteAtomically(errors, JudgeErrorCsv.ToBytes(certified.Rows, certified.IsOfThisJudge));
        if (parsed.GetValue(Csv) is { } csv)
            PrivateFile.WriteAtomically(csv, ScoreCsv.ToBytes(scored.Rows));
        if (parsed.GetValue(Records) is not { } path)
            return;
        using var lines = new MemoryStream();
        foreach (ScoredRecord record in scored.Records)
            lines.Write(JudgedWriter.ToLine(record.Record, record.Score));
        PrivateFile.WriteAtomically(path, lines.GetBuffer().AsSpan(0, (int)lines.Length));
    }

    private static int CheckGates(ScoredSet scored, double? limit, bool requireComplete, Terminal terminal)
    {
        int exit = ExitCode.Ok;
        if (scored.UnresolvedShare > limit)
        {
            terminal.Error.WriteLine($"noharm score: {scored.UnresolvedShare:P1} of the verdicts are unresolved; --max-unresolved allows {limit:P1}.");
            exit = ExitCode.Incomplete;
        }

        int missing = scored.Respondents.Sum(respondent => respondent.Missing.Count);
        if (requireComplete && missing > 0)
        {
            terminal.Error.WriteLine($"noharm score: {missing} answers are missing, and --require-complete asks for all.");
            exit = ExitCode.Incomplete;
        }

        return exit;
    }
}
