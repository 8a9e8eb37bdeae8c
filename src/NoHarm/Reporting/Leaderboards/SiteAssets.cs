using NoHarm.Input;

namespace NoHarm.Reporting.Leaderboards;

/// <summary>The script and the style sheets that the pages of a site share. Without npm there is only what tables need.</summary>
internal static class SiteAssets
{
    /// <summary>The style sheets in the order in which they apply, from the front page.</summary>
    public static IReadOnlyList<string> Styles { get; } = [.. new[] { "base.css", "site.css" }.Where(Exists).Select(PathOf)];

    /// <summary>The script, from the front page; null when the library was built without npm.</summary>
    public static string? Script { get; } = Exists("site.js") ? PathOf("site.js") : null;

    /// <summary>Writes them.</summary>
    public static void Write(SiteFolder folder)
    {
        foreach (string path in Script is null ? Styles : [.. Styles, Script])
        {
            byte[] bytes = EmbeddedFile.Read("web/" + Path.GetFileName(path));
            folder.Write(path, stream => stream.Write(bytes));
        }
    }

    private static bool Exists(string name) => EmbeddedFile.Find("web/" + name) is not null;

    private static string PathOf(string name) => "assets/" + name;
}
