using static NoHarm.Tests.Validation.Mutations.MutationCase;

namespace NoHarm.Tests.Validation.Mutations;

public class QualifierMutationTests
{
    [Fact]
    public void The_dose_that_the_option_gives_is_multiplied() =>
        Changes("dose", "Start prednisone 10 mg by mouth once daily", "Prednisone 10 mg each morning for 5 days.", "Prednisone 10 mg each morning")
            .ShouldBe(["Prednisone 30 mg each morning for 5 days.", "Prednisone 40 mg each morning for 5 days.", "Prednisone 50 mg each morning for 5 days."], ignoreOrder: true);

    [Theory]
    [InlineData("Start prednisone", "Prednisone 10 mg daily.")] // the option gives no dose
    [InlineData("Start prednisone 10 mg daily", "Prednisone 40 mg daily.")] // another dose already
    [InlineData("Titrate statin to LDL below 70 mg/dL", "Prednisone and statin to LDL 70 mg/dL.")] // a concentration
    public void Without_a_common_dose_nothing_is_changed(string option, string answer) =>
        Change("dose", option, answer, answer.TrimEnd('.')).ShouldBeNull();

    [Theory]
    [InlineData("Urgent referral to Neurology", "Place an urgent referral to neurology.", "Place a routine referral to neurology.")]
    [InlineData("Urgent referral to Neurology", "Neurology within 1 week.", "Neurology in 6 months.")]
    [InlineData("Urgent referral to Neurology", "Refer urgently to neurology.", "Refer in 6 months to neurology.")]
    [InlineData("Routine referral to Neurology", "Place a routine referral to neurology.", "Place an emergency referral to neurology.")]
    [InlineData("Repeat MRI brain in 6 months", "Repeat MRI brain in 6 months.", "Repeat MRI brain today.")]
    public void Urgency_is_turned_round(string option, string answer, string expected) =>
        Change("urgency", option, answer, answer.TrimEnd('.')).ShouldBe(expected);

    [Fact]
    public void An_option_without_urgency_leaves_it_alone() =>
        Change("urgency", "Refer to Neurology", "Urgent neurology referral.", "Urgent neurology referral").ShouldBeNull();

    [Theory]
    [InlineData("Start methimazole 20 mg by mouth once daily", "Methimazole 20 mg PO daily.", "Methimazole 20 mg IV daily.")]
    [InlineData("Start topical metronidazole", "Topical metronidazole for the face.", "Oral metronidazole for the face.")]
    public void The_route_that_the_option_gives_is_exchanged(string option, string answer, string expected) =>
        Change("route", option, answer, answer.TrimEnd('.')).ShouldBe(expected);

    [Fact]
    public void One_of_the_tests_is_left_out_with_its_separator() =>
        Changes("drop-member", "Order ferritin, haptoglobin and LDH", "Check ferritin, haptoglobin, and LDH.", "Check ferritin, haptoglobin, and LDH")
            .ShouldBe(["Check haptoglobin, and LDH.", "Check ferritin, and LDH.", "Check ferritin, haptoglobin."], ignoreOrder: true);

    [Theory]
    [InlineData("Order ferritin or haptoglobin")] // alternatives
    [InlineData("Order ferritin")] // one test alone
    public void Where_one_test_is_enough_none_is_left_out(string option) =>
        Change("drop-member", option, "Check ferritin, haptoglobin.", "Check ferritin, haptoglobin").ShouldBeNull();

    [Fact]
    public void A_member_that_its_panel_contains_is_not_left_out() =>
        Changes("drop-member", "Order iron studies and ferritin", "Check iron studies, ferritin.", "Check iron studies, ferritin")
            .ShouldNotContain("Check iron studies.");
}
