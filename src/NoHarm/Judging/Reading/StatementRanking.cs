using NoHarm.Retrieval;

namespace NoHarm.Judging.Reading;

/// <summary>
/// How well each statement of a response fits one option: the mean of how much of the option it names, character n-grams,
/// FuzzySharp's token ratio and embeddings. (<see cref="OptionScores.Fused"/> compares the options of one statement; this
/// compares the statements for one option, where the mean finds the quoted one a little more often than fusion by rank.)
/// </summary>
internal static class StatementRanking
{
    /// <summary>A heading names a thing and rarely recommends it: the statement below it is the better evidence.</summary>
    private const double OfHeading = 0.8;

    /// <summary>The score of each statement, 0 to 1.</summary>
    /// <param name="option">The option's place in the case.</param>
    /// <param name="coverage">How much of the option each statement names, 0 to 1.</param>
    /// <param name="rows">The retrieval scores of each statement.</param>
    /// <param name="statements">The statements.</param>
    public static double[] Score(int option, float[] coverage, IReadOnlyList<OptionScores> rows, IReadOnlyList<StatementReading> statements)
    {
        var scores = new double[rows.Count];
        for (int s = 0; s < scores.Length; s++)
        {
            double mean = (coverage[s] + rows[s].Grams[option] + rows[s].Fuzzy[option] + rows[s].Embedding[option]) / 4;
            scores[s] = statements[s].Statement.IsHeading ? mean * OfHeading : mean;
        }

        return scores;
    }
}
