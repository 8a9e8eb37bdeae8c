namespace NoHarm.Reporting.Pages.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="IsNumber">Whether its cells are numbers, which stand to the right.</param>
internal readonly record struct TableColumn(string Title, bool IsNumber = false)
{
    public static implicit operator TableColumn(string title) => new(title);

    /// <summary>A column of numbers.</summary>
    public static TableColumn Number(string title) => new(title, IsNumber: true);
}
