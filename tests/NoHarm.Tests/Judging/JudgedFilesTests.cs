using System.Text;
using NoHarm.Benchmarks;
using NoHarm.Extraction;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Responses;
using Case = NoHarm.Benchmarks.Case;

namespace NoHarm.Tests.Judging;

public class JudgedFilesTests
{
    private const string Sound = """{"id": "All001-3", "trial": 2, "judge": "g", "options": [{"id": 1, "matched": true, "partial": true, "evidence": "x"}], "responseActions": [{"number": 1, "action": "a", "match": "1, 2", "score": 0}]}""";

    [Theory]
    [InlineData("A-02b4e978")]
    [InlineData("B-915a9c02")]
    public void The_public_kits_files_are_read_as_they_are(string set)
    {
        var problems = new ProblemList();
        Benchmark benchmark = BenchmarkReader.Read(SharedData.Path("noharm-open"), new ProblemList());
        IReadOnlyList<JudgedRecord> records = JudgedReader.Read(SharedData.Path("noharm-example", set, "gpt-5.5_judged.jsonl"), problems, benchmark);
        problems.All.ShouldBeEmpty();
        records.Count.ShouldBe(11);
        records[0].Key.ShouldBe(new ResponseKey("gpt-5.5", "All001", 1));
        records.ShouldAllBe(record => record.Options.Count == 30 && record.ResponseLength > 1000 && record.Actions.Count > 4);
        records[0].Options.Count(option => option.Matched).ShouldBeGreaterThan(1);
    }

    [Fact]
    public void A_record_comes_back_from_its_line_as_it_was_and_gives_the_same_bytes()
    {
        var record = new JudgedRecord(
            new ResponseKey("model é \"x\"", "All001-3", 2),
            "lexical",
            [
                new OptionVerdict(1, Verdict.Yes)
                {
                    Probabilities = new VerdictProbabilities(0.1, 0.2, 0.7),
                    Stance = Stance.Recommended,
                    Spans = [new TextSpan(3, 9), new TextSpan(20, 4)],
                    Evidence = "Start <drug> 5 µg \U0001F600",
                },
                new OptionVerdict(2, Verdict.Partial) { Stance = Stance.Hedged },
                new OptionVerdict(3, Verdict.No) { UnresolvedReason = "timed out" },
            ],
            [
                new ResponseAction(1, "Start", [1, 2]) { Category = "Medication", Span = new TextSpan(3, 9) },
                new ResponseAction(2, "Walk", []) { Rationale = "r" },
            ])
        {
            Fingerprint = "f0",
            VerdictKey = "k0",
            ResponseLength = 77,
        };
        var score = new HarmScore(
            "v2",
            [new Harm(3, HarmType.Omission, HarmTier.Severe, false)],
            [new OffRubricHarm(2, 5, HarmTier.Uncertain)],
            new Dictionary<string, double> { ["F1_weighted"] = 0.1 + 0.2, ["Accuracy"] = double.NaN });

        byte[] line = JudgedWriter.ToLine(record, score);
        string text = Encoding.UTF8.GetString(line);
        text.ShouldEndWith("}\n");
        text.ShouldContain("\"match\":\"1,2\"");
        text.ShouldContain("\"severity\":\"Severe\"");
        text.ShouldContain("\"F1_weighted\":0.30000000000000004");
        text.ShouldNotContain("NaN");

        (IReadOnlyList<JudgedRecord> read, ProblemList problems) = Read(text);
        problems.All.ShouldBeEmpty();
        JudgedWriter.ToLine(read.ShouldHaveSingleItem(), score).ShouldBe(line);
        read[0].Options[2].UnresolvedReason.ShouldBe("timed out");
        read[0].Options[0].Spans.ShouldBe([new TextSpan(3, 9), new TextSpan(20, 4)]);
    }

