namespace NoHarm.Validation.Sheets;

/// <summary>A row that came back.</summary>
/// <param name="Line">Where it begins in its file, from 1.</param>
/// <param name="Code">The row's code in capitals, or empty.</param>
/// <param name="Verdict">What was written as verdict, without outer white space.</param>
/// <param name="Evidence">What was written as evidence; may be empty.</param>
/// <param name="Note">What was written as note; may be empty.</param>
/// <param name="Shown">The cells that were shown, by column; without those that the file no longer has.</param>
internal sealed record FilledRow(int Line, string Code, string Verdict, string Evidence, string Note, IReadOnlyDictionary<string, string> Shown)
{
    /// <summary>The place, not the cells.</summary>
    public override string ToString() => $"line {Line}, row {Code}";
}
