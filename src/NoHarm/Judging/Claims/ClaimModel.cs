using System.Text.Json;
using System.Text.Json.Serialization;
using NoHarm.Input;
using NoHarm.Statistics;

namespace NoHarm.Judging.Claims;

/// <summary>
/// The weights by which the lexical judge decides whether an answer entails a claim of fact: a logistic regression over a
/// few readable features, for claims whose numbers the answer has; another number is another claim. The file is written by <c>noharm calibrate</c> on a benchmark whose options are claims.
/// </summary>
/// <param name="Weights">Weight per feature name.</param>
/// <param name="Threshold">From this probability on, the verdict is yes; 0 to 1.</param>
public sealed record ClaimModel(IReadOnlyDictionary<string, double> Weights, double Threshold)
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly Lazy<ClaimModel> Shipped = new(() => Parse(EmbeddedFile.Read("models/claim-judge.json")));

    private readonly double[] _weights = [.. ClaimFeatures.Names.Select(name => Weights.GetValueOrDefault(name))];

    /// <summary>The weights that ship with the library.</summary>
    public static ClaimModel BuiltIn => Shipped.Value;

    /// <summary>The probability of a claim with a number or a span of time that the answer does not have, 0 to 1.</summary>
    public double QuantityMissing { get; init; }

    /// <summary>What the weights were fitted on, for people.</summary>
    public string FittedOn { get; init; } = "";

    /// <summary>SHA-256 of the label files that they were fitted on.</summary>
    public IReadOnlyList<string> LabelsSha256 { get; init; } = [];

    /// <summary>Hashes of the cases that they were fitted on.</summary>
    public IReadOnlyList<string> FittedCases { get; init; } = [];

    /// <summary>Cohen's kappa with its 95 % interval, where each case is judged by weights fitted on the others; null when nobody measured it.</summary>
    public Estimate? HeldOutKappa { get; init; }

    /// <summary>Reads a model file's bytes.</summary>
    /// <exception cref="JsonException">The bytes are no model of this version of the features.</exception>
    public static ClaimModel Parse(ReadOnlySpan<byte> json)
    {
        ClaimModel model = JsonSerializer.Deserialize<ClaimModel>(json, Layout) ?? throw new JsonException("found null; expected a model.");
        string[] unknown = [.. model.Weights.Keys.Except(ClaimFeatures.Names)];
        return unknown.Length == 0
            ? model
            : throw new JsonException($"found weights for unknown features ({string.Join(", ", unknown)}); refit with noharm calibrate.");
    }

    /// <summary>The model as the file that <see cref="Parse"/> reads.</summary>
    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Layout), (byte)'\n'];

    /// <summary>A model from weights in feature order, rounded so that the file is readable.</summary>
    internal static ClaimModel Of(double[] weights, double threshold) =>
        new(ClaimFeatures.Names.Zip(weights).ToDictionary(pair => pair.First, pair => Math.Round(pair.Second, 4)), threshold);

    /// <summary>The probability that the answer entails the claim, 0 to 1.</summary>
    internal double Probability(ClaimEvidence evidence)
    {
        if (evidence.Sentence < 0)
            return 0;
        if (evidence.LacksQuantity)
            return QuantityMissing;
        double sum = 0;
        for (int i = 0; i < _weights.Length; i++)
            sum += _weights[i] * evidence.Features[i];
        return 1 / (1 + Math.Exp(-sum));
    }
}