    [Fact]
    public void Mass_rationale_and_votes_come_back_and_are_written_only_where_there_are_any()
    {
        var plain = new OptionVerdict(1, Verdict.No);
        OptionVerdict full = plain with
        {
            OptionId = 2,
            UnresolvedReason = "2 of 3 judges could not decide",
            Mass = 0.0312,
            Rationale = "The dose is \"another\".",
            Votes =
            [
                new Vote("lexical", Verdict.Partial, new VerdictProbabilities(0.25, 0.5, 0.25), true),
                new Vote("llama:a.gguf", Verdict.No, null, false),
            ],
        };
        byte[] line = JudgedWriter.ToLine(new JudgedRecord(new ResponseKey("m", "All001", 1), "jury", [plain, full], []));
        string text = Encoding.UTF8.GetString(line);
        text.ShouldContain("""{"id":1,"matched":false,"partial":false,"evidence":"","verdict":"no","spans":[],"resolved":true}""");
        text.ShouldContain("\"votes\":[{\"judge\":\"lexical\",\"verdict\":\"partial\",\"p\":{\"no\":0.25,\"partial\":0.5,\"yes\":0.25},\"resolved\":true},{\"judge\":\"llama:a.gguf\",\"verdict\":\"no\",\"resolved\":false}]");

        (IReadOnlyList<JudgedRecord> read, ProblemList problems) = Read(text);
        problems.All.ShouldBeEmpty();
        OptionVerdict back = read.ShouldHaveSingleItem().Options[1];
        back.Mass.ShouldBe(0.0312);
        back.Rationale.ShouldBe(full.Rationale);
        back.Votes.ShouldBe(full.Votes);
        JudgedWriter.ToLine(read[0]).ShouldBe(line);
    }

    [Fact]
    public void The_respondent_is_the_files_name_when_the_record_names_none()
    {
        JudgedReader.RespondentOf("x/gpt-5.5_judged.jsonl").ShouldBe("gpt-5.5");
        JudgedReader.RespondentOf("judged.jsonl").ShouldBe("judged");
    }

    [Fact]
    public void A_sound_record_is_read()
    {
        (IReadOnlyList<JudgedRecord> records, ProblemList problems) = Read(Sound + "\n");
        problems.All.ShouldBeEmpty();
        records[0].Options[0].Verdict.ShouldBe(Verdict.Partial);
        records[0].Actions[0].Matches.ShouldBe([1, 2]);
        records[0].Actions[0].Score.ShouldBe(0);
    }

    [Theory]
    [InlineData("\"trial\": 2", "\"trial\": \"one\"", "\"trial\" is \"one\"; expected a whole number from 0")]
    [InlineData("\"matched\": true", "\"matched\": 1", "\"matched\" is 1; expected true or false")]
    [InlineData("\"matched\": true, ", "", "option 1 has no \"matched\"")]
    [InlineData("\"id\": \"All001-3\"", "\"id\": 7", "\"id\" is 7; expected a text")]
    [InlineData("\"1, 2\"", "\"1, two\"", "\"match\" holds something that is no option id")]
    [InlineData("\"score\": 0", "\"score\": 12", "\"score\" is 12; expected a whole number from 0 to 9")]
    [InlineData("\"partial\": true", "\"partial\": true, \"resolved\": false", "matched and unresolved at once")]
    [InlineData("\"partial\": true", "\"partial\": true, \"verdict\": \"yes\"", "matched and partial say \"partial\"")]
    [InlineData("\"partial\": true", "\"partial\": true, \"p\": {\"no\": 1, \"partial\": 1, \"yes\": 1}", "no distribution")]
    [InlineData("\"partial\": true", "\"partial\": true, \"stance\": \"firm\"", "stance of option 1")]
    [InlineData("\"partial\": true", "\"partial\": true, \"spans\": [[1]]", "expected [start, length]")]
    [InlineData("\"partial\": true", "\"partial\": true, \"mass\": 1.5", "\"mass\" is 1.5; expected a number from 0 to 1")]
    [InlineData("\"partial\": true", "\"partial\": true, \"votes\": [{\"judge\": \"a\"}]", "a vote on option 1 has no verdict")]
    [InlineData("\"partial\": true", "\"partial\": true, \"votes\": [{\"verdict\": \"no\"}]", "\"judge\" is missing")]
    [InlineData("\"options\": [", "\"options\": [{\"id\": 1, \"matched\": false}, ", "option 1 has two verdicts")]
    [InlineData("\"options\"", "\"opts\"", "\"options\" is missing")]
    [InlineData("\"trial\"", "\"\\ud800\": 1, \"trial\"", "a field's name holds half of a surrogate pair")]
    [InlineData("\"partial\"", "\"\\ud800\": 1, \"partial\"", "a field's name holds half of a surrogate pair")]
    public void What_is_wrong_is_said_with_its_line(string found, string replacement, string message)
    {
        (_, ProblemList problems) = Read(Sound.Replace(found, replacement) + "\n");
        problems.HasErrors.ShouldBeTrue();
        problems.All[0].ToString().ShouldContain(":1: ");
        problems.All[0].Message.ShouldContain(message);
    }

