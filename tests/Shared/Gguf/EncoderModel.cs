namespace NoHarm.Testing.Gguf;

/// <summary>A small BERT with random weights: an embedder (mean pooling), or a reranker when it has outputs.</summary>
internal sealed class EncoderModel
{
    private const int Width = 64;
    private const int FeedForward = 128;
    private const int MeanPooling = 1;
    private const int RankPooling = 4;
    private readonly GgufWriter _writer = new();

    /// <summary>Names of the outputs of a reranker; none makes an embedder.</summary>
    public IReadOnlyList<string> Outputs { get; init; } = [];

    /// <summary>Whether the file says how tokens become one vector.</summary>
    public bool Pools { get; init; } = true;

    public int Context { get; init; } = 512;

    public int Seed { get; init; } = 1;

    /// <summary>The file, ready to be changed or saved.</summary>
    public GgufWriter Build()
    {
        WordPieceVocabulary vocabulary = new();
        AddMetadata(vocabulary);
        RandomRows random = new(Seed);
        Matrix("token_embd.weight", Width, vocabulary.Count, random, 1);
        Matrix("token_types.weight", Width, 2, random, 0.1f);
        Matrix("position_embd.weight", Width, Context, random, 0.2f);
        Norm("token_embd_norm");
        for (int layer = 0; layer < 2; layer++)
            AddLayer($"blk.{layer}.", random);
        if (Outputs.Count > 0)
        {
            Linear("cls", Width, Width, random);
            Linear("cls.output", Width, Outputs.Count, random);
        }

        return _writer;
    }

    private void AddMetadata(WordPieceVocabulary vocabulary)
    {
        _writer.Add("general.architecture", "bert");
        _writer.Add("general.name", "random weights");
        _writer.Add("bert.context_length", (uint)Context);
        _writer.Add("bert.embedding_length", (uint)Width);
        _writer.Add("bert.block_count", 2u);
        _writer.Add("bert.feed_forward_length", (uint)FeedForward);
        _writer.Add("bert.attention.head_count", 4u);
        _writer.Add("bert.attention.layer_norm_epsilon", 1e-12f);
        _writer.Add("bert.attention.causal", false);
        if (Pools)
            _writer.Add("bert.pooling_type", Outputs.Count > 0 ? (uint)RankPooling : MeanPooling);
        if (Outputs.Count > 0)
            _writer.Add("bert.classifier.output_labels", Outputs);
        vocabulary.WriteTo(_writer);
    }

    private void AddLayer(string prefix, RandomRows random)
    {
        foreach (string name in (ReadOnlySpan<string>)["attn_q", "attn_k", "attn_v", "attn_output"])
            Linear(prefix + name, Width, Width, random);
        Norm(prefix + "attn_output_norm");
        Linear(prefix + "ffn_up", Width, FeedForward, random);
        Linear(prefix + "ffn_down", FeedForward, Width, random);
        Norm(prefix + "layer_output_norm");
    }

    private void Linear(string name, int inputs, int outputs, RandomRows random)
    {
        Matrix(name + ".weight", inputs, outputs, random, MathF.Sqrt(3f / inputs));
        _writer.AddTensor(name + ".bias", GgufTensorType.F32, outputs, 0, (_, row) => row.Clear());
    }

    private void Norm(string name)
    {
        _writer.AddTensor(name + ".weight", GgufTensorType.F32, Width, 0, (_, row) => row.Fill(1));
        _writer.AddTensor(name + ".bias", GgufTensorType.F32, Width, 0, (_, row) => row.Clear());
    }

    private void Matrix(string name, int columns, int rows, RandomRows random, float scale) =>
        _writer.AddTensor(name, GgufTensorType.F32, columns, rows, (_, row) => random.Fill(row, scale));
}
