namespace NoHarm.Statistics;

/// <summary>
/// Draws a fixed number of units with unequal known probabilities: systematic sampling with probability proportional to
/// size from an ordered list (Madow, Annals of Mathematical Statistics 20(3), 1949; Särndal, Swensson and Wretman, Model
/// Assisted Survey Sampling, 1992, section 3.6). Neighbours in the list are spread over the sample, so a list that is
/// sorted by stratum is sampled in proportion within every stratum.
/// </summary>
/// <param name="Units">The drawn units, as places in the list, ascending.</param>
/// <param name="Probabilities">Of every unit of the list, drawn or not: the probability with which it is drawn, above 0 to 1.</param>
public sealed record SystematicSample(IReadOnlyList<int> Units, IReadOnlyList<double> Probabilities)
{
    /// <summary>Draws.</summary>
    /// <param name="sizes">Size of each unit, above 0: one of twice the size is drawn twice as likely.</param>
    /// <param name="count">How many to draw; all when there are no more.</param>
    /// <param name="random">Where the one random number comes from.</param>
    public static SystematicSample Draw(IReadOnlyList<double> sizes, int count, Pcg64 random)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        ArgumentNullException.ThrowIfNull(random);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        double[] probabilities = ProbabilitiesOf(sizes, count);
        double start = (random.Next64() >> 11) * (1.0 / (1UL << 53));
        var units = new List<int>(count);
        double passed = 0, next = start;
        for (int i = 0; i < probabilities.Length; i++)
        {
            if (probabilities[i] >= 1)
            {
                units.Add(i);
                continue;
            }

            passed += probabilities[i];
            if (passed <= next)
                continue;
            units.Add(i);
            next++;
        }

        return new SystematicSample(units, probabilities);
    }

    /// <summary>Proportional to size, but nobody is drawn more than surely: what is too large is taken, and the rest shared again.</summary>
    private static double[] ProbabilitiesOf(IReadOnlyList<double> sizes, int count)
    {
        var probabilities = new double[sizes.Count];
        if (count >= sizes.Count)
        {
            Array.Fill(probabilities, 1);
            return probabilities;
        }

        for (int certain = -1, now = 0; now != certain;)
        {
            certain = now;
            double rest = Enumerable.Range(0, sizes.Count).Where(i => probabilities[i] < 1).Sum(i => sizes[i]);
            for (int i = 0; i < probabilities.Length; i++)
            {
                if (probabilities[i] < 1)
                    probabilities[i] = (count - certain) * sizes[i] / rest;
            }

            for (int i = 0; i < probabilities.Length; i++)
                probabilities[i] = Math.Min(1, probabilities[i]);
            now = probabilities.Count(probability => probability >= 1);
        }

        return probabilities;
    }
}
