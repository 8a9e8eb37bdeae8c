using System.Text;
using NoHarm.Judging;
using NoHarm.Llama.Interop;

namespace NoHarm.Llama;

/// <summary>
/// Lets the model say why, for verdicts that a reader will want to check: behind the verdict it goes on in one sentence
/// of plain characters, which a grammar enforces. The verdict is made before and does not depend on it.
/// </summary>
internal sealed class RationaleWriter(LlamaModel model, SharedPrefix prefix)
{
    private const double Certain = 0.8;
    private const int MostTokens = 64;

    private readonly string _lead = PromptFile.Read("rationale.txt");

    /// <summary>The grammar of a rationale.</summary>
    public static string Grammar { get; } = PromptFile.Read("rationale.gbnf");

    /// <summary>Adds a reason to every partial and every uncertain opinion of the open answer.</summary>
    public void Add(Question question, OptionOpinion[] opinions, CancellationToken cancellationToken)
    {
        for (int i = 0; i < opinions.Length; i++)
        {
            if (opinions[i].Probabilities is not { } probabilities)
                continue;
            Verdict verdict = probabilities.Likeliest;
            if (verdict == Verdict.Partial || probabilities.Of(verdict) < Certain)
                opinions[i] = opinions[i] with { Rationale = Write(question, i, verdict, cancellationToken) };
        }
    }

    private string Write(Question question, int option, Verdict verdict, CancellationToken cancellationToken)
    {
        Vocabulary vocabulary = model.Vocabulary;
        int[] beginning = [.. question.Options[option], .. vocabulary.Scaffold(JudgePrompt.Default.Words[verdict] + _lead)];
        if (question.Start + beginning.Length >= prefix.Longest)
            return "";
        using var sampler = GrammarSampler.Create(vocabulary, Grammar);
        var bytes = new List<byte>();
        try
        {
            int output = prefix.Continue(question.Start, beginning, cancellationToken);
            int position = question.Start + beginning.Length;
            for (int i = 0; i < MostTokens && position < prefix.Longest; i++)
            {
                int token = prefix.Context.Sample(sampler.Pointer, output);
                if (vocabulary.Ends(token))
                    break;
                bytes.AddRange(vocabulary.BytesOf(token));
                output = prefix.Append(token, position++, cancellationToken);
            }
        }
        finally
        {
            prefix.Discard();
        }

        return Encoding.UTF8.GetString([.. bytes]).Trim();
    }
}
