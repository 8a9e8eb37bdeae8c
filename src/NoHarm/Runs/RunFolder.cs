using NoHarm.Input;

namespace NoHarm.Runs;

/// <summary>The folder of one run, open for writing by this process alone.</summary>
public sealed class RunFolder : IDisposable
{
    /// <summary>What made the results.</summary>
    public const string ManifestName = "manifest.json";

    /// <summary>The verdicts, one response per line.</summary>
    public const string JudgedName = "judged.jsonl";

    /// <summary>The table of metrics.</summary>
    public const string ScoresName = "scores.csv";

    /// <summary>What a validation proved about the judge.</summary>
    public const string CertificateName = "certificate.json";

    /// <summary>The table of metrics with the judge's errors in it.</summary>
    public const string JudgeErrorsName = "judge-errors.csv";

    /// <summary>The report for people.</summary>
    public const string ReportName = "report.html";

    /// <summary>What happened and when.</summary>
    public const string AuditName = "audit.jsonl";

    /// <summary>Verdicts that do not stand among the results yet.</summary>
    public const string CacheName = "cache.jsonl";

    /// <summary>The problem code of a folder that holds a run made from something else.</summary>
    public const string DifferentRun = "different-run";

    private const string LockName = ".lock";

    private static readonly string[] OwnNames =
    [
        ManifestName, ManifestName + ".tmp", JudgedName, ScoresName, ScoresName + ".tmp", CertificateName, CertificateName + ".tmp",
        JudgeErrorsName, JudgeErrorsName + ".tmp", ReportName, ReportName + ".tmp", AuditName, CacheName, LockName,
    ];

    // The report is a view of these that can be made again at any time, so no hash of it is kept.
    private static readonly string[] ResultNames = [JudgedName, ScoresName, CertificateName, JudgeErrorsName];

    private readonly RunLock _lock;

    private RunFolder(string path, RunLock taken, RunManifest manifest, RunManifest? before)
    {
        Path = path;
        _lock = taken;
        Manifest = manifest;
        Before = before;
        Audit = new AuditLog(FileOf(AuditName));
    }

    /// <summary>The folder as the user named it.</summary>
    public string Path { get; }

    /// <summary>The manifest as it is stored now.</summary>
    public RunManifest Manifest { get; private set; }

    /// <summary>The manifest that was found, when an earlier run goes on; null for a new one.</summary>
    public RunManifest? Before { get; }

    /// <summary>The log of events.</summary>
    public AuditLog Audit { get; }

