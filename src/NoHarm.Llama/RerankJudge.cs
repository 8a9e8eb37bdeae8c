using System.Security.Cryptography;
using System.Text;
using NoHarm.Judging;
using NoHarm.Responses;

namespace NoHarm.Llama;

/// <summary>
/// A reranking model as judge: how well the statements of an answer fit an option, read by option and statement pair.
/// It tells neither partial matches nor refusals, so it serves as the first step of a cascade rather than alone.
/// </summary>
public sealed class RerankJudge : IJudge, IDisposable
{
    private const int RulesVersion = 1;
    private const int RankPooling = 4;

    /// <summary>Statements per option that are read, the likeliest by retrieval first.</summary>
    private const int Statements = 3;

    private readonly LlamaModel _model;
    private readonly JudgementAssembler _assembler;
    private readonly PooledTexts _texts;

    /// <summary>A judge on a loaded model, which it does not own.</summary>
    /// <param name="library">The native library.</param>
    /// <param name="model">A reranking model with one output.</param>
    /// <param name="modelHash">SHA-256 of its file.</param>
    /// <param name="assembler">Finds the statements, and the evidence.</param>
    /// <param name="threads">Threads on the CPU, from 1.</param>
    /// <exception cref="LlamaLoadException">The model is no such reranker.</exception>
    public RerankJudge(LlamaLibrary library, LlamaModel model, string modelHash, JudgementAssembler assembler, int threads)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(assembler);
        if (!model.IsReranker || model.RankOutputs != 1)
        {
            throw new LlamaLoadException(
                $"{model.FilePath}: found a model with {(model.IsReranker ? model.RankOutputs : 0)} ranks for a pair; expected a reranker with one.");
        }

        _model = model;
        _assembler = assembler;
        _texts = new PooledTexts(model, RankPooling, threads);
        Name = $"llama:{Path.GetFileName(model.FilePath)}";
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            $"llama-rerank/{RulesVersion}\n{modelHash}\n{Statements}\n{library.Backend}\n{(model.UsesGpu ? "gpu" : "cpu")}\n{assembler.Fingerprint}")));
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public async ValueTask<Judgement> JudgeAsync(BlindCase @case, Response response, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(response);
        AnswerReading reading = await _assembler.ReadAsync(@case, response, cancellationToken);
        (int Option, int[] Tokens)[] pairs =
        [
            .. Enumerable.Range(0, @case.Options.Count).SelectMany(i => reading.Ranked(i).Take(Statements)
                .Select(ranked => (i, PairOf(@case.Options[i].Text, reading.Statements[ranked.Statement].Text)))),
        ];
        var best = new double[@case.Options.Count];
        await Task.Run(() => Rank(pairs, best, cancellationToken), CancellationToken.None);

        // An option that no statement may speak of was not read, and is matched by none.
        return reading.ToJudgement([.. @case.Options.Select((option, i) => double.IsFinite(best[i])
            ? new OptionOpinion(option.Id, new VerdictProbabilities(1 - best[i], 0, best[i]))
            : new OptionOpinion(option.Id, null) { UnresolvedReason = "the model returned no finite number" })]);
    }

    /// <summary>Frees the working memory; the model stays.</summary>
    public void Dispose() => _texts.Dispose();

    private void Rank((int Option, int[] Tokens)[] pairs, double[] best, CancellationToken cancellationToken) =>
        _texts.Evaluate(
            [.. pairs.Select(pair => pair.Tokens)],
            (i, row) =>
            {
                double match = 1 / (1 + Math.Exp(-row[0]));
                ref double highest = ref best[pairs[i].Option];
                highest = double.IsFinite(match) ? Math.Max(highest, match) : double.NaN;
            },
            cancellationToken);

    // Each text with its own ends, as the model was trained on pairs; the beginning stands once.
    private int[] PairOf(string option, string statement)
    {
        Vocabulary vocabulary = _model.Vocabulary;
        int[] second = vocabulary.Whole(statement);
        int[] pair = [.. vocabulary.Whole(option), .. second.SkipWhile((token, i) => i == 0 && token == vocabulary.Start)];
        return pair.Length <= _texts.Longest ? pair : [.. pair[..(_texts.Longest - 1)], pair[^1]];
    }
}
