using System.Text;

namespace NoHarm.Reporting.Leaderboards;

/// <summary>Makes file names of names that anybody may have chosen: short, plain, never a path, each one once.</summary>
public sealed class SafeNames
{
    private const int MaxLength = 60;

    // Names that Windows keeps for devices, whatever follows behind a dot.
    private static readonly HashSet<string> Reserved =
    [
        "con", "prn", "aux", "nul",
        .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"com{number}", $"lpt{number}" }),
    ];

    private readonly HashSet<string> _taken = [];

    /// <summary>Names among which some are taken already.</summary>
    public static SafeNames Without(params ReadOnlySpan<string> taken)
    {
        var names = new SafeNames();
        foreach (string name in taken)
            names._taken.Add(name);
        return names;
    }

    /// <summary>A file name, without extension, that was not given out before.</summary>
    /// <param name="name">Any text.</param>
    /// <returns>1 to 70 characters of a-z, 0-9 and single hyphens: the same on file systems that do not tell cases apart.</returns>
    public string Of(string name)
    {
        string plain = Plain(name);
        string unique = plain;
        for (int number = 2; !_taken.Add(unique); number++)
            unique = $"{plain}-{number}";
        return unique;
    }

    private static string Plain(string name)
    {
        var text = new StringBuilder(MaxLength);
        foreach (char letter in name)
        {
            if (text.Length == MaxLength)
                break;
            char lower = char.ToLowerInvariant(letter);
            if (char.IsAsciiLetterOrDigit(lower))
                text.Append(lower);
            else if (text.Length > 0 && text[^1] != '-')
                text.Append('-');
        }

        string plain = text.ToString().TrimEnd('-');
        return plain.Length == 0 ? "unnamed" : Reserved.Contains(plain) ? $"{plain}-file" : plain;
    }
}
