using System.Numerics.Tensors;
using NoHarm.Judging;

namespace NoHarm.Llama;

/// <summary>
/// Reads a verdict from the logits behind a question: the softmax over the first tokens of the three verdict words, in
/// every way that the model can begin them. No text is generated, so no text can fail to be parsed.
/// </summary>
internal sealed class VerdictWords
{
    private readonly (Verdict Verdict, int[] Tokens)[] _tokens;

    private VerdictWords((Verdict, int[])[] tokens) => _tokens = tokens;

    /// <summary>The tokens that begin each verdict's word.</summary>
    public IReadOnlyList<(Verdict Verdict, int[] Tokens)> Tokens => _tokens;

    /// <summary>Finds the tokens in a vocabulary.</summary>
    /// <param name="vocabulary">The model's vocabulary.</param>
    /// <param name="words">The word of each verdict.</param>
    /// <exception cref="LlamaLoadException">Some word has no token of its own.</exception>
    public static VerdictWords Find(Vocabulary vocabulary, IReadOnlyDictionary<Verdict, string> words)
    {
        Dictionary<Verdict, HashSet<int>> found = words.Keys.ToDictionary(verdict => verdict, _ => new HashSet<int>());
        for (int token = 0; token < vocabulary.Count; token++)
        {
            string piece = vocabulary.PieceOf(token).Trim();
            foreach ((Verdict verdict, string word) in words)
            {
                if (piece.Equals(word, StringComparison.OrdinalIgnoreCase))
                    found[verdict].Add(token);
            }
        }

        // A word may also be written in several tokens: the first one that is not blank decides.
        foreach ((Verdict verdict, string word) in words)
        {
            foreach (string form in Forms(word))
            {
                int first = Array.Find(vocabulary.Scaffold(form), token => vocabulary.PieceOf(token).Trim().Length > 0);
                if (IsBeginningOf(vocabulary.PieceOf(first).Trim(), word))
                    found[verdict].Add(first);
            }
        }

        int[] shared = [.. found.Values.SelectMany(tokens => tokens).GroupBy(token => token).Where(group => group.Count() > 1).Select(group => group.Key)];
        foreach ((Verdict verdict, HashSet<int> tokens) in found)
        {
            tokens.ExceptWith(shared);
            if (tokens.Count == 0)
                throw new LlamaLoadException($"no token of the model's vocabulary begins \"{words[verdict]}\" alone, so it cannot answer the question. Use another model.");
        }

        return new VerdictWords([.. found.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value.Order().ToArray()))]);
    }

    /// <summary>The probabilities of the verdicts, and how much of the model's whole probability they hold.</summary>
    /// <param name="logits">One number per token of the vocabulary.</param>
    /// <returns>Probabilities that sum to 1, and the mass from 0 to 1; null when the logits are no numbers.</returns>
    public (VerdictProbabilities Probabilities, double Mass)? Read(ReadOnlySpan<float> logits)
    {
        float highest = TensorPrimitives.Max(logits);
        if (!float.IsFinite(highest))
            return null;
        double all = 0;
        foreach (float logit in logits)
            all += Math.Exp(logit - highest);

        Span<double> mass = stackalloc double[3];
        foreach ((Verdict verdict, int[] tokens) in _tokens)
        {
            foreach (int token in tokens)
                mass[(int)verdict] += Math.Exp(logits[token] - highest);
        }

        double held = mass[(int)Verdict.No] + mass[(int)Verdict.Partial] + mass[(int)Verdict.Yes];
        return double.IsFinite(all) && held > 0
            ? (new VerdictProbabilities(mass[(int)Verdict.No] / held, mass[(int)Verdict.Partial] / held, mass[(int)Verdict.Yes] / held), held / all)
            : null;
    }

    private static IEnumerable<string> Forms(string word)
    {
        foreach (string form in (string[])[word, word.ToLowerInvariant(), word.ToUpperInvariant()])
        {
            yield return form;
            yield return " " + form;
        }
    }

    private static bool IsBeginningOf(string piece, string word) =>
        piece.Length > 0 && word.StartsWith(piece, StringComparison.OrdinalIgnoreCase);
}
