using FsCheck;
using FsCheck.Fluent;
using NoHarm.Statistics;

namespace NoHarm.Tests.Statistics;

public class SystematicSampleTests
{
    // By hand: sizes 1, 1, 2, 4 and two draws give 2/8, 2/8, 4/8 and 8/8, so the last is certain; one draw is left for 1, 1, 2.
    [Fact]
    public void Probabilities_are_proportional_to_size_and_nobody_is_drawn_more_than_surely()
    {
        SystematicSample.Draw([1, 1, 2, 4], 2, new Pcg64(0)).Probabilities.ShouldBe([0.25, 0.25, 0.5, 1]);
        double[] crowded = [.. SystematicSample.Draw([1, 1, 2, 40], 3, new Pcg64(0)).Probabilities];
        crowded.ShouldBe([0.5, 0.5, 1, 1]);
        SystematicSample.Draw([1, 9], 5, new Pcg64(0)).Units.ShouldBe([0, 1]);
        SystematicSample.Draw([1, 9], 0, new Pcg64(0)).Units.ShouldBeEmpty();
    }

    [Fact]
    public void As_many_are_drawn_as_were_asked_for_whatever_the_sizes()
    {
        var sizes = Gen.Choose(1, 50).Select(size => (double)size).ListOf();
        Prop.ForAll(Arb.From(sizes), Arb.From(Gen.Choose(0, 40)), Arb.From(Gen.Choose(0, 1000)), (list, count, seed) =>
        {
            var sample = SystematicSample.Draw([.. list], count, new Pcg64((ulong)seed));
            return sample.Units.Count == Math.Min(count, list.Count)
                && sample.Units.Distinct().Count() == sample.Units.Count
                && Math.Abs(sample.Probabilities.Sum() - Math.Min(count, list.Count)) < 1e-9;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Units_come_as_often_as_their_probability_says()
    {
        double[] sizes = [.. Enumerable.Range(0, 30).Select(i => 1.0 + i % 5)];
        const int repeats = 20_000;
        var drawn = new int[sizes.Length];
        for (int seed = 0; seed < repeats; seed++)
        {
            foreach (int unit in SystematicSample.Draw(sizes, 7, new Pcg64((ulong)seed)).Units)
                drawn[unit]++;
        }

        IReadOnlyList<double> probabilities = SystematicSample.Draw(sizes, 7, new Pcg64(0)).Probabilities;
        for (int i = 0; i < sizes.Length; i++)
        {
            // Four standard errors of a share.
            double p = probabilities[i];
            (drawn[i] / (double)repeats).ShouldBe(p, 4 * Math.Sqrt(p * (1 - p) / repeats));
        }
    }
}
