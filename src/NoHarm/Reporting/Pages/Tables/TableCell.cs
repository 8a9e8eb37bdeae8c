namespace NoHarm.Reporting.Pages.Tables;

/// <summary>A cell of a table.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Class">How it looks; null for plain.</param>
/// <param name="Note">A second, quieter line.</param>
/// <param name="Anchor">The name under which a link finds it; null for none.</param>
internal readonly record struct TableCell(string Text, string? Class = null, string? Note = null, string? Anchor = null)
{
    /// <summary>The page that the text leads to; null for none.</summary>
    public string? Href { get; init; }

    public static implicit operator TableCell(string text) => new(text);
}
