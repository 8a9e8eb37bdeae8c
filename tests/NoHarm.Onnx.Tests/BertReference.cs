using NoHarm.Testing.Onnx;

namespace NoHarm.Onnx.Tests;

/// <summary>The BERT encoder of Devlin et al. (2019) computed plainly, one text at a time, in double precision and without padding.</summary>
internal static class BertReference
{
    private const double Epsilon = 1e-12;

    /// <summary>The vector of every token.</summary>
    public static double[][] Hidden(BertWeights weights, int[] tokens, int secondFrom)
    {
        int width = weights.Shape.Width;
        double[][] hidden = [.. tokens.Select((token, place) => Normalize(
            [.. Enumerable.Range(0, width).Select(d =>
                (double)weights.Words[(token * width) + d]
                + weights.Places[(place * width) + d]
                + (weights.Shape.HasTypes ? weights.Types[((place >= secondFrom ? 1 : 0) * width) + d] : 0))],
            weights.Norm))];
        foreach (BertWeights.Layer layer in weights.Layers)
            hidden = Encode(hidden, layer, weights.Shape.Heads);
        return hidden;
    }

    /// <summary>The numbers that a classifier gives.</summary>
    public static double[] Logits(BertWeights weights, int[] tokens, int secondFrom) =>
        Dense(Hidden(weights, tokens, secondFrom)[0], weights.Head);

    /// <summary>The mean over tokens with length 1.</summary>
    public static double[] Mean(double[][] hidden) =>
        Unit([.. Enumerable.Range(0, hidden[0].Length).Select(d => hidden.Average(token => token[d]))]);

    /// <summary>The same direction with length 1.</summary>
    public static double[] Unit(double[] vector)
    {
        double norm = Math.Sqrt(vector.Sum(x => x * x));
        return [.. vector.Select(x => x / norm)];
    }

    private static double[][] Encode(double[][] hidden, BertWeights.Layer layer, int heads)
    {
        int size = hidden[0].Length / heads;
        double[][] query = [.. hidden.Select(x => Dense(x, layer.Query))];
        double[][] key = [.. hidden.Select(x => Dense(x, layer.Key))];
        double[][] value = [.. hidden.Select(x => Dense(x, layer.Value))];
        var result = new double[hidden.Length][];
        for (int i = 0; i < hidden.Length; i++)
        {
            var mixed = new double[hidden[0].Length];
            for (int head = 0; head < heads; head++)
            {
                int at = head * size;
                double[] scores = [.. key.Select(k => Dot(query[i].AsSpan(at, size), k.AsSpan(at, size)) / Math.Sqrt(size))];
                double highest = scores.Max();
                double[] shares = [.. scores.Select(score => Math.Exp(score - highest))];
                double sum = shares.Sum();
                for (int j = 0; j < value.Length; j++)
                {
                    for (int d = at; d < at + size; d++)
                        mixed[d] += shares[j] / sum * value[j][d];
                }
            }

            double[] attended = Normalize(Add(Dense(mixed, layer.Out), hidden[i]), layer.AfterAttention);
            double[] up = [.. Dense(attended, layer.Up).Select(x => 0.5 * x * (1 + Erf(x / Math.Sqrt(2))))];
            result[i] = Normalize(Add(Dense(up, layer.Down), attended), layer.AfterFeedForward);
        }

        return result;
    }

    private static double[] Dense(double[] x, BertWeights.Linear linear)
    {
        var y = new double[linear.To];
        for (int j = 0; j < y.Length; j++)
        {
            y[j] = linear.Bias[j];
            for (int i = 0; i < x.Length; i++)
                y[j] += x[i] * linear.Matrix[(i * linear.To) + j];
        }

        return y;
    }

    private static double[] Normalize(double[] x, BertWeights.Scaling norm)
    {
        double mean = x.Average();
        double deviation = Math.Sqrt(x.Average(value => (value - mean) * (value - mean)) + Epsilon);
        return [.. x.Select((value, d) => ((value - mean) / deviation * norm.Scale[d]) + norm.Shift[d])];
    }

    // The series of erf (Abramowitz and Stegun 7.1.6), which converges for every x; beyond 6 it is 1 in double precision.
    private static double Erf(double x)
    {
        if (Math.Abs(x) > 6)
            return Math.Sign(x);
        double term = x;
        double sum = x;
        for (int n = 1; Math.Abs(term) > 1e-18 && n < 300; n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    private static double[] Add(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x + y)];
}
