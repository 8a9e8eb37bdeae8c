using System.CommandLine;

namespace NoHarm.Cli;

/// <summary>Options that every command understands.</summary>
internal static class CommonOptions
{
    /// <summary>Machine-readable results on standard output.</summary>
    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Write the result as JSON on standard output.",
        Recursive = true,
    };

    /// <summary>No network, whatever else the command line asks for.</summary>
    public static readonly Option<bool> Offline = new("--offline")
    {
        Description = "Refuse everything that would open a socket. Only endpoint: and models pull ever do.",
        Recursive = true,
    };

    /// <summary>Errors only.</summary>
    public static readonly Option<bool> Quiet = new("--quiet", "-q")
    {
        Description = "No progress and no messages on standard error, errors excepted.",
        Recursive = true,
    };
}
