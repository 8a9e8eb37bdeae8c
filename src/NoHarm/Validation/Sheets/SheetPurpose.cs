namespace NoHarm.Validation.Sheets;

/// <summary>What a sheet is for.</summary>
public enum SheetPurpose
{
    /// <summary>First verdicts.</summary>
    Label,

    /// <summary>A third person's verdicts where raters differ.</summary>
    Adjudicate,
}
