using NoHarm.Retrieval;
using Shouldly;
using Xunit;

namespace NoHarm.Tests.Retrieval;

public class SpellingTests
{
    private static readonly TermReader Terms = new(Lexicon.Default);

    [Theory]
    [InlineData("Trpytase now", "serum tryptase")]
    [InlineData("Order a colonscopy", "colonoscopy")]
    [InlineData("asprin 81 mg daily", "aspirin")]
    [InlineData("start metforminn", "metformin")]
    public void A_slip_of_one_letter_still_names_the_thing(string text, string name) =>
        Terms.Read(text).Terms.ShouldContain(term => term.Key == name);

    [Theory]
    [InlineData("hydroxyzine 25 mg", "hydralazine")]
    [InlineData("prednisolone 40 mg", "prednisone")]
    [InlineData("cefuroxime 500 mg", "cefotaxime")]
    public void A_drug_is_never_read_as_its_look_alike(string text, string lookAlike) =>
        Terms.Read(text).Terms.ShouldNotContain(term => term.Key == lookAlike);

    [Theory]
    [InlineData("abcd", "abcd", false)]
    [InlineData("abcd", "abd", true)]
    [InlineData("abd", "abcd", true)]
    [InlineData("abcd", "acbd", true)]
    [InlineData("abcd", "abxd", true)]
    [InlineData("abcd", "abcde", true)]
    [InlineData("abcd", "badc", false)]
    [InlineData("abcd", "abcdef", false)]
    [InlineData("abcd", "wxyz", false)]
    public void One_slip_is_one_letter_more_less_changed_or_swapped(string a, string b, bool isOne) =>
        Spelling.IsOneSlip(a, b).ShouldBe(isOne);
}
