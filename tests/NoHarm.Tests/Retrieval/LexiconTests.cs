using NoHarm.Retrieval;

namespace NoHarm.Tests.Retrieval;

public class LexiconTests
{
    private static readonly Lexicon Lexicon = Lexicon.Default;
    private static readonly TermReader Reader = new(Lexicon);

    [Theory]
    [InlineData("eliquis", "apixaban")]
    [InlineData("Tylenol", "acetaminophen")]
    [InlineData("CBC w/ diff", "complete blood count")]
    [InlineData("TTE", "transthoracic echocardiogram")]
    [InlineData("HTN", "hypertension")]
    [InlineData("b.i.d.", "twice daily")]
    [InlineData("Fostair", "beclomethasone-formoterol")]
    [InlineData("h/o", "history of")]
    [InlineData("ILD clinic", "interstitial lung disease clinic")]
    [InlineData("Mirena", "intrauterine device")]
    [InlineData("LVH", "left ventricular hypertrophy")]
    public void Other_words_for_a_thing_mean_the_thing(string words, string name) =>
        Reader.Read(words).Terms.Select(term => term.Key).ShouldContain(name);

    [Theory]
    [InlineData("Offer FIT every year", "fecal immunochemical test", true)]
    [InlineData("This does not fit the picture", "fecal immunochemical test", false)]
    [InlineData("Order a PET", "positron emission tomography", true)]
    [InlineData("Keep the pets out of the bedroom", "positron emission tomography", false)]
    public void An_abbreviation_that_is_also_a_word_counts_only_in_capitals(string text, string name, bool isThere) =>
        Reader.Read(text).Keys.Contains(name).ShouldBe(isThere);

    [Fact]
    public void A_drug_is_a_kind_of_its_class_and_the_class_of_a_broader_one()
    {
        Concept omeprazole = Term("omeprazole").Concept!;
        Lexicon.IsKindOf(omeprazole, Term("PPI").Concept!).ShouldBeTrue();
        Lexicon.IsKindOf(Term("PPI").Concept!, omeprazole).ShouldBeFalse();
    }

    [Fact]
    public void A_panel_contains_its_tests()
    {
        Lexicon.Contains(Term("comprehensive metabolic panel").Concept!, Term("creatinine").Concept!).ShouldBeTrue();
        Lexicon.Contains(Term("lipid panel").Concept!, Term("creatinine").Concept!).ShouldBeFalse();
    }

    [Theory]
    [InlineData("start", "stop")]
    [InlineData("stop", "continue")]
    [InlineData("increase", "decrease")]
    public void Opposite_actions_are_opposite_both_ways(string action, string other)
    {
        Lexicon.AreOpposite(action, other).ShouldBeTrue();
        Lexicon.AreOpposite(other, action).ShouldBeTrue();
        Lexicon.AreOpposite(action, action).ShouldBeFalse();
    }

    [Fact]
    public void The_longest_form_wins_and_spans_are_exact()
    {
        const string Text = "Start amoxicillin-clavulanate 875 mg.";
        TermReading reading = Reader.Read(Text);
        Term term = reading.Terms.Single(term => term.Kind == ConceptKind.Drug);
        term.Key.ShouldBe("amoxicillin-clavulanate");
        term.Span.Of(Text).ShouldBe("amoxicillin-clavulanate");
        reading.Actions.ShouldHaveSingleItem().Action.ShouldBe("start");
    }

    private static Term Term(string words) => Reader.Read(words).Terms[0];
}
