namespace NoHarm.Validation.Sheets;

/// <summary>
/// What the rows of a sheet stand for. It stays with whoever drew the sheet: it names respondents and holds the answers.
/// </summary>
/// <param name="Cases">The cases behind their blinded names.</param>
/// <param name="Answers">The answers behind theirs.</param>
/// <param name="Rows">The rows of all sheets of one drawing, in the order in which they were written.</param>
public sealed record SheetKey(IReadOnlyList<KeyCase> Cases, IReadOnlyList<KeyAnswer> Answers, IReadOnlyList<KeyRow> Rows)
{
    /// <summary>The layout that this version writes and reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The layout's version.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>What the sheet is for.</summary>
    public required SheetPurpose Purpose { get; init; }

    /// <summary>The random seed.</summary>
    public ulong Seed { get; init; }

    /// <summary>How many pairs there were to draw from.</summary>
    public int Population { get; init; }

    /// <summary>How many times as likely a harmful or doubtful pair was drawn as another.</summary>
    public double Oversampling { get; init; } = 1;

    /// <summary>Whether raters were shown a passage of the answer beside each option.</summary>
    public bool ShowsPassage { get; init; }

    /// <summary>The rows that a rater was given; all where the sheet was made for nobody in particular.</summary>
    public IEnumerable<KeyRow> RowsFor(string rater) => Rows.Where(row => row.Rater is null || row.Rater == rater);
}
