namespace NoHarm.Extraction;

/// <summary>A paragraph, list item, heading or table cell, without its marker.</summary>
/// <param name="Start">Index of its first UTF-16 code unit.</param>
/// <param name="End">Index after its last one.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Level">The level of a heading from 1; the indent of anything else, in columns.</param>
internal readonly record struct Block(int Start, int End, BlockKind Kind, int Level)
{
    /// <summary>The number of a list item, or null.</summary>
    public int? Number { get; init; }

    /// <summary>Whether an empty line stands before it.</summary>
    public bool AfterGap { get; init; }

    /// <summary>Where the mark stands that parts the two columns of a row ("Labs | CBC"), or -1.</summary>
    public int Mark { get; init; } = -1;

    /// <summary>The row of a cell and its column, from 0; -1 outside tables. Row 0 is the header.</summary>
    public int Row { get; init; } = -1;

    /// <summary>The column of a cell, from 0.</summary>
    public int Column { get; init; } = -1;
}
