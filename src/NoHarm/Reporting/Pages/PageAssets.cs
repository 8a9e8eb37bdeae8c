using System.Security.Cryptography;
using System.Text;
using NoHarm.Input;

namespace NoHarm.Reporting.Pages;

/// <summary>What a page brings along: one style sheet, and one script where the library was built with it.</summary>
/// <param name="Style">The style sheet.</param>
/// <param name="Script">The script; null when the library was built without npm, and the page is its tables alone.</param>
public sealed record PageAssets(string Style, string? Script)
{
    /// <summary>What a report brings along.</summary>
    public static PageAssets Report { get; } = Load("report");

    /// <summary>What a page of the leaderboard brings along.</summary>
    public static PageAssets Site { get; } = Load("site");

    /// <summary>Assets of the given texts, made fit to stand in a page.</summary>
    public static PageAssets Of(string style, string? script) =>
        new(RawText.OfStyle(style), script is null ? null : RawText.OfScript(script));

    /// <summary>The page without scripts.</summary>
    public PageAssets WithoutScript() => this with { Script = null };

    /// <summary>The content security policy: these very texts run, nothing is fetched, nothing is sent.</summary>
    public string Policy =>
        $"default-src 'none'; {(Script is null ? "" : $"script-src {Hash(Script)}; ")}style-src {Hash(Style)}; "
        + "img-src data:; base-uri 'none'; form-action 'none'";

    private static PageAssets Load(string name)
    {
        string style = Encoding.UTF8.GetString(EmbeddedFile.Read("web/base.css"));
        string? script = Text($"web/{name}.js");

        // Styles of components that never come are not worth their bytes.
        string? more = script is null ? null : Text($"web/{name}.css");
        return Of(more is null ? style : $"{style}\n{more}", script);
    }

    private static string? Text(string name) => EmbeddedFile.Find(name) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
