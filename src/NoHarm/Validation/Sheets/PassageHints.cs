using NoHarm.Judging;

namespace NoHarm.Validation.Sheets;

/// <summary>
/// Shows beside every option the passage of the answer that is most like it. The tool's reader finds one for options that
/// are not recommended too, and no judge is asked, so the passage tells no verdict.
/// </summary>
public static class PassageHints
{
    /// <summary>The name of the column.</summary>
    public const string Column = SheetColumns.Passage;

    /// <summary>The pairs with their passages; empty where the answer shares nothing with the option.</summary>
    public static async Task<IReadOnlyList<SheetPair>> AddAsync(IReadOnlyList<SheetPair> pairs, JudgementAssembler assembler, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(assembler);
        Dictionary<string, BlindCase> cases = pairs.DistinctBy(pair => pair.Case.Id).ToDictionary(pair => pair.Case.Id, pair => BlindCase.Of(pair.Case));
        var hinted = new SheetPair[pairs.Count];
        foreach (IGrouping<Responses.ResponseKey, int> answer in Enumerable.Range(0, pairs.Count).GroupBy(i => pairs[i].Response.Key))
        {
            BlindCase @case = cases[pairs[answer.First()].Case.Id];
            AnswerReading reading = await assembler.ReadAsync(@case, pairs[answer.First()].Response, cancellation);
            foreach (int i in answer)
            {
                int place = @case.Options.Select(option => option.Id).ToList().IndexOf(pairs[i].Option.Id);
                IReadOnlyList<RankedStatement> ranked = reading.Ranked(place);
                hinted[i] = pairs[i] with { Hints = [.. pairs[i].Hints, ranked.Count > 0 ? reading.Statements[ranked[0].Statement].Text : ""] };
            }
        }

        return hinted;
    }
}
