using NoHarm.Benchmarks;
using NoHarm.Judging;
using NoHarm.Responses;
using NoHarm.Scoring;
using NoHarm.Scoring.JudgeErrors;
using Case = NoHarm.Benchmarks.Case;

namespace NoHarm.Tests.Scoring.JudgeErrors;

public class JudgeErrorTableTests
{
    private const int Cases = 30;
    private static readonly ScoringProfile Profile = BuiltInProfiles.Get("v2") with { Replicates = 200 };
    private static readonly JudgeErrorOptions Options = new() { Redraws = 200, Threads = 2 };

    [Fact]
    public void A_judge_who_is_right_by_many_labels_changes_nothing()
    {
        ScoredSet scored = Scored(missed: 0);
        foreach (JudgeErrorRow row in JudgeErrorTable.Of(scored, Judge(right: 1_000_000, missed: 0), Options))
        {
            row.Corrected.ShouldBe(row.AsJudged, 0.02);
            row.LabelShare.ShouldBe(0, 0.02);
            row.Low.ShouldBeLessThanOrEqualTo(row.AsJudged + 1e-12);
            row.High.ShouldBeGreaterThanOrEqualTo(row.AsJudged - 1e-12);
        }
    }

    [Fact]
    public void A_judge_who_misses_a_quarter_of_what_is_there_has_its_recall_corrected()
    {
        // Truth: every case matches two of its four owed options; the judge misses one of eight matches in half the cases.
        ScoredSet scored = Scored(missed: 15);
        JudgeErrorRow recall = JudgeErrorTable.Of(scored, Judge(right: 3000, missed: 1000), Options).Single(row => row.Metric == "Recall_raw");
        recall.AsJudged.ShouldBe(0.375, 1e-9);
        recall.Corrected.ShouldBe(0.5, 0.03);
        recall.Low.ShouldBeLessThan(0.5);
        recall.High.ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public void Fewer_labels_widen_the_interval_and_more_are_asked_for_in_the_tier_that_matters()
    {
        ScoredSet scored = Scored(missed: 15);
        JudgeErrorRow many = JudgeErrorTable.Of(scored, Judge(right: 3000, missed: 1000), Options).Single(row => row.Metric == "Recall_raw");
        JudgeErrorRow few = JudgeErrorTable.Of(scored, Judge(right: 15, missed: 5), Options).Single(row => row.Metric == "Recall_raw");
        few.HalfWidth.ShouldBeGreaterThan(1.3 * many.HalfWidth);
        few.LabelShare.ShouldBeGreaterThan(many.LabelShare);
        few.LabelShare.ShouldBeLessThanOrEqualTo(few.JudgeShare);
        LabelsWanted wanted = few.LabelsToHalve!.MaxBy(tier => tier.Pairs)!;
        wanted.Tier.ShouldBe(OptionTier.SevereOmission);
        wanted.Pairs.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        ScoredSet scored = Scored(missed: 15);
        ErrorPosterior judge = Judge(right: 30, missed: 10);
        IReadOnlyList<JudgeErrorRow> one = JudgeErrorTable.Of(scored, judge, Options with { Threads = 1 });
        IReadOnlyList<JudgeErrorRow> four = JudgeErrorTable.Of(scored, judge, Options with { Threads = 4 });
        one.Select(row => (row.Metric, row.Corrected, row.Low, row.High)).ShouldBe(four.Select(row => (row.Metric, row.Corrected, row.Low, row.High)));
    }

    [Fact]
    public void An_answer_without_text_cannot_be_misjudged()
    {
        Case @case = ScoringFixture.Rubric(ScoringFixture.Scored(9), ScoringFixture.Scored(8));
        var benchmark = new Benchmark("b", [.. Enumerable.Range(0, 6).Select(i => @case with { Id = $"All{i:D3}" })]);
        JudgedRecord[] records = [.. benchmark.Cases.Select(one => ScoringFixture.Answer(one, "") with { IsEmpty = true })];
        JudgeErrorRow recall = JudgeErrorTable.Of(ScoredSet.Of(benchmark, records, Profile), Judge(right: 5, missed: 5), Options)
            .Single(row => row.Metric == "Recall_raw");
        (recall.Corrected, recall.Low, recall.High, recall.JudgeShare).ShouldBe((0, 0, 0, 0));
    }

    [Fact]
    public void An_unresolved_verdict_is_drawn_from_what_is_usual_in_its_tier()
    {
        ScoredSet scored = Scored(missed: 0, unresolved: true);
        JudgeErrorRow recall = JudgeErrorTable.Of(scored, Judge(right: 1_000_000, missed: 0), Options).Single(row => row.Metric == "Recall_raw");

        // Three of four options are decided, two of them matched: the fourth is matched in two cases of three.
        recall.AsJudged.ShouldBe(0.5, 1e-9);
        recall.Corrected.ShouldBe(2 / 3.0, 0.03);
    }

    [Fact]
    public void A_withdrawn_match_leaves_an_action_off_the_rubric_and_a_found_one_takes_an_action_over()
    {
        Case @case = ScoringFixture.Rubric(ScoringFixture.Scored(9), ScoringFixture.Scored(8), ScoringFixture.Scored(2));
        JudgedRecord record = ScoringFixture.Answer(@case, "1 3", "1", "3", "=5", "=2");
        var items = new AnswerItems(ScoredRecord.Of(@case, record, Profile), 0, 1);
        items.With([2, 0, 2]).ShouldBeSameAs(record);

        Actions(items.With([0, 0, 2])).ShouldBe(["=5", "3", "=5", "=2"]);
        Actions(items.With([2, 2, 2])).ShouldBe(["1", "3", "2", "=2"]);
        Actions(items.With([0, 1, 2])).ShouldBe(["2", "3", "=5", "=2"]);
        Actions(new AnswerItems(ScoredRecord.Of(@case, ScoringFixture.Answer(@case, "1", "1"), Profile), 0, 1).With([2, 2, 2])).ShouldBe(["1", "2", "3"]);

        static IEnumerable<string> Actions(JudgedRecord answer) =>
            answer.Actions.Select(action => action.Matches.Count == 0 ? $"={action.Score}" : string.Join(',', action.Matches));
    }

    [Fact]
    public void Answers_differ_as_much_as_wanted_around_the_mean_that_is_given()
    {
        Span<double> shares = stackalloc double[AnswerSpread.Places];
        foreach (double spread in AnswerSpread.Grid)
        {
            AnswerSpread.At(0.07, spread, shares);
            double mean = 0;
            for (int place = 0; place < shares.Length; place++)
                mean += AnswerSpread.PlaceShares[place] * shares[place];
            mean.ShouldBe(0.07, 1e-6);
            if (spread > 0)
                Math.Log(shares[6] / (1 - shares[6]) * (1 - shares[5]) / shares[5]).ShouldBe(0.6 * spread, 1e-6);
        }
    }

    private static ErrorPosterior Judge(int right, int missed) => ErrorPosterior.Of(
        [.. OptionTiers.All.Take(7).Select(tier => new TierErrors(tier, [[right, 0, 0], [0, Math.Max(right / 10, 1), 0], [missed, 0, right]]))], 1)!;

    private static ScoredSet Scored(int missed, bool unresolved = false)
    {
        Case @case = ScoringFixture.Rubric(ScoringFixture.Scored(9), ScoringFixture.Scored(9), ScoringFixture.Scored(9), ScoringFixture.Scored(9));
        var benchmark = new Benchmark("b", [.. Enumerable.Range(0, Cases).Select(i => @case with { Id = $"All{i:D3}" })]);
        JudgedRecord[] records =
        [
            .. benchmark.Cases.Select((one, i) => ScoringFixture.Answer(one, (i < missed ? "1" : "1 2") + (unresolved ? " 4?" : ""), i < missed ? ["1"] : ["1", "2"])),
        ];
        return ScoredSet.Of(benchmark, [.. records.Select(record => record with { Key = new ResponseKey("r", record.Key.Id, 1) })], Profile);
    }
}
