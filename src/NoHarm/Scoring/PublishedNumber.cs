using System.Globalization;
using NoHarm.Statistics;

namespace NoHarm.Scoring;

/// <summary>A number in the characters of the file it stands in, which may also be empty or say that there is none.</summary>
/// <param name="Text">The characters, such as <c>0.59</c>, <c>15</c>, <c>NaN</c> or nothing at all.</param>
/// <param name="Value">The number; NaN when there is none.</param>
public readonly record struct PublishedNumber(string Text, double Value)
{
    private const int Decimals = 4;

    // What R, pandas and spreadsheets write where there is no number.
    private static readonly HashSet<string> None = new(StringComparer.OrdinalIgnoreCase) { "", "NaN", "NA", "N/A", "null", "None" };

    /// <summary>Whether there is a number.</summary>
    public bool HasValue => double.IsFinite(Value);

    /// <summary>A computed number with four decimals, as score files have them; <c>NaN</c> where there is none.</summary>
    public static PublishedNumber Of(double? value) =>
        value is { } number && double.IsFinite(number)
            ? new PublishedNumber(PythonNumber.Rounded(number, Decimals), number)
            : new PublishedNumber("NaN", double.NaN);

    /// <summary>Reads a field; false when it is neither a number nor a word for none.</summary>
    public static bool TryParse(string text, out PublishedNumber number)
    {
        string trimmed = text.Trim();
        double value = double.NaN;
        bool isNone = None.Contains(trimmed);
        bool isNumber = !isNone
            && double.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value);
        number = new PublishedNumber(text, isNumber ? value : double.NaN);
        return isNone || isNumber;
    }
}
