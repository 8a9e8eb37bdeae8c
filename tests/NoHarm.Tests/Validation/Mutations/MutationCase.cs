using NoHarm.Validation;
using NoHarm.Validation.Mutations;

namespace NoHarm.Tests.Validation.Mutations;

/// <summary>Makes one change to one hand-written answer.</summary>
internal static class MutationCase
{
    public const int Seeds = 40;

    /// <summary>The changed answer; null where the kind does not apply.</summary>
    public static string? Change(string kind, string option, string answer, string evidence, int seed = 0)
    {
        MutationSite? site = MutationSite.Find(option, answer, evidence);
        site.ShouldNotBeNull();
        return MutationKinds.Find(kind)!.Make(site, new SeededChoice(seed, "test"))?.Text;
    }

    /// <summary>Every change that some seed makes.</summary>
    public static HashSet<string?> Changes(string kind, string option, string answer, string evidence) =>
        [.. Enumerable.Range(0, Seeds).Select(seed => Change(kind, option, answer, evidence, seed))];
}
