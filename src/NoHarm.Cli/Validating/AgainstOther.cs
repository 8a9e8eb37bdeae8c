using NoHarm.Input;
using NoHarm.Judging;
using NoHarm.Validation.Measuring;

namespace NoHarm.Cli.Validating;

/// <summary>Compares the judge with whom the command line names.</summary>
internal static class AgainstOther
{
    /// <summary>What stands in front of a rater's name.</summary>
    public const string Human = "human:";

    /// <summary>The comparison; null when none is asked for.</summary>
    /// <exception cref="UsageException">There is no such rater, or nobody else to tell what is true.</exception>
    public static JudgeComparison? Compare(ValidationRequest request, ValidationInput input, JoinedPairs joined)
    {
        if (request.Against is not { } against)
            return null;
        return against.StartsWith(Human, StringComparison.Ordinal)
            ? WithRater(request, input.Judge, joined, against[Human.Length..])
            : WithJudge(request, input, joined, against);
    }

    private static JudgeComparison WithRater(ValidationRequest request, string judge, JoinedPairs joined, string name)
    {
        int rater = joined.Raters.ToList().FindIndex(known => known.Name == name);
        if (rater < 0)
            throw new UsageException($"--against {request.Against}: no such rater labelled; expected one of {string.Join(", ", joined.Raters.Select(known => known.Name))}.");
        if (joined.Raters.Count < 2)
            throw new UsageException($"--against {request.Against}: nobody else labelled, so nothing says who of the two is right; expected two raters or more.");
        ComparedPair[] pairs =
        [
            .. joined.Pairs
                .Select(pair => new ComparedPair(pair.Case.Id, Consensus.OfOthers(pair.Ratings, rater, request.Ties), pair.Verdict, pair.Ratings[rater], pair.Weight))
                .Where(pair => pair is { Truth: >= 0, First: >= 0, Second: >= 0 }),
        ];
        string others = string.Join(", ", joined.Raters.Where((_, i) => i != rater).Select(other => other.Name));
        return JudgeComparison.Of(judge, name, pairs, request.Replicates, request.Seed) with { Truth = $"what most of the other raters say ({others})" };
    }

    private static JudgeComparison WithJudge(ValidationRequest request, ValidationInput input, JoinedPairs joined, string path)
    {
        var problems = new ProblemList();
        IReadOnlyList<JudgedRecord> records = ValidationInput.ReadRecords(path, input.Benchmark, problems);
        problems.ThrowIfErrors();
        JoinedPairs other = new PairJoin(input.Benchmark, input.Labels, request.Ties).With(records, problems);
        problems.ThrowIfErrors();
        var verdicts = other.Pairs.ToDictionary(pair => (pair.Key, pair.Option.Id), pair => pair.Verdict);
        ComparedPair[] pairs =
        [
            .. joined.Pairs
                .Select(pair => new ComparedPair(pair.Case.Id, pair.Reference, pair.Verdict, verdicts.GetValueOrDefault((pair.Key, pair.Option.Id), -1), pair.Weight))
                .Where(pair => pair is { Truth: >= 0, First: >= 0, Second: >= 0 }),
        ];
        if (pairs.Length == 0)
            throw new InvalidInputException("nothing-in-common", path, null,
                "found no labelled pair that both judges decided; expected the same answers. Check respondent, id and trial.");
        string name = records[0].Judge == input.Judge ? $"{records[0].Judge} in {path}" : records[0].Judge;
        return JudgeComparison.Of(input.Judge, name, pairs, request.Replicates, request.Seed) with { Truth = "what most raters say" };
    }
}
