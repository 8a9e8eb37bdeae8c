using FsCheck;
using FsCheck.Fluent;
using NoHarm.Validation;
using NoHarm.Validation.Mutations;
using static NoHarm.Tests.Validation.Mutations.MutationCase;

namespace NoHarm.Tests.Validation.Mutations;

public class FormMutationTests
{
    private const string Option = "Order colonoscopy";

    [Fact]
    public void List_items_change_places_and_numbers_stay() =>
        Changes("reorder", Option, "Plan\n1. Colonoscopy\n2. Ferritin\n3. Walk more", "Colonoscopy")
            .ShouldBe(["Plan\n1. Ferritin\n2. Colonoscopy\n3. Walk more", "Plan\n1. Walk more\n2. Ferritin\n3. Colonoscopy"], ignoreOrder: true);

    [Fact]
    public void Neighbouring_sentences_change_places() =>
        Change("reorder", Option, "Order a colonoscopy. Stop ibuprofen.", "Order a colonoscopy").ShouldBe("Stop ibuprofen. Order a colonoscopy.");

    [Theory]
    [InlineData("Order a colonoscopy. Then stop ibuprofen.")]
    [InlineData("Order a colonoscopy. It can wait.")]
    public void What_points_at_its_neighbour_stays(string answer) =>
        Change("reorder", Option, answer, "Order a colonoscopy").ShouldBeNull();

    [Fact]
    public void A_list_is_written_in_every_other_style()
    {
        HashSet<string?> styles = [.. Enumerable.Range(0, 60).Select(seed => Change("list-style", Option, "Plan:\n- Colonoscopy\n- Ferritin.", "Colonoscopy", seed))];
        styles.ShouldBe(
        [
            "Plan:\n1. Colonoscopy\n2. Ferritin.", "Plan:\n1) Colonoscopy\n2) Ferritin.", "Plan:\n* Colonoscopy\n* Ferritin.",
            "Plan:\n• Colonoscopy\n• Ferritin.", "Plan:\nColonoscopy; Ferritin.",
        ], ignoreOrder: true);
    }

    [Fact]
    public void Lists_with_deeper_levels_and_prose_keep_their_style()
    {
        Change("list-style", Option, "- Tests\n- Colonoscopy\n  - with biopsies\n- Ferritin", "Colonoscopy").ShouldBeNull();
        Change("list-style", Option, "Order a colonoscopy.", "Order a colonoscopy").ShouldBeNull();
    }

    [Fact]
    public void A_typo_touches_one_long_word_of_the_evidence()
    {
        foreach (string? changed in Changes("typo", Option, "Order a colonoscopy soon.", "Order a colonoscopy"))
        {
            changed.ShouldNotBeNull();
            changed.ShouldStartWith("Order a co");
            changed.ShouldEndWith("y soon.");
            changed.ShouldNotContain("colonoscopy");
        }

        Change("typo", "Order ECG", "Order an ECG.", "Order an ECG").ShouldBeNull();
    }

    [Fact]
    public void Evidence_must_stand_in_the_answer_once_and_in_one_clause()
    {
        MutationSite.Find(Option, "Order a colonoscopy.", "order a colonoscopy").ShouldBeNull();
        MutationSite.Find(Option, "Colonoscopy now. Colonoscopy later.", "Colonoscopy").ShouldBeNull();
        MutationSite.Find(Option, "Order a colonoscopy. Stop ibuprofen.", "colonoscopy. Stop").ShouldBeNull();
        MutationSite.Find(Option, "Order a colonoscopy.", "").ShouldBeNull();
    }

    [Fact]
    public void The_same_seed_and_place_choose_the_same() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<int>().ToArbitrary(), seed =>
            new SeededChoice(seed, "place").Shuffled(Enumerable.Range(0, 9)).SequenceEqual(new SeededChoice(seed, "place").Shuffled(Enumerable.Range(0, 9))))
            .QuickCheckThrowOnFailure();
}
