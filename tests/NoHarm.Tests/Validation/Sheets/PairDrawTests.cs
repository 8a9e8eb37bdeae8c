using NoHarm.Judging;
using NoHarm.Statistics;
using NoHarm.Validation.Sheets;

namespace NoHarm.Tests.Validation.Sheets;

public class PairDrawTests
{
    [Fact]
    public void Weighted_means_are_those_of_all_pairs_and_plain_ones_are_not()
    {
        // The share of matches, and a measure that goes with the oversampled stratum: harmful options are matched less often.
        Dictionary<SheetPair, double> matched = SheetSample.Frame.ToDictionary(pair => pair, pair => SheetSample.LabelOf(pair).Verdict == Verdict.No ? 0.0 : 1);
        Dictionary<SheetPair, double> harmful = SheetSample.Frame.ToDictionary(pair => pair, pair => pair.Option.Appropriateness!.Value.IsHarmful ? 1.0 : 0);
        double trueMatched = matched.Values.Average(), trueHarmful = harmful.Values.Average();

        const int repeats = 2000;
        double weightedMatched = 0, weightedHarmful = 0, plainHarmful = 0, weights = 0;
        for (ulong seed = 0; seed < repeats; seed++)
        {
            IReadOnlyList<SheetPair> drawn = PairDraw.Draw(SheetSample.Frame, 100, 4, new Pcg64(seed));
            drawn.Count.ShouldBe(100);
            weights += drawn.Sum(pair => pair.Weight) / SheetSample.Frame.Count / repeats;
            weightedMatched += drawn.Sum(pair => pair.Weight * Value(matched, pair)) / SheetSample.Frame.Count / repeats;
            weightedHarmful += drawn.Sum(pair => pair.Weight * Value(harmful, pair)) / SheetSample.Frame.Count / repeats;
            plainHarmful += drawn.Average(pair => Value(harmful, pair)) / repeats;
        }

        // Horvitz and Thompson: sum of value over probability is unbiased for the total. Standard errors over seeds are below 0.0015.
        weights.ShouldBe(1, 1e-3);
        weightedMatched.ShouldBe(trueMatched, 0.005);
        weightedHarmful.ShouldBe(trueHarmful, 0.005);
        plainHarmful.ShouldBeGreaterThan(1.5 * trueHarmful);
    }

    [Fact]
    public void Harmful_and_doubtful_pairs_are_four_times_as_likely()
    {
        IReadOnlyList<SheetPair> drawn = PairDraw.Draw(SheetSample.Frame, 60, 4, new Pcg64(3));
        double other = drawn.First(pair => pair.Stratum == PairFrame.Other).Probability;
        drawn.ShouldAllBe(pair => Math.Abs(pair.Probability - (pair.Stratum == PairFrame.Other ? other : 4 * other)) < 1e-12);
        drawn.ShouldAllBe(pair => Math.Abs(pair.Weight * pair.Probability - 1) < 1e-5);
        drawn.Select(pair => pair.Stratum).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void Every_specialty_has_its_share_of_every_stratum_to_within_one()
    {
        IReadOnlyList<SheetPair> drawn = PairDraw.Draw(SheetSample.Frame, 120, 4, new Pcg64(5));
        double other = drawn.First(pair => pair.Stratum == PairFrame.Other).Probability;
        foreach (IGrouping<(string, string), SheetPair> cell in SheetSample.Frame.GroupBy(pair => (pair.Stratum, pair.Case.Id)))
        {
            double expected = cell.Count() * (cell.Key.Item1 == PairFrame.Other ? other : 4 * other);
            ((double)drawn.Count(pair => (pair.Stratum, pair.Case.Id) == cell.Key)).ShouldBe(expected, 1.0000001);
        }
    }

    [Fact]
    public void The_same_seed_draws_the_same_and_another_one_something_else()
    {
        string[] Keys(ulong seed) => [.. PairDraw.Draw(SheetSample.Frame, 50, 4, new Pcg64(seed)).Select(pair => pair.ToString())];
        Keys(1).ShouldBe(Keys(1));
        Keys(1).ShouldNotBe(Keys(2));
    }

    [Fact]
    public void All_pairs_are_drawn_when_there_are_no_more_and_weigh_one()
    {
        IReadOnlyList<SheetPair> drawn = PairDraw.Draw(SheetSample.Frame, 10_000, 4, new Pcg64(0));
        drawn.Count.ShouldBe(501);
        drawn.ShouldAllBe(pair => pair.Weight == 1);
    }

    [Theory]
    [InlineData(120, 0.25, 60)] // by hand: 30 for everybody, 90 left for three, 30 each
    [InlineData(120, 1, 120)]
    [InlineData(120, 0, 40)]
    public void Raters_share_what_overlaps_and_divide_the_rest(int pairs, double overlap, int perRater)
    {
        IReadOnlyList<SheetPair> drawn = PairDraw.Draw(SheetSample.Frame, pairs, 4, new Pcg64(0));
        IReadOnlyDictionary<string, IReadOnlyList<int>> allotted = Allotment.Of(drawn, ["a", "b", "c"], overlap, new Pcg64(1));
        allotted.Values.ShouldAllBe(own => own.Count == perRater);
        allotted["a"].Intersect(allotted["b"]).Intersect(allotted["c"]).Count().ShouldBe((int)(pairs * overlap));
        allotted.Values.SelectMany(own => own).Distinct().Count().ShouldBe(pairs);
        Allotment.PairsFor(perRater, 3, overlap).ShouldBe(pairs);
    }

    private static double Value(Dictionary<SheetPair, double> values, SheetPair drawn) =>
        values[drawn with { Probability = 1, Weight = 1 }];
}
