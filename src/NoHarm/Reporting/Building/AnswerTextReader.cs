using NoHarm.Benchmarks;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Reporting.Contract;
using NoHarm.Responses;
using NoHarm.Runs;

namespace NoHarm.Reporting.Building;

/// <summary>
/// Finds the texts of a run's answers. A report without them is still a report, so nothing here is an error: what is
/// missing says so at the answer.
/// </summary>
internal static class AnswerTextReader
{
    /// <summary>The texts.</summary>
    /// <param name="manifest">What made the run.</param>
    /// <param name="files">Its files, compared, in the order of the manifest.</param>
    /// <param name="places">Where moved inputs lie.</param>
    /// <param name="benchmark">The cases with their guidance, for answers whose file was changed.</param>
    public static AnswerTexts Read(RunManifest manifest, IReadOnlyList<ReportFile> files, MovedFiles places, Func<Benchmark> benchmark)
    {
        (HashedFile Recorded, ReportFile Now)[] answers =
            [.. manifest.Inputs.Zip(files).Where(file => file.First.Role == "responses")];
        if (answers.Length == 0)
            return AnswerTexts.None with { Reason = "The run names no file of answers." };

        var byKey = new Dictionary<ResponseKey, Response>();
        foreach (string path in PathsOf([.. answers.Select(file => places.PlaceOf(file.Recorded))], places))
        {
            foreach (Response response in ResponseReader.Read(path, new ProblemList()).Responses)
                byKey.TryAdd(response.Key, response);
        }

        ReportFile[] changed = [.. answers.Select(file => file.Now).Where(file => file.Difference is not null)];
        string reason = changed.Length == 0
            ? ""
            : $"The file of answers {changed[0].Name} {changed[0].Difference}; name the place where it lies now to see the text.";
        return new AnswerTexts(byKey, reason) { IsJudged = changed.Length == 0 ? null : Proof(benchmark()) };
    }

    // The key of a verdict is a hash of the text, among others: it proves a text whatever became of its file.
    private static Func<JudgedRecord, string, bool> Proof(Benchmark benchmark)
    {
        var hashes = benchmark.Cases.ToDictionary(@case => @case.Id, @case => VerdictKey.HashOf(BlindCase.Of(@case)));
        return (record, text) => benchmark.CaseOf(record.Key.Id) is { } @case
            && record.VerdictKey == VerdictKey.Of(record.Fingerprint, hashes[@case.Id], text);
    }

    // Text files say who answered by the name of their folder, so the folder is what is read.
    private static IEnumerable<string> PathsOf(string[] files, MovedFiles places)
    {
        if (places.Responses is not null)
            return Path.Exists(places.Responses) ? [places.Responses] : [];
        string[] texts = [.. files.Where(file => Path.GetExtension(file).Equals(".txt", StringComparison.OrdinalIgnoreCase))];
        IEnumerable<string> folders = texts.Select(file => Path.GetDirectoryName(file) ?? "").Distinct();
        return files.Except(texts).Where(File.Exists).Concat(folders.Where(Directory.Exists));
    }
}
