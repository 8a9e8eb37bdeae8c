using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;
using NoHarm.Extraction;
using NoHarm.Judging.Claims;
using NoHarm.Judging.Reading;
using NoHarm.Responses;
using NoHarm.Retrieval;

namespace NoHarm.Judging.Lexical;

/// <summary>
/// The embedded default judge: no model file, no native library. A statement of the response is compared with an
/// option by readable features (shared terms, action, stance, qualifiers), and a small fitted model turns them into
/// probabilities. Its accuracy is measured, and modest: see the README before its scores are believed.
/// </summary>
public sealed class LexicalJudge : IJudge
{
    /// <summary>Raised whenever code changes what the same weights decide, so that stored verdicts are not reused.</summary>
    private const int RulesVersion = 2;

    private readonly LexicalModel _model;
    private readonly TermReader _terms;
    private readonly PairFinder _finder;
    private readonly CaseReadings _cases;
    private readonly ClaimJudge _claims;

    /// <summary>A judge with its own weights.</summary>
    /// <param name="lexicon">The vocabulary.</param>
    /// <param name="model">The weights.</param>
    /// <param name="embedder">Any embedder; its vectors are one of the retrieval's rankings and a feature.</param>
    /// <param name="embedderFingerprint">What identifies the embedder's vectors, for the fingerprint.</param>
    public LexicalJudge(
        Lexicon lexicon,
        LexicalModel model,
        IEmbeddingGenerator<string, Embedding<float>> embedder,
        string embedderFingerprint)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _terms = new TermReader(lexicon);
        _cases = new CaseReadings(_terms, embedder);
        _finder = new PairFinder(lexicon);
        _claims = new ClaimJudge(lexicon);
        Fingerprint = Hash(
            $"lexical/{RulesVersion}\n{lexicon.Fingerprint}\n{ClaimVocabulary.Default.Fingerprint}\n{embedderFingerprint}\n{CueLexicon.Source}\n",
            [.. model.ToJson(), .. ClaimModel.BuiltIn.ToJson()]);
    }

    /// <inheritdoc/>
    public string Name => "lexical";

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <summary>How well it agreed with labels on cases that it was not fitted on, in words for the user; empty when unknown.</summary>
    public string Accuracy => _model.HeldOutKappa is { } kappa
        ? $"kappa {kappa.Value:F2} ({kappa.Lower:F2} to {kappa.Upper:F2}) on cases left out; fitted on {_model.FittedOn}"
        : "";

    /// <summary>The judge as it ships: the built-in vocabulary, weights and embedder.</summary>
    public static LexicalJudge CreateDefault()
    {
        Lexicon lexicon = Lexicon.Default;
        return new LexicalJudge(lexicon, LexicalModel.BuiltIn, new LexicalEmbedder(lexicon), "lexical");
    }

    /// <inheritdoc/>
    public async ValueTask<Judgement> JudgeAsync(BlindCase @case, Response response, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(response);
        if (_claims.ClaimsOf(@case) is { } claims)
        {
            AnswerSentences answer = _claims.Read(response.Text);
            return ClaimJudge.Decide(@case, answer, _claims.Compare(claims, answer, cancellationToken), ClaimModel.BuiltIn);
        }

        CaseReading options = await _cases.OfAsync(@case);
        var reading = new ResponseReading(response.Text, _terms);
        IEnumerable<CandidatePair> pairs = await _finder.FindAsync(options, reading, cancellationToken);
        return VerdictRules.Decide(@case, reading, response.Text, pairs, _model);
    }

    private static string Hash(string text, byte[] bytes) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(text), .. bytes]));
}
