namespace NoHarm.Cli.Doctor;

/// <summary>One line of the doctor's report.</summary>
/// <param name="Topic">What was looked at, such as <c>llama.cpp</c>.</param>
/// <param name="Mark">How it was found.</param>
/// <param name="Text">What was found.</param>
internal sealed record Finding(string Topic, Mark Mark, string Text)
{
    /// <summary>Parts of it, one per line.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>The command or deed that mends it; empty when there is nothing to mend.</summary>
    public string Mend { get; init; } = "";
}
