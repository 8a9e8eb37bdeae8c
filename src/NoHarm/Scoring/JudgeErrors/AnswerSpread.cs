namespace NoHarm.Scoring.JudgeErrors;

/// <summary>
/// How much answers differ in what they hold, beyond tier and chance: every answer has a place z on a normal scale, and the
/// log odds that an option is in the answer rise by spread * z. Without it, redrawn verdicts would be spread evenly over the answers,
/// while real harms come together.
/// </summary>
internal static class AnswerSpread
{
    /// <summary>Places on the scale.</summary>
    public const int Places = 9;

    private const int SolverSteps = 40;

    /// <summary>The spreads that are considered, in log odds.</summary>
    public static readonly double[] Grid = [0, 0.3, 0.6, 0.9, 1.2, 1.6, 2];

    /// <summary>Shares of the places: a normal distribution on nine points from -2.4 to 2.4.</summary>
    public static readonly double[] PlaceShares = Shares();

    /// <summary>The odds of an option in answers at each place, with a given mean over the places.</summary>
    /// <param name="mean">Share of the answers that hold the option, 0 to 1.</param>
    /// <param name="spread">Log odds per unit of the scale.</param>
    /// <param name="shares">Receives the share at each place.</param>
    public static void At(double mean, double spread, Span<double> shares)
    {
        if (spread <= 0 || mean is <= 0 or >= 1)
        {
            shares.Fill(mean);
            return;
        }

        (double low, double high) = (-12 - 3 * spread, 12 + 3 * spread);
        for (int step = 0; step < SolverSteps; step++)
        {
            double middle = (low + high) / 2, found = 0;
            for (int place = 0; place < Places; place++)
            {
                shares[place] = 1 / (1 + Math.Exp(-middle - spread * Z(place)));
                found += PlaceShares[place] * shares[place];
            }

            if (found < mean)
                low = middle;
            else
                high = middle;
            if (Math.Abs(found - mean) < 1e-9)
                break;
        }
    }

    private static double Z(int place) => (place - Places / 2) * 0.6;

    private static double[] Shares()
    {
        double[] densities = [.. Enumerable.Range(0, Places).Select(place => Math.Exp(-Z(place) * Z(place) / 2))];
        return [.. densities.Select(density => density / densities.Sum())];
    }
}
