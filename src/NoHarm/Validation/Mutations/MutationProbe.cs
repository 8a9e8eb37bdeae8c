using NoHarm.Judging;
using NoHarm.Judging.Lexical;
using NoHarm.Responses;

namespace NoHarm.Validation.Mutations;

/// <summary>
/// Changes labelled answers in ways whose effect on the verdict is known, and counts how often a judge follows. A place is
/// an option that a rater labelled yes, with the words quoted; a change is tried where the judge matched it too, so that
/// what is measured is the reaction to the change and not the accuracy before it.
/// </summary>
public sealed class MutationProbe
{
    private readonly IJudge _judge;
    private readonly MutationOptions _options;

    /// <summary>A probe of one judge.</summary>
    public MutationProbe(IJudge judge, MutationOptions options)
    {
        _judge = judge;
        _options = options;
    }

    /// <summary>Judges the answers as they are and changed.</summary>
    /// <param name="labelled">The answers with one rater's labels.</param>
    /// <param name="progress">Told after every judged answer.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<MutationReport> RunAsync(
        IReadOnlyList<LabelledResponse> labelled,
        IProgress<ProbeProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(labelled);
        List<Place> places = [.. labelled.SelectMany(PlacesOf)];
        Response[] originals = [.. places.Select(place => place.Source.Response).Distinct()];
        Dictionary<ResponseKey, LabelledResponse> sources = labelled.ToDictionary(source => source.Response.Key);
        Judgement[] before = await JudgedAnswers.OfAsync(
            _judge, [.. originals.Select(response => (sources[response.Key].Case, response))], _options.AnswersAtOnce, progress, cancellationToken);
        Dictionary<ResponseKey, Judgement> judged = originals.Zip(before).ToDictionary(pair => pair.First.Key, pair => pair.Second);

        List<Trial> trials = [.. _options.Kinds.SelectMany(kind => TrialsOf(kind, places, judged))];
        ILookup<(ResponseKey, string), Trial> byText = trials.Where(trial => trial.IsTried).ToLookup(trial => (trial.Place.Source.Response.Key, trial.Mutant.Text));
        (BlindCase, Response)[] changed = [.. byText.Select(group => (group.First().Place.Source.Case, group.First().Place.Source.Response with { Text = group.Key.Item2 }))];
        Judgement[] after = await JudgedAnswers.OfAsync(_judge, changed, _options.AnswersAtOnce, progress, cancellationToken);
        foreach ((IGrouping<(ResponseKey, string), Trial> group, Judgement judgement) in byText.Zip(after))
        {
            foreach (Trial trial in group)
                trial.Changed = judgement.Options.First(verdict => verdict.OptionId == trial.Place.Option);
        }

        return new MutationReport(
            labelled.Sum(source => source.Labels.Values.Count(label => label.Verdict == Verdict.Yes)),
            places.Count,
            places.Count(place => VerdictOf(place, judged).Matched),
            [.. _options.Kinds.Select(kind => TallyOf(kind, trials))],
            [.. trials.Where(trial => trial.HasFailed).Select(trial => trial.ToFailure())]);
    }

    private static IEnumerable<Place> PlacesOf(LabelledResponse source)
    {
        foreach (BlindOption option in source.Case.Options)
        {
            if (source.Labels.TryGetValue(option.Id, out OptionLabel label) && label.Verdict == Verdict.Yes
                && MutationSite.Find(option.Text, source.Response.Text, label.Evidence) is { } site)
            {
                yield return new Place(source, option.Id, site);
            }
        }
    }

    private IEnumerable<Trial> TrialsOf(Mutation kind, List<Place> places, Dictionary<ResponseKey, Judgement> judged)
    {
        var trials = new List<Trial>();
        foreach (Place place in places)
        {
            // One sentence changes in one way for all its options, so that it is judged once.
            var choice = new SeededChoice(_options.Seed, $"{kind.Name}/{place.Source.Response.Key}/{place.Site.Sentence.Start}");
            if (kind.Make(place.Site, choice) is { } mutant)
                trials.Add(new Trial(kind, place, mutant, VerdictOf(place, judged)));
        }

        if (_options.MostPerKind is not { } most || trials.Count <= most)
            return trials;
        var drawn = new HashSet<Trial>(new SeededChoice(_options.Seed, kind.Name).Shuffled(trials).Take(most), ReferenceEqualityComparer.Instance);
        return trials.Where(drawn.Contains);
    }

    private static OptionVerdict VerdictOf(Place place, Dictionary<ResponseKey, Judgement> judged) =>
        judged[place.Source.Response.Key].Options.First(verdict => verdict.OptionId == place.Option);

    private static MutationTally TallyOf(Mutation kind, List<Trial> all)
    {
        Trial[] trials = [.. all.Where(trial => trial.Kind == kind)];
        return new MutationTally(
            kind,
            trials.Length,
            trials.Count(trial => trial.IsDecided),
            trials.Count(trial => trial.HasPassed),
            new MutationVerdicts(trials.Count(trial => trial.Becomes(Verdict.No)), trials.Count(trial => trial.Becomes(Verdict.Partial)), trials.Count(trial => trial.Becomes(Verdict.Yes))),
            trials.Count(trial => trial is { HasFailed: true, IsElsewhere: true }),
            trials.Count(trial => trial.Changed is { Resolved: false }));
    }

    private sealed record Place(LabelledResponse Source, int Option, MutationSite Site);

    private sealed record Trial(Mutation Kind, Place Place, Mutant Mutant, OptionVerdict Original)
    {
        public OptionVerdict? Changed { get; set; }

        /// <summary>Whether the original verdict was right: matched, where a no is awaited; yes, as labelled, where yes is to be weakened or to stay.</summary>
        public bool IsTried => Original.Resolved && Original.Matched && (Kind.Effect == MutationEffect.Flip || !Original.Partial);

        public bool IsDecided => Changed is { Resolved: true };

        public bool HasPassed => IsDecided && Kind.Effect switch
        {
            MutationEffect.Flip => !Changed!.Matched,
            MutationEffect.Weaken => Changed!.Verdict != Verdict.Yes,
            _ => Changed!.Verdict == Verdict.Yes,
        };

        public bool Becomes(Verdict verdict) => IsDecided && Changed!.Verdict == verdict;

        public bool HasFailed => IsDecided && !HasPassed;

        public bool IsElsewhere => Changed is { Matched: true, Spans.Count: > 0 }
            && (Mutant.After.Length == 0 || !Changed.Spans.Any(span => span.Overlaps(Mutant.After)));

        public MutationFailure ToFailure() => new(
            Kind.Name,
            Place.Source.Response.Key,
            Place.Option,
            Place.Site.Option,
            Mutant.Before.Of(Place.Source.Response.Text),
            Mutant.After.Of(Mutant.Text),
            Original,
            Changed!,
            Changed!.Evidence);
    }
}
