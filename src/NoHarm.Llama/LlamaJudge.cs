using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using NoHarm.Judging;
using NoHarm.Responses;

namespace NoHarm.Llama;

/// <summary>
/// A language model as judge, in this process. It is asked one question per option and its verdict is read from the
/// probabilities of the first word it would say: nothing is generated, so nothing can fail to be parsed. Rules, case and
/// answer are evaluated once and shared by all options.
/// </summary>
/// <remarks>Answers are judged one after the other; every one of them uses all threads.</remarks>
public sealed class LlamaJudge : IJudge, IDisposable
{
    /// <summary>Raised whenever code changes what the same model decides, so that stored verdicts are not reused.</summary>
    private const int RulesVersion = 2;

    private readonly LlamaModel _model;
    private readonly LlamaJudgeOptions _options;
    private readonly JudgementAssembler _assembler;
    private readonly ChatScaffold _scaffold;
    private readonly SharedPrefix _prefix;
    private readonly QuestionWriter _questions;
    private readonly RationaleWriter? _rationales;
    // A writer reads the whole vocabulary once, for the tokens of its verdict words.
    private readonly ConcurrentDictionary<JudgePrompt, QuestionWriter> _probes = [];
    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _disposed;

    /// <summary>A judge on a loaded model, which it does not own.</summary>
    /// <param name="library">The native library.</param>
    /// <param name="model">An instruct model.</param>
    /// <param name="modelHash">SHA-256 of its file.</param>
    /// <param name="assembler">Finds evidence and applies the rules that span options.</param>
    /// <param name="options">How it judges.</param>
    /// <exception cref="LlamaLoadException">The model cannot be asked for verdicts.</exception>
    public LlamaJudge(LlamaLibrary library, LlamaModel model, string modelHash, JudgementAssembler assembler, LlamaJudgeOptions options)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(assembler);
        if (model.IsReranker || model.UnfitForJudging is not null)
            throw new LlamaLoadException($"{model.FilePath}: {(model.IsReranker ? "it is a reranker, which has no words for verdicts" : model.UnfitForJudging)}.");
        _model = model;
        _options = options;
        _assembler = assembler;
        _scaffold = ChatScaffold.Of(model, options.Template);
        _questions = new QuestionWriter(model.Vocabulary, _scaffold, JudgePrompt.Default);
        _prefix = new SharedPrefix(model, options.Threads, options.MaxContext);
        _rationales = options.Rationales ? new RationaleWriter(model, _prefix) : null;
        Name = $"llama:{Path.GetFileName(model.FilePath)}";
        Fingerprint = FingerprintOf(library, modelHash);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <summary>Where the chat template came from.</summary>
    public string Template => _scaffold.Source;

    /// <summary>Tokens evaluated so far, over all answers.</summary>
    public long EvaluatedTokens => _prefix.Evaluated;

    /// <inheritdoc/>
    public async ValueTask<Judgement> JudgeAsync(BlindCase @case, Response response, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(response);
        AnswerReading reading = await _assembler.ReadAsync(@case, response, cancellationToken);
        return reading.ToJudgement(await AskAsync(_questions, @case, response.Text, _options.LeastMass, cancellationToken));
    }

    /// <summary>What the model thinks of every option when it is asked in other words, for measuring how much that matters.</summary>
    internal ValueTask<OptionOpinion[]> AskAsync(JudgePrompt prompt, BlindCase @case, string answer, CancellationToken cancellationToken) =>
        AskAsync(_probes.GetOrAdd(prompt, asked => new QuestionWriter(_model.Vocabulary, _scaffold, asked)), @case, answer, leastMass: 0, cancellationToken);

    private async ValueTask<OptionOpinion[]> AskAsync(
        QuestionWriter questions,
        BlindCase @case,
        string answer,
        double leastMass,
        CancellationToken cancellationToken)
    {
        if (@case.Options.Count == 0)
            return [];
        ObjectDisposedException.ThrowIf(_disposed == 1, this);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Ask(questions, @case, answer, leastMass, cancellationToken), CancellationToken.None);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Frees the working memory, once nothing is being judged any more; the model stays.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;
        _turn.Wait();
        _prefix.Dispose();
        _turn.Dispose();
    }

    private OptionOpinion[] Ask(QuestionWriter questions, BlindCase @case, string answer, double leastMass, CancellationToken cancellationToken)
    {
        Question question = questions.Write(@case, answer);
        var opinions = new OptionOpinion[@case.Options.Count];
        try
        {
            if (_prefix.Open(question.Case, question.Answer, question.Options, cancellationToken) is { } reason)
                return Unresolved(@case, reason);
            _prefix.Read(
                question.Start,
                question.Options,
                (i, logits) => opinions[i] = OpinionOf(@case.Options[i].Id, questions.Words.Read(logits), leastMass),
                cancellationToken);

            // A probe asks for verdicts alone.
            if (questions == _questions)
                _rationales?.Add(question, opinions, cancellationToken);
            _prefix.Close();
            return opinions;
        }
        catch (InvalidOperationException failure)
        {
            // Of the library's own: its messages hold numbers, never text of the answer.
            return Unresolved(@case, $"the model failed: {failure.Message}");
        }
    }

    private static OptionOpinion OpinionOf(int option, (VerdictProbabilities Probabilities, double Mass)? read, double leastMass)
    {
        if (read is not var (probabilities, mass))
            return new OptionOpinion(option, null) { UnresolvedReason = "the model returned no finite numbers" };
        return mass >= leastMass
            ? new OptionOpinion(option, probabilities) { Mass = mass }
            : new OptionOpinion(option, null)
            {
                Mass = mass,
                UnresolvedReason = $"the verdict words hold {mass:P0} of the probability; expected at least {leastMass:P0} (try the model's instruct version, or --template chatml)",
            };
    }

    private static OptionOpinion[] Unresolved(BlindCase @case, string reason) =>
        [.. @case.Options.Select(option => new OptionOpinion(option.Id, null) { UnresolvedReason = reason })];

    private string FingerprintOf(LlamaLibrary library, string modelHash)
    {
        string[] parts =
        [
            $"llama/{RulesVersion}",
            modelHash,
            JudgePrompt.Default.Text,
            _scaffold.Before,
            _scaffold.After,
            FormattableString.Invariant($"{_options.LeastMass} {_options.MaxContext} {_options.Rationales} {ContextOptions.DefaultBatchSize} {SharedPrefix.MostOptions}"),
            _rationales is null ? "" : RationaleWriter.Grammar,
            library.Backend,
            _model.UsesGpu ? "gpu" : "cpu",
            _assembler.Fingerprint,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))));
    }
}
