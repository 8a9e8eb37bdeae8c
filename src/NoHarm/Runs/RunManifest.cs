using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NoHarm.Input;

namespace NoHarm.Runs;

/// <summary>What made a run's results: <c>manifest.json</c>.</summary>
public sealed record RunManifest
{
    /// <summary>The version of this layout that the tool writes.</summary>
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The layout's version.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The tool's version.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>The commit that the tool was built from; empty when unknown.</summary>
    public string ToolCommit { get; init; } = "";

    /// <summary>How far the run is.</summary>
    public RunState State { get; init; }

    /// <summary>Every file that was read.</summary>
    public required IReadOnlyList<HashedFile> Inputs { get; init; }

    /// <summary>The judge in the words of the command line.</summary>
    public required string Judge { get; init; }

    /// <summary>SHA-256 of everything that can change a verdict.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The metric definition.</summary>
    public required string Profile { get; init; }

    /// <summary>Parameters that decide what the results are, by name: a run with others is another run.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>Seeds by use.</summary>
    public IReadOnlyDictionary<string, long> Seeds { get; init; } = new Dictionary<string, long>();

    /// <summary>Threads that judged. The results do not depend on them.</summary>
    public int Threads { get; init; }

    /// <summary>Where the judge ran: <c>cpu</c> or <c>cuda</c>.</summary>
    public required string Device { get; init; }

    /// <summary>What computed: <c>managed</c>, or a native library with its version.</summary>
    public required string Backend { get; init; }

    /// <summary>What was done; null before the first end.</summary>
    public RunCounts? Counts { get; init; }

    /// <summary>When the run was begun, UTC.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was finished or interrupted last, UTC; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The certificate that the scores were corrected by; null for none.</summary>
    public CertificateUse? Certificate { get; init; }

    /// <summary>The finished result files; empty until the run is finished.</summary>
    public IReadOnlyList<HashedFile> Results { get; init; } = [];

    /// <summary>The manifest as it is stored.</summary>
    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Json), (byte)'\n'];

    /// <summary>Reads a stored manifest.</summary>
    /// <exception cref="InvalidInputException">It is missing or is no manifest that this version knows.</exception>
    public static RunManifest Read(string path)
    {
        var problems = new ProblemList();
        byte[]? bytes = InputFile.ReadBytes(path, problems);
        problems.ThrowIfErrors();
        try
        {
            RunManifest? manifest = JsonSerializer.Deserialize<RunManifest>(InputFile.WithoutByteOrderMark(bytes).Span, Json);
            // The serializer looks for nulls in fields, not in lists.
            if (manifest is null || manifest.Inputs.Concat(manifest.Results).Any(file => file is null) || manifest.Parameters.Values.Any(value => value is null))
                throw new JsonException("null");
            return manifest.Format == CurrentFormat
                ? manifest
                : throw new InvalidInputException("manifest-format", path, null,
                    $"found a manifest of format {manifest.Format}; expected {CurrentFormat}. Use the version of the tool that wrote it, or judge into another folder with -o.");
        }
        catch (JsonException broken)
        {
            throw new InvalidInputException("broken-manifest", path, (int?)(broken.LineNumber + 1),
                "found no manifest that can be read; expected what noharm run writes. Judge into another folder with -o, or restore the file.");
        }
    }

    /// <summary>In what the results of another run would differ from this one's, in words; empty when they would not.</summary>
    /// <param name="wanted">The run that somebody asks for now.</param>
    public IReadOnlyList<string> DifferencesTo(RunManifest wanted)
    {
        var differences = new List<string>();
        Compare("judge", Judge, wanted.Judge);
        if (Judge == wanted.Judge)
            Compare("judge fingerprint", Short(Fingerprint), Short(wanted.Fingerprint));
        Compare("profile", Profile, wanted.Profile);
        Compare("device", Device, wanted.Device);
        Compare("backend", Backend, wanted.Backend);
        foreach (string name in Parameters.Keys.Union(wanted.Parameters.Keys).Order())
            Compare(name, Parameters.GetValueOrDefault(name, "not set"), wanted.Parameters.GetValueOrDefault(name, "not set"));
        differences.AddRange(InputDifferences(wanted));
        return differences;

        void Compare(string what, string was, string now)
        {
            if (was != now)
                differences.Add($"{what}: was {was}, now {now}");
        }
    }

    private IEnumerable<string> InputDifferences(RunManifest wanted)
    {
        // A moved input with the same content makes the same results; a path is compared by content first.
        foreach (string role in Inputs.Concat(wanted.Inputs).Select(file => file.Role).Distinct())
        {
            HashedFile[] was = [.. Inputs.Where(file => file.Role == role)];
            HashedFile[] now = [.. wanted.Inputs.Where(file => file.Role == role)];
            if (was.Select(file => file.Sha256).SequenceEqual(now.Select(file => file.Sha256)))
                continue;
            HashSet<string> before = [.. was.Select(file => file.Sha256)];
            HashSet<string> after = [.. now.Select(file => file.Sha256)];
            foreach (HashedFile file in now.Where(file => !before.Contains(file.Sha256)))
                yield return $"{role}: {file.Path} is new or changed";
            foreach (HashedFile file in was.Where(file => !after.Contains(file.Sha256) && !now.Any(other => other.Path == file.Path)))
                yield return $"{role}: {file.Path} is no longer among the inputs";
            if (before.SetEquals(after))
                yield return $"{role}: the same files in another order";
        }
    }

    private static string Short(string hash) => hash.Length > 12 ? hash[..12] : hash;
}
