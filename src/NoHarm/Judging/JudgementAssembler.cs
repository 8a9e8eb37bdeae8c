using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;
using NoHarm.Extraction;
using NoHarm.Judging.Reading;
using NoHarm.Responses;
using NoHarm.Retrieval;

namespace NoHarm.Judging;

/// <summary>
/// What every judge needs that knows options only one by one: it takes answers apart before the judge is asked, and
/// finds evidence, applies the rules that span options and lists the actions after it. Safe to use from several threads
/// at once; what it reads of a case is kept for the case's other answers.
/// </summary>
public sealed class JudgementAssembler
{
    /// <summary>Raised whenever code changes what the same opinions become, so that stored verdicts are not reused.</summary>
    private const int RulesVersion = 1;

    private readonly Lexicon _lexicon;
    private readonly TermReader _terms;
    private readonly CaseReadings _cases;

    /// <summary>An assembler with its own vocabulary and embedder.</summary>
    /// <param name="lexicon">The vocabulary.</param>
    /// <param name="embedder">Any embedder; its vectors are one of the retrieval's rankings.</param>
    /// <param name="embedderFingerprint">What identifies the embedder's vectors.</param>
    public JudgementAssembler(Lexicon lexicon, IEmbeddingGenerator<string, Embedding<float>> embedder, string embedderFingerprint)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _lexicon = lexicon;
        _terms = new TermReader(lexicon);
        _cases = new CaseReadings(_terms, embedder);
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(
            Encoding.UTF8.GetBytes($"assembler/{RulesVersion}\n{lexicon.Fingerprint}\n{embedderFingerprint}\n{CueLexicon.Source}\n")));
    }

    /// <summary>SHA-256 (hex) of everything here that can change a verdict; it belongs into the fingerprint of every judge that uses it.</summary>
    public string Fingerprint { get; }

    /// <summary>The built-in vocabulary and embedder.</summary>
    public static JudgementAssembler CreateDefault() => new(Lexicon.Default, new LexicalEmbedder(Lexicon.Default), "lexical");

    /// <summary>Takes an answer apart.</summary>
    /// <param name="case">The case as the judge sees it; its options are the ones to give opinions of.</param>
    /// <param name="response">The answer.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async ValueTask<AnswerReading> ReadAsync(BlindCase @case, Response response, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(response);
        CaseReading options = await _cases.OfAsync(@case);
        var reading = new ResponseReading(response.Text, _terms);
        IReadOnlyList<OptionScores> rows = await options.Index.ScoreAsync(
            [.. reading.Statements.Select(statement => (statement.Statement.Text, statement.Reading))],
            cancellationToken);
        return new AnswerReading(@case, options, response.Text, reading, rows, _lexicon);
    }
}
