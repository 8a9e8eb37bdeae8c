using NoHarm.Retrieval;
using static NoHarm.Tests.Validation.Mutations.MutationCase;

namespace NoHarm.Tests.Validation.Mutations;

public class NameMutationTests
{
    private const string Answer = "Start atorvastatin 40 mg at night.";
    private const string Evidence = "Start atorvastatin 40 mg";

    [Fact]
    public void Another_drug_of_the_class_takes_the_place()
    {
        string changed = Change("drug-in-class", "Start atorvastatin 40 mg daily", Answer, Evidence)!;
        Concept drug = DrugOf(changed);
        drug.Name.ShouldNotBe("atorvastatin");
        drug.Classes.Intersect(Atorvastatin().Classes).ShouldNotBeEmpty();
        changed.ShouldEndWith(" 40 mg at night.");
    }

    [Fact]
    public void A_stranger_shares_no_class()
    {
        Concept drug = DrugOf(Change("drug-out-of-class", "Start atorvastatin 40 mg daily", Answer, Evidence)!);
        drug.Classes.Intersect(Atorvastatin().Classes).ShouldBeEmpty();
    }

    [Fact]
    public void Any_drug_of_the_class_will_do_where_the_option_asks_for_the_class()
    {
        Concept drug = DrugOf(Change("class-member", "Start a statin", Answer, Evidence)!);
        drug.Name.ShouldNotBe("atorvastatin");
        Lexicon.Default.IsKindOf(drug, new Concept("statin", ConceptKind.DrugClass, [])).ShouldBeTrue();
        Change("drug-in-class", "Start a statin", Answer, Evidence).ShouldBeNull();
    }

    [Theory]
    [InlineData("Start a drug such as atorvastatin")] // an example only
    [InlineData("Order lipid panel 6 weeks after atorvastatin")] // a circumstance only
    public void Drugs_that_the_option_does_not_insist_on_stay(string option) =>
        Change("drug-in-class", option, Answer, Evidence).ShouldBeNull();

    [Fact]
    public void A_brand_and_its_generic_name_change_places()
    {
        Changes("brand", "Start atorvastatin 40 mg daily", Answer, Evidence).ShouldContain("Start Lipitor 40 mg at night.");
        Change("brand", "Start atorvastatin 40 mg daily", "Start Lipitor 40 mg at night.", "Start Lipitor 40 mg").ShouldBe(Answer);
    }

    [Fact]
    public void An_abbreviation_and_its_name_change_places()
    {
        Changes("abbreviation", "Order complete blood count", "Check CBC and TSH.", "Check CBC").ShouldBe(["Check complete blood count and TSH."]);
        Changes("abbreviation", "Order complete blood count", "Check complete blood count today.", "Check complete blood count")
            .ShouldContain("Check CBC today.");
    }

    [Fact]
    public void Only_names_that_the_option_asks_for_are_exchanged() =>
        Change("abbreviation", "Order ferritin", "Check CBC and ferritin.", "Check CBC and ferritin").ShouldBeNull();

    private static Concept Atorvastatin() => DrugOf(Answer);

    private static Concept DrugOf(string text) =>
        new TermReader(Lexicon.Default).Read(text).Terms.First(term => term.Kind == ConceptKind.Drug).Concept!;
}