    [Fact]
    public void The_same_answer_twice_is_an_error_and_so_is_a_torn_last_line()
    {
        (IReadOnlyList<JudgedRecord> records, ProblemList problems) = Read(Sound + "\n" + Sound + "\n" + Sound[..40]);
        records.Count.ShouldBe(1);
        problems.All.Select(problem => (problem.Code, problem.Line)).ShouldBe([(JsonLines.TornCode, 3), ("duplicate-record", 2)]);
    }

    [Fact]
    public void Several_judges_may_have_judged_the_same_answer()
    {
        (IReadOnlyList<JudgedRecord> records, ProblemList problems) = Read(Sound + "\n" + Sound.Replace("\"g\"", "\"h\"") + "\n");
        problems.HasErrors.ShouldBeFalse();
        records.Select(record => record.Judge).ShouldBe(["g", "h"]);
        problems.All.ShouldHaveSingleItem().Code.ShouldBe("several-judges");
    }

    [Fact]
    public void Other_tools_may_count_attempts_from_0_and_their_metrics_are_not_read()
    {
        (IReadOnlyList<JudgedRecord> records, ProblemList problems) =
            Read(Sound.Replace("\"trial\": 2", "\"trial\": 0, \"response_len\": null, \"metrics\": {\"response_len\": 9000}") + "\n");
        problems.All.ShouldBeEmpty();
        records.ShouldHaveSingleItem().Key.Trial.ShouldBe(0);
        records[0].ResponseLength.ShouldBeNull();
    }

    [Theory]
    [InlineData("1", 0)]
    [InlineData("2", 5)]
    [InlineData("", 5)]
    public void An_action_without_a_score_is_uncertain_unless_a_verdict_stands_behind_its_match(string match, int score)
    {
        (IReadOnlyList<JudgedRecord> records, _) = Read(Sound.Replace("\"1, 2\", \"score\": 0", $"\"{match}\"") + "\n");
        records.ShouldHaveSingleItem().Actions.ShouldHaveSingleItem().Score.ShouldBe(score);
    }

    [Fact]
    public void Case_and_option_ids_are_checked_against_the_benchmark()
    {
        var known = new Case("All001", "", "", [new ManagementOption(1, "a", "Medication"), new ManagementOption(9, "b", "Medication")]);
        (IReadOnlyList<JudgedRecord> records, ProblemList problems) =
            Read(Sound + "\n" + Sound.Replace("All001-3", "Card009") + "\n" + Sound.Replace("[{\"id\": 1", "[{\"id\": 5").Replace("All001-3", "All001") + "\n", new Benchmark("bench", [known]));
        records.Count.ShouldBe(2);
        problems.All.Where(problem => problem.Severity == ProblemSeverity.Error).ShouldHaveSingleItem().Code.ShouldBe("unknown-case");
        problems.All.ShouldContain(problem => problem.Code == "unknown-option" && problem.Line == 3);
        problems.All.ShouldContain(problem => problem.Code == "options-not-judged" && problem.Line == 1);
    }

    [Fact]
    public void A_file_without_records_is_an_error()
    {
        (_, ProblemList problems) = Read("\n");
        problems.All.ShouldHaveSingleItem().Code.ShouldBe("no-records");
    }

    private static (IReadOnlyList<JudgedRecord> Records, ProblemList Problems) Read(string text, Benchmark? benchmark = null)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".jsonl");
        try
        {
            File.WriteAllText(path, text);
            var problems = new ProblemList();
            return (JudgedReader.Read(path, problems, benchmark), problems);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
