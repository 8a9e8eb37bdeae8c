namespace NoHarm.Testing.Onnx;

/// <summary>Random weights of an encoder, for the model file and for the computation that it is compared with.</summary>
internal sealed class BertWeights
{
    private readonly Random _random;

    public BertWeights(BertShape shape)
    {
        Shape = shape;
        _random = new Random(shape.Seed);
        int width = shape.Width;
        Words = Matrix(shape.Vocabulary, width, 0.5f);
        Places = Matrix(shape.Positions, width, 0.3f);
        Types = Matrix(2, width, 0.3f);
        Norm = NormOf(width);
        Layers = [.. Enumerable.Range(0, shape.Layers).Select(_ => new Layer(
            Dense(width, width), Dense(width, width), Dense(width, width), Dense(width, width), NormOf(width),
            Dense(width, shape.FeedForward), Dense(shape.FeedForward, width), NormOf(width)))];
        Head = Dense(width, Math.Max(1, shape.Classes));
    }

    public sealed record Linear(int From, int To, float[] Matrix, float[] Bias);

    public sealed record Scaling(float[] Scale, float[] Shift);

    public sealed record Layer(Linear Query, Linear Key, Linear Value, Linear Out, Scaling AfterAttention, Linear Up, Linear Down, Scaling AfterFeedForward);

    public BertShape Shape { get; }

    public float[] Words { get; }

    public float[] Places { get; }

    public float[] Types { get; }

    public Scaling Norm { get; }

    public IReadOnlyList<Layer> Layers { get; }

    public Linear Head { get; }

    private Linear Dense(int from, int to) => new(from, to, Matrix(from, to, 1.5f / MathF.Sqrt(from)), Matrix(1, to, 0.1f));

    private Scaling NormOf(int width) => new([.. Matrix(1, width, 0.2f).Select(x => 1 + x)], Matrix(1, width, 0.2f));

    private float[] Matrix(int rows, int columns, float spread)
    {
        var values = new float[rows * columns];
        for (int i = 0; i < values.Length; i++)
            values[i] = ((float)_random.NextDouble() - 0.5f) * 2 * spread;
        return values;
    }
}