    /// <summary>The path of a file in the folder.</summary>
    public string FileOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Begins a run, or goes on with one that was made from the same things.</summary>
    /// <param name="path">The folder; created when missing.</param>
    /// <param name="wanted">What the run is made from.</param>
    /// <param name="force">
    /// Begin again even when the folder is another run: verdicts whose judge, case and answer are the same and that
    /// were decided are reused, all else is judged again.
    /// </param>
    /// <exception cref="InvalidInputException">The folder is another run, something else, or in use.</exception>
    public static RunFolder Open(string path, RunManifest wanted, bool force = false)
    {
        RefuseForeign(path);
        PrivateFile.CreateFolder(path);
        RunLock taken = RunLock.Take(System.IO.Path.Combine(path, LockName));
        try
        {
            string manifestPath = System.IO.Path.Combine(path, ManifestName);
            RunManifest? before = File.Exists(manifestPath) ? RunManifest.Read(manifestPath) : null;
            if (before is not null && !force)
                RefuseDifferent(path, before, wanted);
            var folder = new RunFolder(path, taken, wanted, force ? null : before);
            if (before is null)
                folder.Begin("begun");
            else if (force)
                folder.BeginAgain(before);
            else
                folder.GoOn(before);
            return folder;
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>Stores a new state of the manifest.</summary>
    public void Save(RunManifest manifest)
    {
        PrivateFile.WriteAtomically(FileOf(ManifestName), manifest.ToJson());
        Manifest = manifest;
    }

    /// <summary>Says that work begins, or goes on, with a number of records already there.</summary>
    public void StartWork(int kept, int threads)
    {
        // The hashes of an earlier end stay: they prove that the records before the new ones are still the same.
        if (Manifest.State != RunState.Running || Manifest.Threads != threads)
            Save(Manifest with { State = RunState.Running, Threads = threads, EndedAt = null });
        if (Before is not null)
            Audit.Add("resumed", ("kept", kept), ("threads", threads));
    }

    /// <summary>Says that somebody stopped the run.</summary>
    public void Interrupt(DateTimeOffset now)
    {
        Save(Manifest with { State = RunState.Interrupted, EndedAt = now });
        Audit.Add("interrupted");
    }

    /// <summary>Refuses to build on records that somebody edited after the run was finished.</summary>
    /// <exception cref="InvalidInputException">The records are not those that an earlier call had finished.</exception>
    public void RefuseChanged()
    {
        if (Before is not null && !IsUnchanged(Before))
            throw new InvalidInputException("changed-result", FileOf(JudgedName), null,
                "the records are not those that the finished run had written; expected them unchanged. Restore the file, choose another folder with -o, or judge again with --force.");
    }

    /// <summary>Stores the end of the run: counts, time, and the hashes of the results.</summary>
    /// <exception cref="InvalidInputException">A result that an earlier call had finished was changed since.</exception>
    /// <param name="counts">What was done.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="certificate">The certificate that was used; null for none.</param>
    public void Finish(RunCounts counts, DateTimeOffset now, CertificateUse? certificate = null)
    {
        RefuseChanged();
        HashedFile[] results =
        [
            .. ResultNames
                .Where(name => File.Exists(FileOf(name)))
                .Select(name => HashedFile.Result(Path, name)),
        ];

        // A call that finds everything done changes nothing, so that the manifest tells of the call that did the work.
        if (Before is { State: RunState.Finished } && Before.Results.SequenceEqual(results) && Before.Certificate == certificate)
            return;
        Save(Manifest with { State = RunState.Finished, Counts = counts, EndedAt = now, Results = results, Certificate = certificate });
        Audit.Add("finished", ("done", counts.Done), ("cached", counts.Cached), ("unresolved", counts.Unresolved), ("failed", counts.Failed));
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private void Begin(string what)
    {
        Save(Manifest);
        Audit.Add(what, ("tool", Manifest.ToolVersion), ("judge", Manifest.Judge), ("fingerprint", Manifest.Fingerprint));
    }

    private void BeginAgain(RunManifest before)
    {
        // The verdicts are safe in the cache before they leave the results.
        string judged = FileOf(JudgedName);
        if (File.Exists(judged) && IsUnchanged(before))
        {
            using VerdictCache cache = VerdictCache.Open(FileOf(CacheName));
            cache.AddAll(judged);
        }

        foreach (string name in ResultNames.Append(ReportName))
            File.Delete(FileOf(name));
        Begin("begun-again");
    }

    private void GoOn(RunManifest before)
    {
        Manifest = before;
        Audit.Add("opened", ("tool", before.ToolVersion), ("state", before.State.ToString()));
    }

    /// <summary>Refuses a certificate that somebody edited after the run was finished.</summary>
    /// <exception cref="InvalidInputException">The certificate is not the one that an earlier call had stored.</exception>
    public void RefuseChangedCertificate()
    {
        string path = FileOf(CertificateName);
        if (Before?.Results.FirstOrDefault(result => result.Path == CertificateName) is { } stored && FileHash.OfFile(path) != stored.Sha256)
            throw new InvalidInputException("changed-result", path, null,
                "the certificate is not the one that was given to the run; expected it unchanged. Give the right one with --certificate.");
    }

    private bool IsUnchanged(RunManifest before)
    {
        // A higher --limit may have added records behind those that were finished.
        HashedFile? judged = before.Results.FirstOrDefault(result => result.Path == JudgedName);
        return judged is null || FileHash.OfStart(FileOf(JudgedName), judged.Bytes) == judged.Sha256;
    }

    private static void RefuseForeign(string path)
    {
        if (File.Exists(path))
            throw new InvalidInputException("not-a-run", path, null, "found a file; expected a folder for the run. Choose another path with -o.");
        if (!Directory.Exists(path) || File.Exists(System.IO.Path.Combine(path, ManifestName)))
            return;

        string[] others = [.. Directory.EnumerateFileSystemEntries(path).Select(entry => System.IO.Path.GetFileName(entry))];
        if (others.Contains(JudgedName) || others.Except(OwnNames).Any())
            throw new InvalidInputException("not-a-run", path, null,
                $"the folder holds files but no {ManifestName}; expected an empty folder or a run of noharm. Choose another path with -o.");
    }

    private static void RefuseDifferent(string path, RunManifest before, RunManifest wanted)
    {
        IReadOnlyList<string> differences = before.DifferencesTo(wanted);
        if (differences.Count == 0)
            return;

        const int Shown = 10;
        string more = differences.Count > Shown ? $"\n  ... and {differences.Count - Shown} more" : "";
        throw new InvalidInputException(DifferentRun, path, null,
            $"the folder holds a run made from something else; expected the same inputs, judge and parameters:\n  {string.Join("\n  ", differences.Take(Shown))}{more}\n"
            + "Choose another folder with -o, or add --force to begin again here (verdicts that are still valid are reused).");
    }
}
