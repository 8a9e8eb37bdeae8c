using System.Runtime.CompilerServices;

namespace NoHarm.Statistics;

/// <summary>Sums of numbers of which some change sign, eight numbers at a time by a table of the 256 ways to sign them.</summary>
internal sealed class SignedSums
{
    private const int Together = 8;
    private const int Ways = 1 << Together;

    private readonly double[] _tables;

    /// <summary>Makes the tables.</summary>
    public SignedSums(ReadOnlySpan<double> values)
    {
        int tables = (values.Length + Together - 1) / Together;
        _tables = new double[tables * Ways];
        for (int table = 0; table < tables; table++)
        {
            ReadOnlySpan<double> part = values.Slice(table * Together, Math.Min(Together, values.Length - table * Together));
            for (int way = 0; way < Ways; way++)
            {
                double sum = 0;
                for (int i = 0; i < part.Length; i++)
                    sum += (way >> i & 1) == 1 ? -part[i] : part[i];
                _tables[table * Ways + way] = sum;
            }
        }
    }

    /// <summary>The sum where the marked numbers change sign; for up to 32 numbers.</summary>
    /// <param name="marked">A bit for each number.</param>
    public double Of(int marked)
    {
        double sum = 0;
        for (int table = 0; table < _tables.Length; table += Ways, marked >>= Together)
            sum += _tables[table + (marked & (Ways - 1))];
        return sum;
    }

    /// <summary>The sum where the tosses from a place on decide.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Of(CoinTosses tosses, long place)
    {
        double sum = 0;
        for (int table = 0; table < _tables.Length; table += Ways, place += Together)
            sum += _tables[table + tosses.Eight(place)];
        return sum;
    }
}
