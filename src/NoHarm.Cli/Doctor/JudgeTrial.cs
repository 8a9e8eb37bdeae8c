using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NoHarm.Judging;
using NoHarm.Llama;
using NoHarm.Responses;

namespace NoHarm.Cli.Doctor;

/// <summary>
/// A few pairs that nobody could get wrong, put to a judge. It tells a model that cannot do the work from one that may;
/// how good the latter is, only a validation on labels tells.
/// </summary>
/// <param name="Judge">The judge in the words of the command line.</param>
/// <param name="Pairs">The pairs with their verdicts.</param>
/// <param name="Elapsed">How long the judging took.</param>
/// <param name="Tokens">Tokens that a language model evaluated for it; 0 for other judges.</param>
internal sealed record JudgeTrial(string Judge, IReadOnlyList<TrialPair> Pairs, TimeSpan Elapsed, long Tokens)
{
    /// <summary>Wrong or undecided pairs that are let pass: one, because a good small model may stumble once.</summary>
    private const int Tolerated = 1;

    private const string Resource = "NoHarm.Cli.Doctor.trial.json";

    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Pairs decided as anybody would.</summary>
    public int Right => Pairs.Count(pair => pair.IsRight);

    /// <summary>Whether the judge can do the work at all.</summary>
    public bool IsFit => Pairs.Count - Right <= Tolerated;

    /// <summary>The trial as one line of the report, with a line for every pair.</summary>
    public Finding Finding() => new("model", IsFit ? Mark.Ok : Mark.Failed, Summary())
    {
        Details = [.. Pairs.Select(Describe)],
        Mend = IsFit
            ? "Fit for a try. How good it is, only a validation on labels tells."
            : "Unfit as a judge: use the model's instruct version, or a larger model.",
    };

    /// <summary>Puts the pairs to a judge.</summary>
    public static async Task<JudgeTrial> RunAsync(IJudge judge, CancellationToken cancellationToken)
    {
        await using Stream stream = typeof(JudgeTrial).Assembly.GetManifestResourceStream(Resource)!;
        TrialCase[] cases = (await JsonSerializer.DeserializeAsync<TrialCase[]>(stream, Reading, cancellationToken))!;
        var pairs = new List<TrialPair>();
        var watch = Stopwatch.StartNew();
        foreach ((int number, TrialCase trial) in cases.Index())
        {
            var key = new ResponseKey("doctor", $"Trial{number + 1:00}", 1);
            BlindOption[] options = [.. trial.Options.Select((option, i) => new BlindOption(i + 1, option.Text, "", null))];
            Judgement judgement = await judge.JudgeAsync(
                new BlindCase(key.Id, trial.Case, options, null), new Response(key, trial.Answer), cancellationToken);
            pairs.AddRange(trial.Options.Zip(judgement.Options, (option, verdict) => new TrialPair(trial.Answer, option.Text, option.Expected, verdict)));
        }

        return new JudgeTrial(judge.Name, pairs, watch.Elapsed, judge is LlamaJudge model ? model.EvaluatedTokens : 0);
    }

    private string Summary() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Judge}: {Right} of {Pairs.Count} obvious pairs right in {Elapsed.TotalSeconds:0.0} s{(Tokens > 0 ? $", {Tokens / Elapsed.TotalSeconds:0} tokens per second" : "")}");

    private static string Describe(TrialPair pair)
    {
        OptionVerdict verdict = pair.Verdict;
        string found = verdict.Resolved ? verdict.Verdict.ToString().ToLowerInvariant() : "unresolved";
        string probability = verdict.Probabilities is { } p ? p.Of(verdict.Verdict).ToString("0.00", CultureInfo.InvariantCulture) : "-";
        string mass = verdict.Mass is { } share ? share.ToString("0.00", CultureInfo.InvariantCulture) : "-";
        return $"{(pair.IsRight ? "right" : "wrong")}  {found,-10}  p {probability,-4}  mass {mass,-4}  {pair.Option}"
            + (verdict.Resolved ? "" : $" ({verdict.UnresolvedReason})");
    }

    private sealed record TrialCase(string Case, string Answer, TrialOption[] Options);

    private sealed record TrialOption(string Text, Verdict Expected);
}
