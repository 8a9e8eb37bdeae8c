using System.Text;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Scoring.JudgeErrors;
using NoHarm.Validation;
using NoHarm.Validation.Certificates;

namespace NoHarm.Tests.Validation.Certificates;

public class CertificateFileTests
{
    private static readonly string Example = Encoding.UTF8.GetString(CertificateWriter.ToJson(Certificates.Example));

    [Fact]
    public void What_is_written_is_read_back_to_the_same_bytes()
    {
        JudgeCertificate read = Read(Example, out ProblemList problems)!;
        problems.All.ShouldBeEmpty();
        Encoding.UTF8.GetString(CertificateWriter.ToJson(read)).ShouldBe(Example);
        read.LabelledBy.ShouldBe(RaterKind.Physician);
        read.Numbers["kappa"].Value.ShouldBe(0.1 + 0.2);
        double.IsNaN(read.Numbers["auc"].Value).ShouldBeTrue();
        read.Errors[1][Verdict.Partial, Verdict.Partial].ShouldBe(5.5);
    }

    [Fact]
    public void The_bytes_do_not_depend_on_the_order_in_which_tiers_and_numbers_were_found()
    {
        JudgeCertificate turned = Certificates.Example with
        {
            Errors = [.. Certificates.Example.Errors.Reverse()],
            Numbers = Certificates.Example.Numbers.Reverse().ToDictionary(),
        };
        Encoding.UTF8.GetString(CertificateWriter.ToJson(turned)).ShouldBe(Example);
    }

    [Theory]
    [InlineData(new[] { RaterKind.Physician, RaterKind.Physician }, RaterKind.Physician)]
    [InlineData(new[] { RaterKind.Physician, RaterKind.Other }, RaterKind.Other)]
    [InlineData(new[] { RaterKind.Physician, RaterKind.Unknown }, RaterKind.Unknown)]
    [InlineData(new[] { RaterKind.Physician, RaterKind.Physician, RaterKind.Llm }, RaterKind.Llm)]
    [InlineData(new RaterKind[0], RaterKind.Unknown)]
    public void Labels_count_as_the_least_of_their_raters(RaterKind[] kinds, RaterKind expected) =>
        RaterKinds.Least([.. kinds.Select((kind, i) => new Rater($"rater-{i}", kind))]).ShouldBe(expected);

    [Fact]
    public void A_file_that_says_physician_where_a_language_model_labelled_is_refused()
    {
        JudgeCertificate honest = Certificates.Example with { Raters = [.. Certificates.Example.Raters, new Rater("gpt", RaterKind.Llm)] };
        string text = Encoding.UTF8.GetString(CertificateWriter.ToJson(honest));
        text.ShouldContain("\"labelledBy\": \"llm\"");
        Read(text.Replace("\"labelledBy\": \"llm\"", "\"labelledBy\": \"physician\""), out ProblemList problems).ShouldBeNull();
        problems.All.ShouldHaveSingleItem().Message.ShouldContain("\"labelledBy\" is physician, but by its raters the labels are of kind llm");
    }

    [Theory]
    [InlineData("\"format\": 1", "\"format\": 7", "certificate-format")]
    [InlineData("\"format\": 1,", "", "certificate-format")]
    [InlineData("\"judge\": \"lexical\"", "\"judge\": 3", "wrong-type")]
    [InlineData("aaaaaaaa\"", "AAAAAAAA\"", "wrong-hash")]
    [InlineData("bbbbbbbb\"", "\"", "wrong-hash")]
    [InlineData("\"labelledBy\": \"physician\"", "\"labelledBy\": \"professor\"", "false-claim")]
    [InlineData("\"labelledBy\": \"physician\",", "", "missing-field")]
    [InlineData("\"kind\": \"physician\"", "\"kind\": \"doctor\"", "certificate-raters")]
    [InlineData("\"pairs\": 110", "\"pairs\": 0", "wrong-value")]
    [InlineData("\"pairs\": 110", "\"pairs\": 11", "wrong-value")]
    [InlineData("\"cases\": 12,", "", "missing-field")]
    [InlineData("\"designEffect\": 1.25", "\"designEffect\": 0.5", "wrong-value")]
    [InlineData("\"lower\": 0.25", "\"lower\": 0.75", "certificate-numbers")]
    [InlineData("\"tier\": \"severe-omission\",", "", "certificate-errors")]
    [InlineData("\"tier\": \"severe-omission\"", "\"tier\": \"severe\"", "certificate-errors")]
    [InlineData("\"tier\": \"severe-omission\"", "\"tier\": \"severe-commission\"", "certificate-errors")]
    [InlineData("5.5", "-5.5", "certificate-errors")]
    [InlineData("5.5", "NaN", "certificate-errors")]
    [InlineData("5.5,", "", "certificate-errors")]
    [InlineData("2026-11-21", "21.11.2026", "wrong-value")]
    [InlineData("\"cases\": 12", "\"cases\": 12, \"note\": \"trust me\"", "unknown-field")]
    [InlineData("\"cases\": 12", "\"cases\": 12, \"cases\": 11", "repeated-field")]
    [InlineData("\"date\": \"2026-11-21\"", "\"date\": \"2026-11-21\", \"signature\": {\"algorithm\": \"none\", \"publicKey\": \"a\", \"value\": \"b\"}", "certificate-signature")]
    public void A_bad_certificate_is_refused_with_what_is_wrong(string found, string replacement, string code)
    {
        Example.ShouldContain(found);
        Read(Example.Replace(found, replacement), out ProblemList problems).ShouldBeNull();
        problems.All.ShouldContain(problem => problem.Code == code);
    }

    [Fact]
    public void A_torn_certificate_is_broken_JSON_on_a_line()
    {
        Read(Example[..^40], out ProblemList problems).ShouldBeNull();
        problems.All.ShouldHaveSingleItem().Line.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("[1, 2]", "no-certificate")]
    [InlineData("{}", "certificate-format")]
    public void Another_file_is_no_certificate(string text, string code)
    {
        Read(text, out ProblemList problems).ShouldBeNull();
        problems.All.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void A_certificate_that_counts_nothing_is_refused()
    {
        JudgeCertificate empty = Certificates.Example with { Errors = [new TierErrors(NoHarm.Benchmarks.OptionTier.Uncertain, [[0, 0, 0], [0, 0, 0], [0, 0, 0]])] };
        Read(Encoding.UTF8.GetString(CertificateWriter.ToJson(empty)), out ProblemList problems).ShouldBeNull();
        problems.All.ShouldHaveSingleItem().Message.ShouldContain("counts no pair");
    }

    private static JudgeCertificate? Read(string text, out ProblemList problems)
    {
        using var folder = new TempFolder();
        problems = new ProblemList();
        return CertificateReader.Read(folder.Write("certificate.json", text), problems);
    }
}
