namespace NoHarm.Statistics;

/// <summary>A comparison: which of the stored matrices are added up for it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parts">Where each matrix begins among the sums, and whether rows and columns are swapped.</param>
internal sealed record MatrixGroup(string Name, IReadOnlyList<(int Offset, bool Swapped)> Parts)
{
    /// <summary>Adds the parts up.</summary>
    public ConfusionMatrix Read(ReadOnlySpan<double> sums, int categories)
    {
        var matrix = new ConfusionMatrix(categories);
        foreach ((int offset, bool swapped) in Parts)
        {
            for (int i = 0; i < categories; i++)
            {
                for (int j = 0; j < categories; j++)
                    matrix.Add(swapped ? j : i, swapped ? i : j, sums[offset + i * categories + j]);
            }
        }

        return matrix;
    }
}
