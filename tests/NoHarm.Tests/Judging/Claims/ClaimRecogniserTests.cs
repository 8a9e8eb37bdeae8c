using NoHarm.Benchmarks;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Judging.Claims;
using NoHarm.Retrieval;
using NoHarm.Validation;

namespace NoHarm.Tests.Judging.Claims;

public class ClaimRecogniserTests
{
    private static readonly ClaimRecogniser Recogniser = new(Lexicon.Default);

    [Theory]
    [InlineData("Heavy alcohol use can raise blood pressure", true)]
    [InlineData("Metformin is not an insulin", true)]
    [InlineData("Side effects of metformin include nausea", true)]
    [InlineData("Order MRI brain", false)]
    [InlineData("Start metformin 500 mg BID", false)]
    [InlineData("MRI brain with and without contrast", false)]
    [InlineData("Refer to nephrology if creatinine is above 2", false)]
    [InlineData("Reassure that the finding is benign", false)]
    [InlineData("", false)]
    [InlineData("Is", false)]
    public void A_claim_has_a_finite_verb_and_no_order_at_its_head(string text, bool expected) =>
        Recogniser.IsClaim(text).ShouldBe(expected);

    [Fact]
    public void No_case_of_NOHARM_is_taken_for_claims_and_every_case_of_KQA_is()
    {
        var problems = new ProblemList();
        Benchmark orders = BenchmarkReader.Read(SharedData.Path("noharm-open"), problems);
        Benchmark claims = KqaReader.Read(SharedData.Path("kqa-dev", "NLI_medical_annotator.csv"), problems).Benchmark;
        orders.Cases.ShouldAllBe(@case => !Recogniser.SpeaksIn(BlindCase.Of(@case)));
        claims.Cases.ShouldAllBe(@case => Recogniser.SpeaksIn(BlindCase.Of(@case)));
    }
}
