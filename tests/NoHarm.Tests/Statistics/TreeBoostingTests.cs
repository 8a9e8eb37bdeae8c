using NoHarm.Statistics;
using Shouldly;
using Xunit;

namespace NoHarm.Tests.Statistics;

public class TreeBoostingTests
{
    private static readonly TreeBoosting OneQuestion = new() { Trees = 1, Depth = 1, Rate = 1, RowShare = 1, FeatureShare = 1, LeastExamples = 1, Ridge = 1 };
    private static readonly string[] Names = ["coverage", "head"];

    [Fact]
    public void The_first_tree_takes_the_Newton_step_of_the_logistic_loss()
    {
        // By hand: two of four positive, so the start is 0, every gradient is 0.5 or -0.5 and every curvature 0.25. Each end
        // holds two examples: (2 * 0.5) / (2 * 0.25 + 1) = 2/3.
        BoostedTrees trees = OneQuestion.Fit([[0, 7], [0, 7], [1, 7], [1, 7]], [false, false, true, true]);

        trees.Start.ShouldBe(0);
        trees.LogOdds([0, 7]).ShouldBe(-0.66667, 1e-9);
        trees.LogOdds([1, 7]).ShouldBe(0.66667, 1e-9);
        trees.Trees[0].ToText(Names).ShouldBe("(coverage 0.5 -0.66667 0.66667)");
    }

    [Fact]
    public void Without_a_question_that_helps_the_tree_is_one_value()
    {
        BoostedTrees trees = OneQuestion.Fit([[1, 1], [1, 1], [1, 1]], [true, true, false]);

        // ln(2.5 / 1.5), and then a step of G / (H + 1) from there.
        trees.Start.ShouldBe(0.51083, 1e-5);
        trees.Trees[0].ToText(Names).ShouldNotContain("(");
    }

    [Fact]
    public void An_end_never_holds_fewer_examples_than_asked_for()
    {
        TreeBoosting careful = OneQuestion with { LeastExamples = 2 };
        BoostedTrees trees = careful.Fit([[0, 0], [1, 0], [2, 0], [3, 0]], [true, false, false, false]);

        trees.LogOdds([0, 0]).ShouldBe(trees.LogOdds([1, 0]));
    }

    [Fact]
    public void Trees_learn_what_no_weighted_sum_can_say()
    {
        // Positive when exactly one of the two is set; the third feature lets the greedy search begin.
        var rows = new List<double[]>();
        var labels = new List<bool>();
        for (int i = 0; i < 200; i++)
        {
            (int a, int b) = (i % 2, i / 2 % 2);
            rows.Add([a, b, a == b ? i % 3 : i % 5]);
            labels.Add(a != b);
        }

        BoostedTrees trees = new TreeBoosting { Depth = 3, FeatureShare = 1 }.Fit(rows, labels);

        Enumerable.Range(0, rows.Count).Count(i => trees.LogOdds(rows[i]) > 0 == labels[i]).ShouldBe(rows.Count);
    }

    [Fact]
    public void The_same_seed_gives_the_same_trees_and_another_seed_others()
    {
        double[][] rows = [.. Enumerable.Range(0, 60).Select(i => new double[] { i * 37 % 11, i * 17 % 7 })];
        bool[] labels = [.. rows.Select(row => row[0] + row[1] > 8)];
        var boosting = new TreeBoosting { Trees = 5, LeastExamples = 2, FeatureShare = 0.5 };

        string[] Texts(TreeBoosting how) => [.. how.Fit(rows, labels).Trees.Select(tree => tree.ToText(Names))];

        Texts(boosting).ShouldBe(Texts(boosting));
        Texts(boosting with { Seed = 1 }).ShouldNotBe(Texts(boosting));
    }

    [Fact]
    public void A_tree_reads_what_it_writes()
    {
        const string text = "(coverage 0.5 -0.25 (head -1.5 0.125 1E-05))";
        DecisionTree tree = DecisionTree.Parse(text, Names);

        tree.ToText(Names).ShouldBe(text);
        tree.ValueOf([0.5, 9]).ShouldBe(-0.25);
        tree.ValueOf([0.6, -1.5]).ShouldBe(0.125);
        tree.ValueOf([0.6, 0]).ShouldBe(1e-5);
    }

    [Theory]
    [InlineData("", "word 1 of the tree is missing; expected a number or \"(\".")]
    [InlineData("(coverage 0.5 1)", "word 5 of the tree is \")\"; expected a number.")]
    [InlineData("(dose 0.5 1 2)", "word 2 of the tree is \"dose\"; expected the name of a feature.")]
    [InlineData("(coverage x 1 2)", "word 3 of the tree is \"x\"; expected a number.")]
    [InlineData("(coverage 0.5 1 2", "word 6 of the tree is missing; expected \")\".")]
    [InlineData("1 2", "word 2 of the tree is \"2\"; expected the end.")]
    [InlineData("NaN", "word 1 of the tree is \"NaN\"; expected a number.")]
    public void A_wrong_tree_is_refused_with_the_place(string text, string message) =>
        Should.Throw<FormatException>(() => DecisionTree.Parse(text, Names)).Message.ShouldBe(message);
}
