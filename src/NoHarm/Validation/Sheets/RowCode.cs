using NoHarm.Statistics;

namespace NoHarm.Validation.Sheets;

/// <summary>
/// The name of a sheet's row: six letters, of which the last checks the others. It says nothing about the pair, survives
/// sorting, and no spreadsheet takes it for a number, a date, a truth value or a word.
/// </summary>
internal static class RowCode
{
    private const string Letters = "BCDFGHJKLMNPQRSTVWXZ";
    private const int Drawn = 5;

    /// <summary>Codes that differ from each other.</summary>
    public static IReadOnlyList<string> Draw(int count, Pcg64 random)
    {
        var seen = new HashSet<string>();
        var codes = new List<string>(count);
        Span<int> places = stackalloc int[Drawn];
        Span<char> letters = stackalloc char[Drawn + 1];
        while (codes.Count < count)
        {
            random.Integers(Letters.Length, places);
            for (int i = 0; i < Drawn; i++)
                letters[i] = Letters[places[i]];
            letters[Drawn] = CheckLetter(letters[..Drawn]);
            string code = letters.ToString();
            if (seen.Add(code))
                codes.Add(code);
        }

        return codes;
    }

    /// <summary>Whether the last letter fits the others; a slip of one letter, or two exchanged, does not.</summary>
    public static bool IsWhole(string code) =>
        code.Length == Drawn + 1 && code.All(Letters.Contains) && CheckLetter(code.AsSpan(0, Drawn)) == code[Drawn];

    // 1, 3, 7, 9, 11 are coprime to 20; neighbours differ by amounts that leave exchanged letters visible in most cases.
    private static char CheckLetter(ReadOnlySpan<char> letters)
    {
        ReadOnlySpan<int> factors = [1, 3, 7, 9, 11];
        int sum = 0;
        for (int i = 0; i < letters.Length; i++)
            sum += factors[i] * Letters.IndexOf(letters[i], StringComparison.Ordinal);
        return Letters[sum % Letters.Length];
    }
}
