using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Judging.Claims;
using NoHarm.Judging.Lexical;
using NoHarm.Responses;
using NoHarm.Validation;

namespace NoHarm.Tests.Judging.Claims;

public class ClaimTrainerTests
{
    [Fact]
    public void Fits_to_the_same_labels_are_the_same_to_the_last_byte()
    {
        ClaimTrainer trainer = ClaimTrainer.Prepare(Invented(), TestContext.Current.CancellationToken);
        trainer.Fit().ToJson().ShouldBe(trainer.Fit().ToJson());
        ClaimModel.Parse(trainer.Fit().ToJson()).ToJson().ShouldBe(trainer.Fit().ToJson());
    }

    [Fact]
    public void A_case_left_out_teaches_nothing()
    {
        LabelledResponse[] labelled = Invented();
        ClaimTrainer all = ClaimTrainer.Prepare(labelled, TestContext.Current.CancellationToken);
        ClaimTrainer without = ClaimTrainer.Prepare([.. labelled.Where(one => one.Case.Id != "C2")], TestContext.Current.CancellationToken);
        all.Fit(leftOut: "C2").ToJson().ShouldBe(without.Fit().ToJson());
    }

    [Fact]
    public void Orders_are_refused()
    {
        var orders = new BlindCase("C1", "", [new BlindOption(1, "Order MRI brain", "", null)], null);
        var labelled = new LabelledResponse(orders, new Response(new ResponseKey("x", "C1", 1), "MRI."), new Dictionary<int, OptionLabel>());
        ClaimTrainer.AreClaims([labelled]).ShouldBe(false);
        ClaimTrainer.AreClaims([labelled, Invented()[0]]).ShouldBeNull();
        Should.Throw<ArgumentException>(() => ClaimTrainer.Prepare([labelled], TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Weights_for_features_that_are_not_known_are_refused() =>
        Should.Throw<System.Text.Json.JsonException>(() => ClaimModel.Parse("""{"weights":{"taste":1},"threshold":0.5}"""u8)).Message.ShouldContain("taste");

    [Fact]
    public void Physicians_and_weights_that_have_not_seen_the_question_agree_on_KQA()
    {
        LabelledData data = KqaReader.Read(SharedData.Path("kqa-dev", "NLI_medical_annotator.csv"), new ProblemList());
        ILookup<string, Label> majority = MajorityVote.Of(data.Labels.Labels).ToLookup(label => label.Id);
        ClaimTrainer trainer = ClaimTrainer.Prepare(
            [
                .. data.Responses.Responses.Select(response => new LabelledResponse(
                    BlindCase.Of(data.Benchmark.CaseOf(response.Key.Id)!),
                    response,
                    majority[response.Key.Id].ToDictionary(label => label.Option, label => new OptionLabel(label.Verdict, "")))),
            ],
            TestContext.Current.CancellationToken);
        ClaimQuality quality = ClaimQuality.Measure(trainer.Compare(@case => trainer.Fit(@case)));
        quality.Verdicts.Total.ShouldBe(205);
        quality.Area.Value.ShouldBeGreaterThan(0.82);
        quality.Kappa.Value.ShouldBeGreaterThan(0.45);
        quality.Brier.Value.ShouldBeLessThan(quality.BrierOfConstant);
    }

    private static LabelledResponse[] Invented() =>
    [
        Labelled("C1", "Smoking raises blood pressure. Salt does too.", ("Smoking increases blood pressure", true), ("Coffee can cause headache", false)),
        Labelled("C2", "Zinc may shorten a cold.", ("Zinc can make a cold shorter", true), ("Honey can relieve cough", false)),
        Labelled("C3", "Walking is good for the knee.", ("Walking is good for the knee", true), ("Running is bad for the hip", false)),
    ];

    private static LabelledResponse Labelled(string id, string answer, params (string Claim, bool IsEntailed)[] claims) => new(
        new BlindCase(id, "Is that so?", [.. claims.Select((claim, i) => new BlindOption(i + 1, claim.Claim, "", null))], null),
        new Response(new ResponseKey("x", id, 1), answer),
        claims.Select((claim, i) => (Id: i + 1, claim.IsEntailed)).ToDictionary(claim => claim.Id, claim => new OptionLabel(claim.IsEntailed ? Verdict.Yes : Verdict.No, "")));
}
