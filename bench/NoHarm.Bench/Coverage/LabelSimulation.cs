using MathNet.Numerics.Distributions;
using NoHarm.Statistics;

namespace NoHarm.Bench.Coverage;

/// <summary>
/// Makes up cases of 26 to 48 options, as the benchmark has them, with true labels, three raters and a judge. Cases differ in
/// how hard they are, for judge and raters alike, and in how much is matched: so errors come together.
/// </summary>
internal sealed class LabelSimulation(SimulationSettings settings, ulong seed)
{
    private const int FewestOptions = 26, MostOptions = 48, Raters = 3;
    private const uint MissingPercent = 5;

    private readonly Pcg64 _random = new(seed);

    /// <summary>The pairs of some new cases; the reference is the truth.</summary>
    public List<RatedPair> Draw(int cases)
    {
        var pairs = new List<RatedPair>(cases * MostOptions);
        for (int i = 0; i < cases; i++)
        {
            double difficulty = settings.Difficulty * Gauss(), prevalence = settings.Prevalence * Gauss();
            int options = FewestOptions + (int)(_random.Next32() % (MostOptions - FewestOptions + 1));
            for (int option = 0; option < options; option++)
                pairs.Add(Pair(i, difficulty, prevalence));
        }

        return pairs;
    }

    private RatedPair Pair(int @case, double difficulty, double prevalence)
    {
        double latent = prevalence + Logit(Uniform());
        int truth = latent > 1.4 ? 2 : latent > 1 ? 1 : 0;
        int[] ratings = new int[Raters];
        for (int r = 0; r < Raters; r++)
            ratings[r] = _random.Next32() % 100 < MissingPercent ? -1 : Err(truth, settings.RaterError + 0.7 * difficulty);
        int verdict = Err(truth, settings.JudgeError + difficulty);
        double sureness = (verdict > 0 ? 1 : -1) * (2 - 0.5 * difficulty + Gauss());
        return new RatedPair(@case, ratings, truth, verdict) { Probability = Math.Round(1 / (1 + Math.Exp(-sureness)), 4) };
    }

    // Partial is the hard category; from the ends the error goes to the other end more often than half-way.
    private int Err(int truth, double logOdds)
    {
        double chance = 1 / (1 + Math.Exp(-logOdds - (truth == 1 ? 1 : 0)));
        if (Uniform() >= chance)
            return truth;
        bool far = Uniform() < 0.6;
        return truth switch { 0 => far ? 2 : 1, 2 => far ? 0 : 1, _ => far ? 0 : 2 };
    }

    private double Uniform() => (_random.Next32() + 0.5) / 4294967296.0;

    private double Gauss() => Normal.InvCDF(0, 1, Uniform());

    private static double Logit(double p) => Math.Log(p / (1 - p));
}
