using NoHarm.Statistics;

namespace NoHarm.Validation.Sheets;

/// <summary>Makes sheets and their key of drawn pairs: blinded names, and an order that tells nothing and reads well.</summary>
public static class SheetBuilder
{
    /// <summary>Makes one sheet for anybody.</summary>
    public static (IReadOnlyList<Sheet> Sheets, SheetKey Key) ForAnybody(
        IReadOnlyList<SheetPair> pairs,
        IReadOnlyList<string> hintColumns,
        SheetPurpose purpose,
        Pcg64 random)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        return Build(pairs, [(null, Enumerable.Range(0, pairs.Count))], hintColumns, purpose, random);
    }

    /// <summary>Makes a sheet for each rater.</summary>
    /// <param name="pairs">The drawn pairs.</param>
    /// <param name="allotted">The places of each rater's pairs.</param>
    /// <param name="hintColumns">The columns that the pairs' hints fill.</param>
    /// <param name="random">The random stream.</param>
    public static (IReadOnlyList<Sheet> Sheets, SheetKey Key) ForRaters(
        IReadOnlyList<SheetPair> pairs,
        IReadOnlyDictionary<string, IReadOnlyList<int>> allotted,
        IReadOnlyList<string> hintColumns,
        Pcg64 random)
    {
        ArgumentNullException.ThrowIfNull(allotted);
        return Build(pairs, [.. allotted.Select(own => ((string?)own.Key, own.Value.AsEnumerable()))], hintColumns, SheetPurpose.Label, random);
    }

    private static (IReadOnlyList<Sheet> Sheets, SheetKey Key) Build(
        IReadOnlyList<SheetPair> pairs,
        IReadOnlyList<(string? Rater, IEnumerable<int> Places)> parts,
        IReadOnlyList<string> hintColumns,
        SheetPurpose purpose,
        Pcg64 random)
    {
        // A case is read once for all its answers, an answer once for all its options. The rubric's order would tell.
        int[] order =
        [
            .. Shuffle.Of(Enumerable.Range(0, pairs.Count).GroupBy(i => pairs[i].Case.Id), random)
                .SelectMany(@case => Shuffle.Of(@case.GroupBy(i => pairs[i].Response.Key), random))
                .SelectMany(answer => Shuffle.Of(answer, random)),
        ];
        Dictionary<string, string> cases = Names("C", order.Select(i => pairs[i].Case.Id));
        Dictionary<string, string> answers = Names("A", order.Select(i => pairs[i].Response.Key.ToString()));
        Queue<string> codes = new(RowCode.Draw(parts.Sum(part => part.Places.Count()), random));

        var rows = new List<KeyRow>();
        var sheets = new List<Sheet>();
        foreach ((string? rater, IEnumerable<int> places) in parts)
        {
            HashSet<int> own = [.. places];
            SheetRow[] shown =
            [
                .. order.Where(own.Contains).Select(i => new SheetRow(
                    codes.Dequeue(), cases[pairs[i].Case.Id], answers[pairs[i].Response.Key.ToString()], pairs[i])),
            ];
            sheets.Add(new Sheet(rater, hintColumns, shown));
            rows.AddRange(shown.Select(row => new KeyRow(
                row.Code, rater, row.Answer, row.Pair.Option.Id, SheetText.Hash(row.Pair.Option.Text), row.Pair.Stratum, row.Pair.Probability, row.Pair.Weight)));
        }

        SheetPair[] ordered = [.. order.Select(i => pairs[i])];
        return (sheets, new SheetKey(
            [.. ordered.DistinctBy(pair => pair.Case.Id).Select(pair => new KeyCase(cases[pair.Case.Id], pair.Case.Id, SheetText.Hash(pair.Case.Presentation)))],
            [
                .. ordered.DistinctBy(pair => pair.Response.Key).Select(pair => new KeyAnswer(
                    answers[pair.Response.Key.ToString()], cases[pair.Case.Id], pair.Respondent, pair.Response.Key.Id, pair.Response.Key.Trial, pair.Response.Text)),
            ],
            rows)
        {
            Purpose = purpose,
            Population = pairs.Count,
        });
    }

    private static Dictionary<string, string> Names(string letter, IEnumerable<string> keys)
    {
        string[] distinct = [.. keys.Distinct()];
        int digits = Math.Max(2, distinct.Length.ToString().Length);
        return distinct.Select((key, i) => (key, Name: letter + (i + 1).ToString().PadLeft(digits, '0'))).ToDictionary(pair => pair.key, pair => pair.Name);
    }
}
