namespace NoHarm.Onnx;

/// <summary>
/// What the numbers mean that a model gives for a pair of texts: one number is how well they fit, as cross-encoders give
/// it; several are the classes of an NLI model, told apart by their names in <c>config.json</c>.
/// </summary>
internal sealed class LabelReading
{
    private readonly int _entailment;
    private readonly int _contradiction;
    private readonly int _count;

    private LabelReading(int count, int entailment, int contradiction)
    {
        _count = count;
        _entailment = entailment;
        _contradiction = contradiction;
    }

    /// <summary>Whether it tells what follows from what contradicts.</summary>
    public bool IsInference => _count > 1;

    /// <summary>In words, for the user.</summary>
    public string Description => IsInference ? $"an NLI model of {_count} classes" : "a cross-encoder";

    /// <summary>The meaning of a model's numbers.</summary>
    /// <param name="count">How many it gives for a pair.</param>
    /// <param name="config">Names its classes.</param>
    /// <exception cref="OnnxLoadException">The names do not say which class is which.</exception>
    public static LabelReading Of(int count, ModelConfig config)
    {
        if (count == 1)
            return new LabelReading(1, 0, -1);
        if (config.Labels.Count != count)
        {
            throw new OnnxLoadException(
                $"{config.Path}: id2label names {config.Labels.Count} classes, and the model gives {count} numbers; expected a name for each, such as {{\"0\": \"entailment\", \"1\": \"neutral\", \"2\": \"contradiction\"}}.");
        }

        string[] kinds = [.. config.Labels.Select(KindOf)];
        bool isClear = kinds.Count(kind => kind == "entailment") == 1
            && kinds.Count(kind => kind == "contradiction") <= 1
            && kinds.All(kind => kind.Length > 0);
        return isClear
            ? new LabelReading(count, Array.IndexOf(kinds, "entailment"), Array.IndexOf(kinds, "contradiction"))
            : throw new OnnxLoadException(
                $"{config.Path}: the classes are {string.Join(", ", config.Labels)}; expected one entailment, and neutral, contradiction or not_entailment beside it. Write their meaning into id2label, or choose an NLI model or a cross-encoder with one output.");
    }

    /// <summary>Probability that the second text follows from the first, and that it contradicts it.</summary>
    /// <param name="logits">A model's numbers for a pair.</param>
    public (double Follows, double Contradicts) Read(ReadOnlySpan<float> logits)
    {
        if (!IsInference)
            return (1 / (1 + Math.Exp(-logits[0])), 0);
        double highest = double.NegativeInfinity;
        foreach (float logit in logits)
            highest = Math.Max(highest, logit);
        double sum = 0;
        foreach (float logit in logits)
            sum += Math.Exp(logit - highest);
        return (Math.Exp(logits[_entailment] - highest) / sum, _contradiction < 0 ? 0 : Math.Exp(logits[_contradiction] - highest) / sum);
    }

    private static string KindOf(string label)
    {
        string name = label.Trim().ToLowerInvariant();
        return name.Contains("entail") ? (name.StartsWith("not") || name.StartsWith("non") ? "neutral" : "entailment")
            : name.Contains("neutral") ? "neutral"
            : name.Contains("contradict") ? "contradiction"
            : "";
    }
}
