using System.Text;
using NoHarm.Input;

namespace NoHarm.Validation.Sheets;

/// <summary>What a person is told who fills in a sheet: the benchmark's verdict rules in plain words, and how to handle the file.</summary>
public static class SheetInstructions
{
    /// <summary>The instructions that fit a sheet.</summary>
    /// <param name="sheet">The sheet; its further columns are explained.</param>
    /// <param name="purpose">What it is for.</param>
    public static string For(Sheet sheet, SheetPurpose purpose)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var text = new StringBuilder(Read("sheet"));
        if (purpose == SheetPurpose.Adjudicate)
            text.Append(Read("adjudicate"));
        if (sheet.HintColumns.Contains(SheetColumns.Passage))
            text.Append(Read("passage"));
        if (sheet.HintColumns.Any(column => column.StartsWith(SheetColumns.Opinion, StringComparison.Ordinal)))
            text.Append(Read("opinions"));
        return text.ToString();
    }

    private static string Read(string name) => Encoding.UTF8.GetString(EmbeddedFile.Read($"NoHarm.Validation.Sheets.{name}.txt"));
}
