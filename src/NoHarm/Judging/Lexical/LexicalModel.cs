using System.Text.Json;
using System.Text.Json.Serialization;
using NoHarm.Input;
using NoHarm.Statistics;

namespace NoHarm.Judging.Lexical;

/// <summary>
/// The probability that a response matches an option at all is the mean of two models over readable features: a logistic
/// regression, which also picks the statement that decides, and boosted trees, which see how features go together. A second
/// regression gives the probability of a full match among matches. The file is written by <c>noharm calibrate</c>.
/// </summary>
/// <param name="Matched">Weight per feature name for matched against not.</param>
/// <param name="Trees">Trees over the features of the best statement and of all of them, for matched against not.</param>
/// <param name="Full">Weight per feature name for yes against partial, among the matched.</param>
/// <param name="MatchThreshold">From this probability of a match on, the verdict is partial or yes; 0 to 1.</param>
/// <param name="FullThreshold">From this probability of a full match on, a match is a yes; 0 to 1.</param>
public sealed record LexicalModel(
    IReadOnlyDictionary<string, double> Matched,
    BoostedTrees Trees,
    IReadOnlyDictionary<string, double> Full,
    double MatchThreshold,
    double FullThreshold)
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new TreesConverter() },
    };

    private readonly double[] _matched = InOrder(Matched);
    private readonly double[] _full = InOrder(Full);

    private static readonly Lazy<LexicalModel> Shipped = new(() => Parse(EmbeddedFile.Read("models/lexical-judge.json")));

    /// <summary>The weights that ship with the library.</summary>
    public static LexicalModel BuiltIn => Shipped.Value;

    /// <summary>The probability of a match of an option that no statement speaks of, 0 to 1.</summary>
    public double Unmentioned { get; init; }

    /// <summary>What the weights were fitted on, for people.</summary>
    public string FittedOn { get; init; } = "";

    /// <summary>SHA-256 of the label files that they were fitted on: labels that are no evidence of accuracy any more.</summary>
    public IReadOnlyList<string> LabelsSha256 { get; init; } = [];

    /// <summary>
    /// SHA-256 (hex) of every case that it was fitted on, as a judge sees it: labels of these cases are no evidence of its
    /// accuracy any more.
    /// </summary>
    public IReadOnlyList<string> FittedCases { get; init; } = [];

    /// <summary>
    /// Cohen's kappa of matched against not, with its 95 % interval, where each case is judged by weights fitted on the
    /// others; null when nobody measured it.
    /// </summary>
    public Estimate? HeldOutKappa { get; init; }

    /// <summary>The logarithm of the odds that a statement matches an option at all.</summary>
    public double LogOddsOfMatch(ReadOnlySpan<double> features) => Dot(_matched, features);

    /// <summary>The probability that the response matches the option at all, 0 to 1.</summary>
    /// <param name="logOdds">What the weights say of the best statement.</param>
    /// <param name="evidence">What the trees read.</param>
    internal double ProbabilityOfMatch(double logOdds, ReadOnlySpan<double> evidence) =>
        (Logistic(logOdds) + Logistic(Trees.LogOdds(evidence))) / 2;

    /// <summary>The probability of a full match among matches, 0 to 1.</summary>
    public double ProbabilityOfFull(ReadOnlySpan<double> features) => Logistic(Dot(_full, features));

    /// <summary>Reads a model file's bytes.</summary>
    /// <exception cref="JsonException">The bytes are no model of this version of the features.</exception>
    public static LexicalModel Parse(ReadOnlySpan<byte> json)
    {
        LexicalModel model = JsonSerializer.Deserialize<LexicalModel>(json, Layout)
            ?? throw new JsonException("found null; expected a model.");
        string[] unknown = [.. model.Matched.Keys.Concat(model.Full.Keys).Except(PairFeatures.Names).Distinct()];
        return unknown.Length == 0
            ? model
            : throw new JsonException($"found weights for unknown features ({string.Join(", ", unknown)}); refit with noharm calibrate.");
    }

    /// <summary>The model as the file that <see cref="Parse"/> reads.</summary>
    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Layout), (byte)'\n'];

    /// <summary>A model from weights in feature order, rounded so that the file is readable.</summary>
    public static LexicalModel Of(double[] matched, BoostedTrees trees, double[] full, double matchThreshold, double fullThreshold) =>
        new(ByName(matched), trees, ByName(full), matchThreshold, fullThreshold);

    private static Dictionary<string, double> ByName(double[] weights)
    {
        var named = new Dictionary<string, double>();
        for (int i = 0; i < weights.Length; i++)
            named.Add(PairFeatures.Names[i], Math.Round(weights[i], 4));
        return named;
    }

    private static double[] InOrder(IReadOnlyDictionary<string, double> weights) =>
        [.. PairFeatures.Names.Select(name => weights.GetValueOrDefault(name))];

    private static double Logistic(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    private static double Dot(double[] weights, ReadOnlySpan<double> features)
    {
        double sum = 0;
        for (int i = 0; i < weights.Length; i++)
            sum += weights[i] * features[i];
        return sum;
    }
}
