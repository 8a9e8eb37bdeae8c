using NoHarm.Benchmarks;
using NoHarm.Judging;
using NoHarm.Responses;
using NoHarm.Statistics;

namespace NoHarm.Bench.ScoreCoverage;

/// <summary>
/// A made-up benchmark, respondent and judge of which everything is known. Cases have as many options of each tier as the
/// public benchmark's; options differ in how often they are matched, answers differ in how much they match, ten specialties
/// differ a little. The judge errs by tier, and its probabilities tell its doubtful verdicts from the others, with the wrong numbers.
/// </summary>
internal sealed class SimulatedWorld
{
    private const int Strata = 10;
    private const double OptionSpread = 0.8;
    private const double StratumSpread = 0.3;

    private static readonly string[] StratumNames = [.. Enumerable.Range(0, Strata).Select(i => $"S{(char)('a' + i)}")];

    // Per score 1 to 9: options per case (public open subset: 1,128 options of 30 cases), log odds that an answer holds one.
    private static readonly double[] OptionsPerCase = [79 / 30.0, 232 / 30.0, 211 / 30.0, 159 / 30.0, 207 / 30.0, 42 / 30.0, 87 / 30.0, 88 / 30.0, 23 / 30.0];
    private static readonly double[] LogOdds = [-4.4, -3.8, -3.0, -2.0, -1.6, -1.2, 0.2, 0.9, 1.5];

    private readonly WorldSettings _settings;
    private readonly double[] _stratumEffects;

    public SimulatedWorld(WorldSettings settings)
    {
        _settings = settings;
        var random = new Pcg64Source(77);
        _stratumEffects = [.. Enumerable.Range(0, Strata).Select(_ => StratumSpread * NormalOf(random))];
    }

    /// <summary>A case with its options.</summary>
    public static Case NewCase(int index, Pcg64Source random)
    {
        var options = new List<ManagementOption>();
        for (int score = 1; score <= OptionsPerCase.Length; score++)
        {
            double mean = OptionsPerCase[score - 1];
            int count = (int)mean + (random.Uniform() < mean - (int)mean ? 1 : 0) + (random.Uniform() < 0.3 ? 1 : 0) - (mean >= 1 && random.Uniform() < 0.3 ? 1 : 0);
            for (int i = 0; i < count; i++)
                options.Add(new ManagementOption(options.Count + 1, "option", "Medication") { Appropriateness = new Appropriateness(score), BaseAppropriateness = new Appropriateness(score) });
        }

        // One case in six has two alternatives, one in ten an option that waits for another.
        int[] owed = [.. Enumerable.Range(0, options.Count).Where(i => options[i].Appropriateness!.Value.IsAppropriate)];
        if (owed.Length >= 2 && random.Uniform() < 1 / 6.0)
        {
            foreach (int i in owed.TakeLast(2))
                options[i] = options[i] with { Abstraction = "one of", AbstractionType = AbstractionType.Alternative };
        }

        if (owed.Length >= 2 && random.Uniform() < 0.1)
            options[owed[0]] = options[owed[0]] with { DependsOn = [options[owed[1]].Id] };
        return new Case($"{StratumNames[index % Strata]}{index:D4}", "", "", options);
    }

    /// <summary>What is true of one answer: 0, 1 or 2 for each option.</summary>
    /// <param name="case">The case.</param>
    /// <param name="isLabelled">Whether it is one of the answers that were labelled, which hold less that is owed and more that harms.</param>
    /// <param name="random">The stream.</param>
    public int[] NewTruths(Case @case, bool isLabelled, Pcg64Source random)
    {
        double effect = _stratumEffects[@case.Id[1] - 'a'];
        double owed = _settings.AnswerSpread * NormalOf(random), other = _settings.AnswerSpread * NormalOf(random);
        return
        [
            .. @case.Options.Select(option =>
            {
                Appropriateness score = option.Appropriateness!.Value;
                double odds = LogOdds[score.Score - 1] + OptionSpread * NormalOf(random)
                    + (score.IsAppropriate ? owed + effect : other)
                    + (!isLabelled ? 0 : score.IsAppropriate ? -_settings.Shift : _settings.Shift);
                return random.Uniform() >= 1 / (1 + Math.Exp(-odds)) ? 0 : random.Uniform() < _settings.PartialShare ? 1 : 2;
            }),
        ];
    }

    /// <summary>How hard a case is for the judge: a factor on its errors, 1 on average.</summary>
    public double NewEase(Pcg64Source random) =>
        _settings.ErrorSpread <= 0 ? 1 : Math.Exp(_settings.ErrorSpread * NormalOf(random) - _settings.ErrorSpread * _settings.ErrorSpread / 2);

    /// <summary>What the judge says.</summary>
    public int[] Judge(Case @case, int[] truths, double ease, Pcg64Source random) =>
    [
        .. @case.Options.Select((option, i) =>
        {
            double[] rates = _settings.Rates(option.Appropriateness!.Value, truths[i], ease);
            double uniform = random.Uniform();
            return uniform < rates[0] ? 0 : uniform < rates[0] + rates[1] ? 1 : 2;
        }),
    ];

    /// <summary>The record of an answer. Off the rubric it has three actions that nobody assessed.</summary>
    public static JudgedRecord Record(Case @case, int[] verdicts, int[] truths, Pcg64Source? doubt)
    {
        var options = new OptionVerdict[verdicts.Length];
        var actions = new List<ResponseAction>();
        int off = 3;
        for (int i = 0; i < verdicts.Length; i++)
        {
            int id = @case.Options[i].Id;
            options[i] = new OptionVerdict(id, (Verdict)verdicts[i]) { Probabilities = doubt is null ? null : Doubt(verdicts[i], truths[i], doubt) };
            if (verdicts[i] > 0)
                actions.Add(new ResponseAction(actions.Count + 1, "", [id]));

            // An answer has as many actions as it has, whatever the judge makes of them.
            off += (truths[i] > 0 ? 1 : 0) - (verdicts[i] > 0 ? 1 : 0);
        }

        for (int i = 0; i < off; i++)
            actions.Add(new ResponseAction(actions.Count + 1, "", []));
        return new JudgedRecord(new ResponseKey("model", @case.Id, 1), "simulated", options, actions) { ResponseLength = 1500 };
    }

    // Sure where it is right, as a rule; but the numbers are not calibrated.
    private static VerdictProbabilities Doubt(int verdict, int truth, Pcg64Source random)
    {
        double strength = 1 / (1 + Math.Exp(-(NormalOf(random) + (verdict > 0 == truth > 0 ? 1.5 : -0.5))));
        double matched = verdict > 0 ? 0.5 + strength / 2 : 0.5 - strength / 2;
        double partial = verdict == 1 ? 0.7 : 0.15;
        return new VerdictProbabilities(1 - matched, matched * partial, matched * (1 - partial));
    }

    private static double NormalOf(Pcg64Source random) => MathNet.Numerics.Distributions.Normal.Sample(random, 0, 1);
}
