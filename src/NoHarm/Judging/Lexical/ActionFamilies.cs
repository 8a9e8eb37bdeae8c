namespace NoHarm.Judging.Lexical;

/// <summary>Classes of action that often stand for one another: one "gets" a test as one "does" or "repeats" it.</summary>
internal static class ActionFamilies
{
    private static readonly Dictionary<string, string> Families = new()
    {
        ["order"] = "diagnose",
        ["perform"] = "diagnose",
        ["monitor"] = "diagnose",
        ["evaluate"] = "diagnose",
        ["rule-out"] = "diagnose",
        ["observe"] = "diagnose",
        ["start"] = "treat",
        ["treat"] = "treat",
        ["continue"] = "treat",
        ["switch"] = "treat",
        ["vaccinate"] = "treat",
        ["stop"] = "withdraw",
        ["hold"] = "withdraw",
        ["decrease"] = "titrate",
        ["increase"] = "titrate",
        ["avoid"] = "withdraw",
        ["counsel"] = "counsel",
        ["reassure"] = "counsel",
        ["document"] = "counsel",
        ["refer"] = "refer",
        ["admit"] = "refer",
    };

    /// <summary>The family of a class of action, or null.</summary>
    public static string? Of(string action) => Families.GetValueOrDefault(action);

    /// <summary>Whether two classes of action belong to one family.</summary>
    public static bool Share(string action, string other) =>
        Families.TryGetValue(action, out string? family) && Families.TryGetValue(other, out string? otherFamily) && family == otherFamily;
}
