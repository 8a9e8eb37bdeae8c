using NoHarm.Benchmarks;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Responses;
using NoHarm.Statistics;
using NoHarm.Validation;
using NoHarm.Validation.Measuring;

namespace NoHarm.Tests.Validation.Measuring;

/// <summary>Small label sets and verdicts. Cases are C1, C2, ...; each has options 1 to 9 whose score is their number.</summary>
internal static class Sample
{
    public static readonly AgreementBootstrap Quick = new() { Replicates = 200, Threads = 1 };

    public static Benchmark Benchmark(int cases) => new("bench",
        [.. Enumerable.Range(1, cases).Select(number => new NoHarm.Benchmarks.Case($"C{number}", "", "", [.. Enumerable.Range(1, 9).Select(id =>
            new ManagementOption(id, $"do {id}", id % 2 == 0 ? "Medication" : "Diagnostic") { Appropriateness = new Appropriateness(id) })]))]);

    public static Label Label(int @case, int option, string rater, Verdict verdict, string? respondent = "r") =>
        new(respondent, $"C{@case}", 1, option, rater, verdict);

    public static JudgedRecord Record(int @case, params OptionVerdict[] options) => new(new ResponseKey("r", $"C{@case}", 1), "j", options, []) { Fingerprint = new string('a', 64) };

    public static OptionVerdict Says(int option, Verdict verdict) => new(option, verdict);

    public static OptionVerdict Unresolved(int option) => new(option, Verdict.No) { UnresolvedReason = "no answer", Probabilities = new VerdictProbabilities(0, 0, 1) };

    public static JoinedPairs Join(IReadOnlyList<Label> labels, params JudgedRecord[] records)
    {
        var problems = new ProblemList();
        JoinedPairs joined = new PairJoin(Benchmark(20), SetOf(labels)).With(records, problems);
        problems.All.ShouldBeEmpty();
        return joined;
    }

    public static LabelSet SetOf(IReadOnlyList<Label> labels) =>
        new(labels, [.. labels.Select(label => label.Rater).Distinct().Select(name => new Rater(name, RaterKind.Physician))]);
}
