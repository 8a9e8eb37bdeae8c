using static NoHarm.Tests.Validation.Mutations.MutationCase;

namespace NoHarm.Tests.Validation.Mutations;

public class StanceMutationTests
{
    private const string Aspirin = "Start aspirin 81 mg by mouth once daily";
    private const string Order = "Mild disease. Start aspirin 81 mg daily. Walk more.";

    [Fact]
    public void An_order_is_negated_in_several_wordings()
    {
        HashSet<string?> changes = Changes("negate", Aspirin, Order, "Start aspirin 81 mg daily");
        changes.ShouldContain("Mild disease. Do not start aspirin 81 mg daily. Walk more.");
        changes.ShouldContain("Mild disease. There is no need to start aspirin 81 mg daily. Walk more.");
        changes.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("She should start aspirin.", "She should not start aspirin.")]
    [InlineData("I'd also start aspirin.", "I would not start aspirin.")]
    [InlineData("Aspirin is strongly recommended.", "Aspirin is not recommended.")]
    [InlineData("We recommend aspirin.", "We do not recommend aspirin.")]
    public void A_commitment_is_negated_at_its_modal(string answer, string expected) =>
        Change("negate", Aspirin, answer, answer.TrimEnd('.')).ShouldBe(expected);

    [Fact]
    public void What_a_patient_is_told_keeps_its_own_modal() =>
        Changes("negate", "Inform patient that aspirin is needed", "Inform her that aspirin is needed.", "Inform her that aspirin is needed")
            .ShouldContain("Do not inform her that aspirin is needed.");

    [Fact]
    public void A_bare_phrase_is_said_not_to_be_needed() =>
        Changes("negate", Aspirin, "Plan:\n- Aspirin 81 mg daily\n- Walk more", "Aspirin 81 mg daily")
            .ShouldContain("Plan:\n- Not indicated: aspirin 81 mg daily\n- Walk more");

    [Theory]
    [InlineData("Start aspirin for a week unless she bleeds.")] // depends on something already
    [InlineData("Start aspirin for a week, change to clopidogrel.")] // which of the two orders would "not" deny?
    [InlineData("Start aspirin for a week. Aspirin helps her.")] // said twice: one negation would contradict the rest
    public void What_cannot_be_negated_cleanly_is_left_alone(string answer) =>
        Change("negate", Aspirin, answer, "Start aspirin for a week").ShouldBeNull();

    [Fact]
    public void A_phrase_is_left_alone_where_the_option_is_to_stop_something() =>
        Change("negate", "Stop ibuprofen", "Remove:\n- Ibuprofen 400 mg\n- Alcohol", "Ibuprofen 400 mg").ShouldBeNull();

    [Fact]
    public void A_trigger_stands_in_front_of_an_order()
    {
        HashSet<string?> changes = Changes("gate", Aspirin, Order, "Start aspirin 81 mg daily");
        changes.ShouldContain("Mild disease. If the first step fails, start aspirin 81 mg daily. Walk more.");
        changes.ShouldAllBe(text => text!.Contains("start aspirin 81 mg daily. Walk more."));
    }

    [Fact]
    public void Please_makes_way_for_the_trigger() =>
        Changes("gate", Aspirin, "Please also start aspirin.", "start aspirin").ShouldContain("If the first step fails, start aspirin.");

    [Theory]
    [InlineData("If he has a stroke, then start aspirin 81 mg")] // its own trigger
    [InlineData("Warn patient to seek emergency care for bleeding on aspirin")] // waits for a trigger by its nature
    public void Options_with_a_trigger_of_their_own_are_not_gated(string option) =>
        Change("gate", option, Order, "Start aspirin 81 mg daily").ShouldBeNull();

    [Fact]
    public void The_decision_is_left_to_somebody_whom_the_answer_does_not_name()
    {
        string answer = "Cardiology knows him. Start aspirin 81 mg daily.";
        HashSet<string?> changes = Changes("delegate", Aspirin, answer, "Start aspirin 81 mg daily");
        changes.ShouldAllBe(text => text!.Contains("whether to start aspirin 81 mg daily") && !text.Contains("to cardiology", StringComparison.Ordinal));
    }

    [Fact]
    public void A_referral_is_not_delegated() =>
        Change("delegate", "Routine referral to Neurology", "Refer her to neurology.", "Refer her to neurology").ShouldBeNull();

    [Theory]
    [InlineData("She should start aspirin.", "She could perhaps start aspirin.")]
    [InlineData("I would start aspirin.", "One could perhaps start aspirin.")]
    [InlineData("I recommend aspirin.", "One could consider aspirin.")]
    [InlineData("Aspirin is indicated.", "Aspirin could be considered.")]
    public void A_commitment_becomes_a_thought(string answer, string expected) =>
        Change("hedge", Aspirin, answer, answer.TrimEnd('.')).ShouldBe(expected);

    [Fact]
    public void A_list_item_is_taken_out_with_its_line() =>
        Change("leave-out", Aspirin, "Plan:\n1. Aspirin 81 mg daily.\n2. Walk more.", "Aspirin 81 mg daily").ShouldBe("Plan:\n2. Walk more.");

    [Fact]
    public void What_is_said_twice_is_not_taken_out() =>
        Change("leave-out", Aspirin, "Start aspirin. She tolerates aspirin well.", "Start aspirin").ShouldBeNull();
}
