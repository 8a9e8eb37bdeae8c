using NoHarm.Judging;
using NoHarm.Responses;

namespace NoHarm.Tests.Judging.Combining;

/// <summary>A judge that says what the test wrote for it, and remembers what it was asked.</summary>
internal sealed class ScriptedJudge(string name, Func<BlindOption, OptionVerdict> say) : IJudge
{
    public static readonly BlindCase Case = new("T001", "A test case.",
        [.. Enumerable.Range(1, 5).Select(id => new BlindOption(id, $"Order test number {id}", "Diagnostic", null))], null);

    public static readonly Response Answer = new(new ResponseKey("m", "T001", 1), "Order everything. Then see.");

    public string Name => name;

    public string Fingerprint => name + "'s fingerprint";

    public List<BlindCase> Asked { get; } = [];

    public Func<Judgement, Judgement>? Distort { get; init; }

    public ValueTask<Judgement> JudgeAsync(BlindCase @case, Response response, CancellationToken cancellationToken)
    {
        Asked.Add(@case);
        var judgement = new Judgement([.. @case.Options.Select(say)], []);
        return ValueTask.FromResult(Distort?.Invoke(judgement) ?? judgement);
    }

    /// <summary>A judge that says one and the same of every option.</summary>
    public static ScriptedJudge Saying(string name, double no, double partial, double yes) =>
        new(name, option => Verdict(option.Id, new VerdictProbabilities(no, partial, yes)));

    /// <summary>A judge that decides nothing.</summary>
    public static ScriptedJudge Undecided(string name) =>
        new(name, option => new OptionVerdict(option.Id, NoHarm.Judging.Verdict.No) { UnresolvedReason = "it does not know" });

    /// <summary>A judge that throws.</summary>
    public static ScriptedJudge Failing(string name) => new(name, _ => throw new InvalidOperationException("a patient's words"));

    public static OptionVerdict Verdict(int option, VerdictProbabilities probabilities) =>
        new(option, probabilities.Likeliest) { Probabilities = probabilities };

    public static async Task<Judgement> AskAsync(IJudge judge) =>
        await judge.JudgeAsync(Case, Answer, TestContext.Current.CancellationToken);
}
