using NoHarm.Statistics;

namespace NoHarm.Bench.Coverage;

/// <summary>How often intervals hold the truth. Not safe for several threads; add tallies up instead.</summary>
internal sealed class CoverageTally
{
    private readonly OrderedDictionary<(string Measure, string Way), Count> _counts = [];

    /// <summary>The measures, in order of first mention.</summary>
    public IEnumerable<string> Measures => _counts.Keys.Select(key => key.Measure).Distinct();

    /// <summary>Counts one interval; one without ends does not hold the truth.</summary>
    public void Add(string measure, string way, Estimate interval, double truth)
    {
        Count count = _counts.GetValueOrDefault((measure, way));
        bool holds = interval.Lower <= truth && truth <= interval.Upper;
        double width = interval.Upper - interval.Lower;
        _counts[(measure, way)] = new Count(count.All + 1, count.Held + (holds ? 1 : 0), count.Width + (double.IsNaN(width) ? 0 : width));
    }

    /// <summary>Adds another tally.</summary>
    public void Add(CoverageTally other)
    {
        foreach (((string, string) key, Count more) in other._counts)
        {
            Count count = _counts.GetValueOrDefault(key);
            _counts[key] = new Count(count.All + more.All, count.Held + more.Held, count.Width + more.Width);
        }
    }

    /// <summary>Percent of the intervals that hold the truth; NaN where there is none.</summary>
    public double Percent(string measure, string way) =>
        _counts.TryGetValue((measure, way), out Count count) ? 100.0 * count.Held / count.All : double.NaN;

    /// <summary>Mean width of the intervals.</summary>
    public double Width(string measure, string way) =>
        _counts.TryGetValue((measure, way), out Count count) ? count.Width / count.All : double.NaN;

    private readonly record struct Count(int All, int Held, double Width);
}
