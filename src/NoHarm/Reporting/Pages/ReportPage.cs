using System.Text;
using System.Text.Json;
using NoHarm.Reporting.Contract;
using NoHarm.Reporting.Pages.Tables;
using NoHarm.Runs;

namespace NoHarm.Reporting.Pages;

/// <summary>
/// A report as one file that needs nothing else: tables for every reader, and the data with the script that makes them
/// interactive. The same content gives the same bytes.
/// </summary>
public static class ReportPage
{
    /// <summary>Writes a report in one step; it may hold patient data, so only its owner can read it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">What it shows.</param>
    /// <exception cref="IOException">It cannot be written; nothing is left behind.</exception>
    public static WrittenReport WriteFile(string path, ReportParts content)
    {
        WrittenReport? written = null;
        PrivateFile.WriteAtomically(path, stream => written = Write(stream, content, PageAssets.Report));
        return written!;
    }

    /// <summary>Writes a report.</summary>
    /// <param name="stream">Where it goes; stays open.</param>
    /// <param name="content">What it shows.</param>
    /// <param name="assets">Style sheet and script.</param>
    public static WrittenReport Write(Stream stream, ReportParts content, PageAssets assets)
    {
        ReportData data = content.Data;
        var blocks = PageBlocks.Of(content);
        using var counted = new CountingStream(stream);
        PageShell.Write(
            counted,
            data.Title,
            assets,
            html => ReportTables.Write(html, content, blocks.Details, isLarge: blocks.ArePacked, hasScript: assets.Script is not null),
            html => ReportFoot.Write(html, data, hasScript: assets.Script is not null),
            html =>
            {
                html.Raw("script", Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(data, ReportJson.Options)), ("type", "application/json"), ("id", "noharm-data"));
                blocks.Write(html);
            });
        return new WrittenReport(counted.Written, data.Answers.Count, data.Respondents.Count, assets.Script is not null, !blocks.ArePacked);
    }
}
