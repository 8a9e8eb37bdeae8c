using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Pages;

/// <summary>
/// The details of a report as blocks of its page: plain JSON while they are small together, else each one packed, so that
/// the file can still be sent around and a browser unpacks only what is looked at.
/// </summary>
internal sealed class PageBlocks
{
    /// <summary>Bytes of JSON above which blocks are packed and the tables leave the answers' texts to the scripts.</summary>
    public const int PlainLimit = 1_500_000;

    /// <summary>The name of the block of recommendations that match no option.</summary>
    public const string OffRubricName = "off-rubric";

    private readonly List<(string Name, byte[] Content)> _blocks = [];
    private readonly List<CaseDetails> _details = [];
    private readonly int _plainLimit;
    private long _bytes;

    private PageBlocks(int plainLimit) => _plainLimit = plainLimit;

    /// <summary>Whether the blocks are packed.</summary>
    public bool ArePacked { get; private set; }

    /// <summary>The details, to be shown as tables; empty when they are too large for that.</summary>
    public IReadOnlyList<CaseDetails> Details => _details;

    /// <summary>The blocks of a report. No more than the packed blocks stays in memory.</summary>
    /// <param name="content">The report.</param>
    /// <param name="plainLimit">Bytes of JSON up to which blocks stay as they are.</param>
    public static PageBlocks Of(ReportParts content, int plainLimit = PlainLimit)
    {
        var blocks = new PageBlocks(plainLimit);
        blocks.Add(OffRubricName, JsonSerializer.SerializeToUtf8Bytes(content.OffRubric, ReportJson.Options));
        foreach (CaseDetails details in content.Details)
        {
            blocks.Add("case:" + details.Case, JsonSerializer.SerializeToUtf8Bytes(details, ReportJson.Options));
            if (!blocks.ArePacked)
                blocks._details.Add(details);
        }

        return blocks;
    }

    /// <summary>Writes them.</summary>
    public void Write(HtmlWriter html)
    {
        foreach ((string name, byte[] content) in _blocks)
        {
            if (ArePacked)
                html.Raw("script", Convert.ToBase64String(content), ("type", "text/plain"), ("data-encoding", "gzip-base64"), ("data-block", name));
            else
                html.Raw("script", Encoding.UTF8.GetString(content), ("type", "application/json"), ("data-block", name));
        }
    }

    private void Add(string name, byte[] json)
    {
        _bytes += json.Length;
        if (!ArePacked && _bytes > _plainLimit)
        {
            ArePacked = true;
            _details.Clear();
            for (int i = 0; i < _blocks.Count; i++)
                _blocks[i] = (_blocks[i].Name, Pack(_blocks[i].Content));
        }

        _blocks.Add((name, ArePacked ? Pack(json) : json));
    }

    private static byte[] Pack(byte[] json)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(json);
        return packed.ToArray();
    }
}
