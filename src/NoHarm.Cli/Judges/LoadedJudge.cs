using NoHarm.Cli.Rendering;
using NoHarm.Judging;
using NoHarm.Runs;

namespace NoHarm.Cli.Judges;

/// <summary>A judge that is ready to work, with what a run has to know of it. Disposing it frees its models.</summary>
/// <param name="Judge">The judge.</param>
internal sealed record LoadedJudge(IJudge Judge) : IDisposable
{
    /// <summary>Where it runs: <c>cpu</c>, <c>cuda</c>, or both with a plus sign.</summary>
    public string Device { get; init; } = "cpu";

    /// <summary>What computes: <c>managed</c>, a native library with its version, or several with plus signs.</summary>
    public string Backend { get; init; } = "managed";

    /// <summary>How many answers it is to be given at once.</summary>
    public int AnswersAtOnce { get; init; } = 1;

    /// <summary>Its files, hashed: models (role <c>model</c>) and calibrations (role <c>calibration</c>).</summary>
    public IReadOnlyList<HashedFile> Files { get; init; } = [];

    /// <summary>What the user is told about it, one line each: how good it is, what was found beside its files.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Hashes of the cases that it is known to have been fitted on: labels of these are no evidence of its accuracy.</summary>
    public IReadOnlyList<string> FittedCases { get; init; } = [];

    /// <summary>What is freed with it.</summary>
    public IReadOnlyList<IDisposable> Owned { get; init; } = [];

    /// <summary>Says which judge works, and what is known of it.</summary>
    public void Say(Terminal terminal)
    {
        terminal.Say($"Judge      {Judge.Name}, {Words.Count(AnswersAtOnce, "answer")} at once, {Device}, {Backend}");
        foreach (string note in Notes.Distinct())
            terminal.Say($"           {note}");
    }

    /// <summary>One judge of several, with everything that is known of them.</summary>
    /// <param name="judge">The combination.</param>
    /// <param name="members">Its members; they are freed with it.</param>
    public static LoadedJudge Of(IJudge judge, IReadOnlyList<LoadedJudge> members) => new(judge)
    {
        Device = string.Join('+', members.Select(member => member.Device).Distinct()),
        Backend = string.Join('+', members.Select(member => member.Backend).Distinct()),
        AnswersAtOnce = members.Min(member => member.AnswersAtOnce),
        Files = [.. members.SelectMany(member => member.Files).Distinct()],
        Notes = [.. members.SelectMany(member => member.Notes).Distinct()],
        FittedCases = [.. members.SelectMany(member => member.FittedCases).Distinct()],
        Owned = members,
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (IDisposable owned in Owned)
            owned.Dispose();
    }
}
