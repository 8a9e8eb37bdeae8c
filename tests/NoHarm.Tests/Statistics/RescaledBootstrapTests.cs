using NoHarm.Statistics;

namespace NoHarm.Tests.Statistics;

public class RescaledBootstrapTests
{
    [Fact]
    public void Its_variance_is_that_of_a_stratified_mean_also_in_strata_of_three()
    {
        string[] strata = ["A", "A", "A", "B", "B", "B", "C", "C", "C"];
        double[] values = [1, 2, 6, 3, 3, 9, 0, 4, 5];
        var bootstrap = new RescaledBootstrap(StrataLayout.Of(strata, 3, "_other"), 0.95);

        // Cochran, Sampling Techniques (1977), 5.6: sum of (n_h / n)^2 s_h^2 / n_h, here times (t(6) / z)^2 = (2.4469 / 1.9600)^2.
        double expected = (7 + 12 + 7) / 9.0 / 3 * Math.Pow(2.446912 / 1.959964, 2);
        bootstrap.VarianceOfMean(values).ShouldBe(expected, 1e-5);

        var random = new Pcg64(1);
        var weights = new double[9];
        double sum = 0, squares = 0;
        const int Replicates = 200_000;
        for (int i = 0; i < Replicates; i++)
        {
            bootstrap.Draw(random, weights);
            weights.Sum().ShouldBe(9, 1e-9);
            double mean = weights.Zip(values, (weight, value) => weight * value).Sum() / 9;
            sum += mean;
            squares += mean * mean;
        }

        double average = sum / Replicates;
        average.ShouldBe(33 / 9.0, 0.01);
        (squares / Replicates - average * average).ShouldBe(expected, 0.02 * expected);
    }

    [Fact]
    public void A_cluster_alone_in_its_stratum_is_taken_together_with_its_neighbour()
    {
        var bootstrap = new RescaledBootstrap(StrataLayout.Of(["A", "A", "A", "B"], 3, "_other"), 0.95);
        bootstrap.VarianceOfMean([1, 1, 1, 5]).ShouldBeGreaterThan(0);
        new RescaledBootstrap(StrataLayout.Of(["A"], 3, "_other"), 0.95).VarianceOfMean([7]).ShouldBe(0);
    }

    [Fact]
    public void Dirichlet_draws_have_the_mean_and_variance_of_the_textbook()
    {
        var random = new Pcg64Source(3);
        double[] concentrations = [2, 3, 5], point = new double[3];
        double sum = 0, squares = 0;
        const int Draws = 100_000;
        for (int i = 0; i < Draws; i++)
        {
            random.Dirichlet(concentrations, point);
            sum += point[0];
            squares += point[0] * point[0];
        }

        double mean = sum / Draws;
        mean.ShouldBe(0.2, 0.002);
        (squares / Draws - mean * mean).ShouldBe(2 * 8 / (100.0 * 11), 0.0005);

        random.Dirichlet([0, 1e-300, 2e-300], point);
        point.Sum().ShouldBe(1, 1e-12);
        point[0].ShouldBe(0);
    }
}
