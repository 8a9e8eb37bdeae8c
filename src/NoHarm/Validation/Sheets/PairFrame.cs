using NoHarm.Benchmarks;
using NoHarm.Judging;
using NoHarm.Responses;

namespace NoHarm.Validation.Sheets;

/// <summary>Everything that could be labelled: all options of all answers that say anything.</summary>
public static class PairFrame
{
    /// <summary>Options that harm when done (scores 1 to 3).</summary>
    public const string Harmful = "harmful";

    /// <summary>Pairs of which the judge was not sure, or which it could not decide.</summary>
    public const string InDoubt = "in doubt";

    /// <summary>Both.</summary>
    public const string HarmfulInDoubt = "harmful, in doubt";

    /// <summary>Neither.</summary>
    public const string Other = "other";

    /// <summary>A probability of a match from here up to one minus this is near one half.</summary>
    private const double NearHalf = 0.2;

    /// <summary>All pairs with their strata, in the order of the answers and of the rubric.</summary>
    /// <param name="benchmark">The cases; without scores no option is harmful.</param>
    /// <param name="responses">The answers, all of them to known cases.</param>
    /// <param name="judged">What a judge said of them; empty when nobody was asked, and then nothing is in doubt.</param>
    public static IReadOnlyList<SheetPair> Of(Benchmark benchmark, ResponseSet responses, IReadOnlyList<JudgedRecord> judged)
    {
        ArgumentNullException.ThrowIfNull(benchmark);
        ArgumentNullException.ThrowIfNull(responses);
        ArgumentNullException.ThrowIfNull(judged);
        HashSet<(ResponseKey, int)> doubtful =
        [
            .. judged.SelectMany(record => record.Options.Where(IsInDoubt), (record, verdict) => (record.Key, verdict.OptionId)),
        ];
        return
        [
            .. responses.Responses.Where(response => !string.IsNullOrWhiteSpace(response.Text)).SelectMany(
                response => benchmark.CaseOf(response.Key.Id)!.Options,
                (response, option) => new SheetPair(benchmark.CaseOf(response.Key.Id)!, response, option)
                {
                    Stratum = StratumOf(option.Appropriateness is { IsHarmful: true }, doubtful.Contains((response.Key, option.Id))),
                }),
        ];
    }

    private static bool IsInDoubt(OptionVerdict verdict) =>
        !verdict.Resolved || verdict.Probabilities is { Matched: >= NearHalf and <= 1 - NearHalf };

    private static string StratumOf(bool harmful, bool doubtful) => (harmful, doubtful) switch
    {
        (true, true) => HarmfulInDoubt,
        (true, false) => Harmful,
        (false, true) => InDoubt,
        _ => Other,
    };
}
