using static NoHarm.Testing.Gguf.OutputHead;

namespace NoHarm.Testing.Gguf;

/// <summary>A decoder with random weights, the same for the same seed, and a head that a test may steer.</summary>
internal sealed class DecoderModel(DecoderShape shape, GgufVocabulary vocabulary)
{
    // A steered head reads its constant from here: every token's embedding holds it, and no layer writes to it.
    private const int SteeringChannel = 0;
    private const float SteeringValue = 4;
    private readonly GgufWriter _writer = new();

    public OutputHead Head { get; init; } = OutputHead.Random;

    public string? ChatTemplate { get; init; } = ChatTemplates.ChatMl;

    public int Seed { get; init; } = 1;

    private bool Steered => Head is not RandomHead;

    /// <summary>The file, ready to be changed or saved.</summary>
    public GgufWriter Build()
    {
        if (Steered && shape.TiedOutput)
            throw new InvalidOperationException("A steered head cannot be the token embedding.");
        AddMetadata();
        RandomRows random = new(Seed);
        float inputScale = shape.TiedOutput ? OutputScale : 1;
        Matrix("token_embd.weight", shape.Width, vocabulary.Count, (_, row) => FillEmbedding(random, row, inputScale));
        Vector("output_norm.weight", shape.Width, 1);
        if (!shape.TiedOutput)
            AddHead(random);
        for (int layer = 0; layer < shape.Layers; layer++)
            AddLayer($"blk.{layer}.", random);
        return _writer;
    }

    // Uniform values of this size make outputs of variance 1 from inputs of variance 1.
    private static float UnitScale(int inputs) => MathF.Sqrt(3f / inputs);

    // Logits with a standard deviation of 2: neither flat nor settled.
    private float OutputScale => 2 * UnitScale(shape.Width);

    private void AddMetadata()
    {
        string a = shape.Architecture;
        _writer.Add("general.architecture", a);
        _writer.Add("general.name", "random weights");
        _writer.Add($"{a}.context_length", (uint)shape.Context);
        _writer.Add($"{a}.embedding_length", (uint)shape.Width);
        _writer.Add($"{a}.block_count", (uint)shape.Layers);
        _writer.Add($"{a}.feed_forward_length", (uint)shape.FeedForward);
        _writer.Add($"{a}.attention.head_count", (uint)shape.Heads);
        _writer.Add($"{a}.attention.head_count_kv", (uint)shape.KeyValueHeads);
        _writer.Add($"{a}.attention.layer_norm_rms_epsilon", 1e-6f);
        _writer.Add($"{a}.rope.dimension_count", (uint)(shape.Width / shape.Heads));
        _writer.Add($"{a}.rope.freq_base", 1e6f);
        vocabulary.WriteTo(_writer);
        if (ChatTemplate is not null)
            _writer.Add("tokenizer.chat_template", ChatTemplate);
    }

    private void AddLayer(string prefix, RandomRows random)
    {
        int width = shape.Width;
        int keyValues = width / shape.Heads * shape.KeyValueHeads;
        Vector(prefix + "attn_norm.weight", width, 1);
        foreach ((string name, int rows) in (ReadOnlySpan<(string, int)>)[("attn_q", width), ("attn_k", keyValues), ("attn_v", keyValues)])
        {
            Matrix($"{prefix}{name}.weight", width, rows, Reading(random, width));
            if (shape.Architecture == "qwen2")
                _writer.AddTensor($"{prefix}{name}.bias", GgufTensorType.F32, rows, 0, (_, row) => random.Fill(row, 0.1f));
        }

        Matrix(prefix + "attn_output.weight", width, width, Writing(random, width));
        Vector(prefix + "ffn_norm.weight", width, 1);
        Matrix(prefix + "ffn_gate.weight", width, shape.FeedForward, Reading(random, width));
        Matrix(prefix + "ffn_up.weight", width, shape.FeedForward, Reading(random, width));
        Matrix(prefix + "ffn_down.weight", shape.FeedForward, width, Writing(random, shape.FeedForward));
    }

    private void AddHead(RandomRows random)
    {
        float[] steering = new float[vocabulary.Count];
        if (Head is FixedHead head)
        {
            Array.Fill(steering, head.Others);
            foreach ((string token, float logit) in head.Logits)
                steering[vocabulary.IdOf(token)] = logit;
        }
        else if (Head is LeaningHead leaning)
        {
            foreach (string token in leaning.Tokens)
                steering[vocabulary.IdOf(token)] = leaning.Boost;
        }

        // What the channel holds after the last norm: all of the length with a fixed head, about half with a leaning one.
        float channel = MathF.Sqrt(shape.Width) * (Head is FixedHead ? 1 : 0.5f);
        Matrix("output.weight", shape.Width, vocabulary.Count, (token, row) =>
        {
            row.Clear();
            if (Head is not FixedHead)
                random.Fill(row, OutputScale);
            if (Steered)
                row[SteeringChannel] = steering[token] / channel;
        });
    }

    private void FillEmbedding(RandomRows random, Span<float> row, float scale)
    {
        row.Clear();
        if (Head is not FixedHead)
            random.Fill(row, scale);
        if (Steered)
            row[SteeringChannel] = SteeringValue;
    }

    private TensorRow Reading(RandomRows random, int inputs) => (_, row) =>
    {
        random.Fill(row, UnitScale(inputs));
        if (Steered)
            row[SteeringChannel] = 0;
    };

    // A fixed head wants the embedding as it came in; a leaning one wants it at the one channel.
    private TensorRow Writing(RandomRows random, int inputs) => (output, row) =>
    {
        if (Head is FixedHead || (Steered && output == SteeringChannel))
            row.Clear();
        else
            random.Fill(row, UnitScale(inputs));
    };

    private void Matrix(string name, int columns, int rows, TensorRow fill) =>
        _writer.AddTensor(name, shape.Matrices, columns, rows, fill);

    private void Vector(string name, int length, float value) =>
        _writer.AddTensor(name, GgufTensorType.F32, length, 0, (_, row) => row.Fill(value));
}
