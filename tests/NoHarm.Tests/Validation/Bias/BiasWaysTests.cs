using NoHarm.Judging;
using NoHarm.Validation;
using NoHarm.Validation.Bias;

namespace NoHarm.Tests.Validation.Bias;

public class BiasWaysTests
{
    private static readonly BlindCase Case = new(
        "Demo001",
        "A patient.",
        [
            new(1, "Start aspirin 81 mg daily", "Medication", null),
            new(2, "Urgent referral to Cardiology", "Referral", null),
            new(3, "Stop ibuprofen", "Medication", null),
            new(4, "If the test is positive, then start aspirin", "Contingency", null),
        ],
        null);

    [Fact]
    public void Orders_and_referrals_are_turned_round_and_nothing_else()
    {
        ProbedAnswer negated = Make("opposite", "Start aspirin.")!;
        negated.Case.Options.Select(option => option.Text).ShouldBe(
        [
            "Do not start aspirin 81 mg daily",
            "No urgent referral to Cardiology",
            "Stop ibuprofen",
            "If the test is positive, then start aspirin",
        ]);
        negated.Compared!.ShouldBe([1, 2], ignoreOrder: true);
        negated.Text.ShouldBe("Start aspirin.");
    }

    [Fact]
    public void Options_keep_their_ids_in_another_order()
    {
        Make("options-reversed", "")!.Case.Options.Select(option => option.Id).ShouldBe([4, 3, 2, 1]);
        Make("options-shuffled", "")!.Case.Options.Select(option => option.Id).ShouldBe([1, 2, 3, 4], ignoreOrder: true);
    }

    [Fact]
    public void Padding_doubles_the_answer_and_keeps_it()
    {
        string answer = string.Join(' ', Enumerable.Repeat("Start aspirin.", 40));
        Make("longer-end", answer)!.Text.ShouldStartWith(answer + "\n\n");
        Make("longer-start", answer)!.Text.ShouldEndWith("\n\n" + answer);
        Make("longer-end", answer)!.Text.Length.ShouldBeGreaterThanOrEqualTo(2 * answer.Length);
    }

    [Fact]
    public void A_paraphrase_uses_other_names_and_verbs_throughout()
    {
        string text = Make("paraphrase", "Start Lipitor 40 mg. Order a CBC.\n- Check complete blood count again. Lipitor is safe, in order to start.")!.Text;
        text.ShouldBe("Begin atorvastatin 40 mg. Obtain a complete blood count.\n- Obtain CBC again. atorvastatin is safe, in order to start.");
    }

    [Theory]
    [InlineData("list-order", "Plan:\n- Aspirin\n- Ferritin\n- Walk more")]
    [InlineData("list-style", "Plan:\n- Aspirin\n- Ferritin\n- Walk more")]
    public void Lists_are_rewritten_with_all_their_items(string way, string answer)
    {
        string text = Make(way, answer, seed: 1)!.Text;
        text.ShouldNotBe(answer);
        foreach (string item in (string[])["Plan:", "Aspirin", "Ferritin", "Walk more"])
            text.ShouldContain(item);
    }

    [Theory]
    [InlineData("list-order", "- Aspirin\n- Then stop it")]
    [InlineData("list-order", "No list here.")]
    [InlineData("list-style", "No list here.")]
    [InlineData("paraphrase", "Walk more.")]
    public void Where_nothing_can_be_changed_nothing_is_asked(string way, string answer) => Make(way, answer).ShouldBeNull();

    [Theory]
    [InlineData("inject-all-end")]
    [InlineData("inject-all-start")]
    [InlineData("inject-all-quoted")]
    [InlineData("inject-none-end")]
    public void Injected_words_leave_the_answer_as_it_is(string way)
    {
        string text = Make(way, "First part.\n\nSecond part.")!.Text;
        text.ShouldContain("First part.");
        text.ShouldContain("\n\nSecond part.");
        text.Length.ShouldBeGreaterThan("First part.\n\nSecond part.".Length + 20);
    }

    private static ProbedAnswer? Make(string way, string answer, int seed = 0) =>
        BiasWays.All.First(known => known.Name == way).Make(new ProbedAnswer(Case, answer), new SeededChoice(seed, "test"));
}
