using NoHarm.Benchmarks;
using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Validation.Adjudicating;

namespace NoHarm.Validation.Measuring;

/// <summary>Puts labels beside the verdicts of the same option of the same answer. Nothing is filled in.</summary>
public sealed class PairJoin
{
    private readonly Benchmark _benchmark;
    private readonly LabelSet _labels;
    private readonly Rater[] _raters;
    private readonly TieRule _ties;
    private readonly ILookup<(string Id, int Trial), Label> _byAnswer;

    /// <summary>Prepares a set of labels.</summary>
    /// <param name="benchmark">The cases; the labels belong to it.</param>
    /// <param name="labels">The labels of the wanted raters.</param>
    /// <param name="ties">What is true where raters are tied.</param>
    public PairJoin(Benchmark benchmark, LabelSet labels, TieRule ties = TieRule.Middle)
    {
        ArgumentNullException.ThrowIfNull(benchmark);
        ArgumentNullException.ThrowIfNull(labels);
        (_benchmark, _labels, _ties) = (benchmark, labels, ties);
        HashSet<string> active = [.. labels.Labels.Select(label => label.Rater)];
        Rater[] all = [.. labels.Raters.Where(rater => active.Contains(rater.Name))];
        _raters = [.. all.Where(rater => rater.Name != Adjudication.RaterName)];

        // Decisions alone are labels like others.
        if (_raters.Length == 0)
            _raters = all;
        _byAnswer = labels.Labels.ToLookup(label => (label.Id, label.Trial));
    }

    /// <summary>Joins the records of one judge.</summary>
    /// <param name="records">The records.</param>
    /// <param name="problems">Receives labels that contradict each other.</param>
    public JoinedPairs With(IReadOnlyList<JudgedRecord> records, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(problems);
        var pairs = new List<ValidationPair>();
        var used = new HashSet<Label>();
        int adjudicated = 0, notLabelled = 0;
        foreach (JudgedRecord record in records)
        {
            if (_benchmark.CaseOf(record.Key.Id) is not { } @case)
                continue;
            Label[] concerned = [.. _byAnswer[(record.Key.Id, record.Key.Trial)].Where(label => label.Concerns(record.Key))];
            if (concerned.Length == 0)
                continue;
            Dictionary<int, OptionVerdict> verdicts = record.Options.DistinctBy(option => option.OptionId).ToDictionary(option => option.OptionId);
            IGrouping<int, Label>[] options = [.. concerned.GroupBy(label => label.Option)];
            notLabelled += @case.Options.Count - options.Length;
            foreach (IGrouping<int, Label> given in options)
            {
                // An answer without text matches nothing, and some tools write no verdicts for it.
                if (!verdicts.TryGetValue(given.Key, out OptionVerdict? verdict) && !record.IsEmpty)
                    continue;
                verdict ??= new OptionVerdict(given.Key, Verdict.No);
                used.UnionWith(given);
                pairs.Add(Pair(record, @case, given, verdict, problems, out bool isDecided));
                adjudicated += isDecided ? 1 : 0;
            }
        }

        return new JoinedPairs(pairs, _raters, [.. _labels.Raters.Where(rater => used.Any(label => label.Rater == rater.Name))])
        {
            Labels = used.Count,
            NotJudged = _labels.Labels.Where(label => !used.Contains(label)).DistinctBy(label => (label.Respondent, label.Id, label.Trial, label.Option)).Count(),
            NotLabelled = notLabelled,
            Adjudicated = adjudicated,
        };
    }

    private ValidationPair Pair(JudgedRecord record, Case @case, IGrouping<int, Label> given, OptionVerdict verdict, ProblemList problems, out bool isDecided)
    {
        foreach (IGrouping<string, Label> twice in given.GroupBy(label => label.Rater).Where(labels => labels.Skip(1).Any()))
        {
            Label second = twice.ElementAt(1);
            problems.Error("duplicate-label", second.File, second.Line,
                $"{twice.Key} labelled option {given.Key} of {record.Key} on line {twice.First().Line} too, once with and once without its respondent; expected one label. Remove one.");
        }

        var byRater = given.DistinctBy(label => label.Rater).ToDictionary(label => label.Rater, label => (int)label.Verdict);
        int[] ratings = [.. _raters.Select(rater => byRater.GetValueOrDefault(rater.Name, -1))];
        int reference = Consensus.Of(ratings, _ties, out bool isTied);
        isDecided = byRater.TryGetValue(Adjudication.RaterName, out int decided) && _raters.All(rater => rater.Name != Adjudication.RaterName);
        return new ValidationPair(record.Key, @case, @case.Option(given.Key)!, ratings)
        {
            Reference = isDecided ? decided : reference,
            IsTied = isTied && !isDecided,
            Verdict = verdict.Resolved ? (int)verdict.Verdict : -1,
            Probability = verdict is { Resolved: true, Probabilities: { } probabilities } ? probabilities.Matched : double.NaN,
            Stance = verdict.Stance,
            Weight = given.First().Weight,
        };
    }
}
