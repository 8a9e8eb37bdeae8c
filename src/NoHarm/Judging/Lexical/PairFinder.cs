using NoHarm.Judging.Reading;
using NoHarm.Retrieval;

namespace NoHarm.Judging.Lexical;

/// <summary>The candidate gate: the pairs of option and statement that are worth a judgement, with their features.</summary>
internal sealed class PairFinder(Lexicon lexicon)
{
    /// <summary>Each statement keeps this many options by fused rank, whatever they share.</summary>
    private const int BestPerStatement = 6;

    /// <summary>Below this share of the option's weight a pair is kept only for its rank.</summary>
    private const float LeastOverlap = 0.2f;

    private readonly PairFeatures _features = new(lexicon);

    /// <summary>Finds the pairs of a response, one after the other: a long answer has more than memory should hold.</summary>
    public async ValueTask<IEnumerable<CandidatePair>> FindAsync(CaseReading @case, ResponseReading response, CancellationToken cancellationToken)
    {
        IReadOnlyList<OptionScores> rows = await @case.Index.ScoreAsync(
            [.. response.Statements.Select(statement => (statement.Statement.Text, statement.Reading))],
            cancellationToken);
        return Find(@case, response, rows, cancellationToken);
    }

    private IEnumerable<CandidatePair> Find(
        CaseReading @case,
        ResponseReading response,
        IReadOnlyList<OptionScores> rows,
        CancellationToken cancellationToken)
    {
        double[] whole = [.. @case.Options.Select(option => Coverage.Of(option, response.Whole, lexicon).All)];
        bool isBlanket = response.IsBlanketInaction;
        for (int s = 0; s < rows.Count; s++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            double bar = BarOf(rows[s].Fused);
            double[] coverage = [.. @case.Options.Select(option => Coverage.Of(option, response.Statements[s].Reading, lexicon).All)];
            var claims = new HeadClaims(@case, response.Statements[s], coverage, lexicon);
            var pairs = new List<CandidatePair>();
            for (int o = 0; o < @case.Options.Count; o++)
            {
                if (rows[s].Overlap[o] < LeastOverlap && claims.Of(o).Degree == 0 && claims.Akin[o] == 0 && (rows[s].Fused[o] < bar || rows[s].Fused[o] <= 0))
                    continue;
                var context = new PairContext(response.SiblingsOf(s), whole[o], claims);
                double[] features = _features.Compute(@case.Options[o], response.Statements[s], context, rows[s], o);
                bool breaksInaction = @case.Options[o].IsInaction && !(isBlanket && response.Statements[s].SaysInaction);
                pairs.Add(new CandidatePair(o, s, features, breaksInaction, IsOutdone: false));
            }

            foreach (CandidatePair pair in pairs)
                yield return pair with { IsOutdone = IsOutdone(pair, pairs, @case) };
        }
    }

    /// <summary>"Start A 25 mg" is no match of "A 200 mg" where "A 25 mg" is an option too: the closest one is meant.</summary>
    private static bool IsOutdone(CandidatePair pair, List<CandidatePair> pairs, CaseReading @case)
    {
        if (!pair.Differs || @case.Options[pair.Option].Head is not { } thing)
            return false;
        return pairs.Exists(other => other.Fits && @case.Options[other.Option].Head?.Key == thing.Key
            && @case.Options[other.Option].Action == @case.Options[pair.Option].Action);
    }

    private static double BarOf(double[] fused)
    {
        double[] sorted = [.. fused.OrderDescending()];
        return sorted[Math.Min(BestPerStatement, sorted.Length) - 1];
    }
}
