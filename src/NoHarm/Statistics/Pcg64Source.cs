using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace NoHarm.Statistics;

/// <summary>Our seeded stream of random bits as a source for the distributions of Math.NET, so that draws can be repeated.</summary>
public sealed class Pcg64Source : RandomSource
{
    private const double Unit = 1.0 / (1UL << 53);

    private readonly Pcg64 _random;

    /// <summary>A source at the beginning of its stream.</summary>
    /// <param name="seed">The seed, from 0.</param>
    public Pcg64Source(ulong seed)
        : base(threadSafe: false)
    {
        _random = new Pcg64(seed);
        Stream = _random;
    }

    /// <summary>The stream itself.</summary>
    public Pcg64 Stream { get; }

    /// <summary>A uniform number from 0 to below 1.</summary>
    public double Uniform() => (_random.Next64() >> 11) * Unit;

    /// <summary>A point of a Dirichlet distribution, as gamma variates over their sum.</summary>
    /// <param name="concentrations">From 0, one of them at least above; a category with 0 gets 0.</param>
    /// <param name="point">Receives shares that sum to 1.</param>
    public void Dirichlet(ReadOnlySpan<double> concentrations, Span<double> point)
    {
        double sum = 0;
        int largest = 0;
        for (int i = 0; i < concentrations.Length; i++)
        {
            point[i] = concentrations[i] > 0 ? Gamma.Sample(this, concentrations[i], 1) : 0;
            sum += point[i];
            if (concentrations[i] > concentrations[largest])
                largest = i;
        }

        if (!(sum > 0))
        {
            // Every variate fell below the smallest number: nearly all of the mass is in one corner then.
            point.Clear();
            point[largest] = sum = 1;
        }

        for (int i = 0; i < point.Length; i++)
            point[i] /= sum;
    }

    /// <inheritdoc/>
    protected override double DoSample() => Uniform();
}
