using System.Security.Cryptography;
using System.Text;
using NoHarm.Extraction;
using NoHarm.Judging;
using NoHarm.Onnx.Interop;
using NoHarm.Onnx.Tokens;
using NoHarm.Responses;

namespace NoHarm.Onnx;

/// <summary>
/// A cross-encoder or NLI model as judge: it reads the likeliest statements of an answer against each option, and the
/// best statement decides. It knows no partial matches, and its probabilities want calibration.
/// </summary>
public sealed class OnnxJudge : IJudge
{
    private const int RulesVersion = 1;

    /// <summary>Statements per option that are read, the likeliest by retrieval first.</summary>
    private const int Statements = 3;

    private readonly OnnxModel _model;
    private readonly JudgementAssembler _assembler;
    private readonly LabelReading _labels;
    private readonly string _output;
    private readonly int _threads;

    /// <summary>A judge on a loaded model, which it does not own.</summary>
    /// <param name="model">A cross-encoder with one output, or an NLI model whose <c>config.json</c> names its classes.</param>
    /// <param name="assembler">Finds the statements, and the evidence.</param>
    /// <param name="threads">Batches computed at once, from 1; verdicts do not depend on it.</param>
    /// <exception cref="OnnxLoadException">It is no such model.</exception>
    public OnnxJudge(OnnxModel model, JudgementAssembler assembler, int threads)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(assembler);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        _model = model;
        _assembler = assembler;
        _threads = threads;
        _output = OutputOf(model);
        _labels = LabelReading.Of(model.Try(_output), model.Config);
        Name = $"onnx:{Path.GetFileName(model.Locations.Folder)}";
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            $"onnx/{RulesVersion}\n{model.Fingerprint}\n{Statements}\n{assembler.Fingerprint}")));
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <summary>What kind of model it is, in words.</summary>
    public string Description => _labels.Description;

    /// <inheritdoc/>
    public async ValueTask<Judgement> JudgeAsync(BlindCase @case, Response response, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(response);
        AnswerReading reading = await _assembler.ReadAsync(@case, response, cancellationToken);
        (int Option, Statement Statement)[] pairs =
        [
            .. Enumerable.Range(0, @case.Options.Count).SelectMany(i =>
                reading.Ranked(i).Take(Statements).Select(ranked => (i, reading.Statements[ranked.Statement]))),
        ];
        var read = new (double Follows, double Contradicts)[pairs.Length];
        string? fault = await Task.Run(() => Read(@case, pairs, read, cancellationToken), CancellationToken.None);
        ILookup<int, int> byOption = Enumerable.Range(0, pairs.Length).ToLookup(pair => pairs[pair].Option);
        return reading.ToJudgement([.. @case.Options.Select((option, i) =>
            fault is null
                ? OpinionOf(option.Id, [.. byOption[i].Select(pair => (pairs[pair].Statement, read[pair].Follows, read[pair].Contradicts))])
                : new OptionOpinion(option.Id, null) { UnresolvedReason = fault })]);
    }

    /// <summary>The opinion of one option.</summary>
    /// <param name="option">The option's id.</param>
    /// <param name="read">Each statement that was read, with the probability that the option follows from it and that it contradicts it.</param>
    internal static OptionOpinion OpinionOf(int option, IReadOnlyList<(Statement Statement, double Follows, double Contradicts)> read)
    {
        if (read.Any(pair => !double.IsFinite(pair.Follows) || !double.IsFinite(pair.Contradicts)))
            return new OptionOpinion(option, null) { UnresolvedReason = "the model returned no finite number" };

        // An option that no statement may speak of is matched by none.
        if (read.Count == 0)
            return new OptionOpinion(option, new VerdictProbabilities(1, 0, 0));
        (Statement Statement, double Follows, double Contradicts) best = read.MaxBy(pair => pair.Follows);
        var opinion = new OptionOpinion(option, new VerdictProbabilities(1 - best.Follows, 0, best.Follows));
        if (opinion.Probabilities!.Value.Rounded().Likeliest != Verdict.No)
            return opinion with { Spans = [best.Statement.Span] };
        return read.Any(pair => pair.Contradicts > 0.5) ? opinion with { Stance = Stance.Against } : opinion;
    }

    private static string OutputOf(OnnxModel model)
    {
        TensorInfo[] usable = [.. model.Outputs.Where(output => output.Type is TensorType.Float or TensorType.Half && output.Rank == 2)];
        return (usable.FirstOrDefault(output => output.Name == "logits") ?? (usable.Length == 1 ? usable[0] : null))?.Name
            ?? throw new OnnxLoadException(
                $"{model.FilePath} gives {string.Join(", ", model.Outputs.Select(output => output.Name))}; expected logits, one or a few numbers per pair. An encoder belongs to --embedder; for a judge, choose a cross-encoder or an NLI model.");
    }

    /// <summary>Reads every pair; the reason when the model failed.</summary>
    private string? Read(
        BlindCase @case,
        (int Option, Statement Statement)[] pairs,
        (double Follows, double Contradicts)[] read,
        CancellationToken cancellationToken)
    {
        TokenRow[] rows = [.. pairs.Select(pair => _model.Tokenizer.EncodePair(pair.Statement.Text, @case.Options[pair.Option].Text, _model.Config.Positions))];
        try
        {
            _model.Evaluate(rows, _output, _threads, (row, logits, _) => read[row] = _labels.Read(logits), cancellationToken);
            return null;
        }
        catch (OrtException failure)
        {
            return $"ONNX Runtime failed: {failure.Message}";
        }
    }
}
