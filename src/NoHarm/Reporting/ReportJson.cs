using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting;

/// <summary>How the data of a page are written: camel-case names, absent instead of null, safe inside a script element.</summary>
public static class ReportJson
{
    /// <summary>The version of the layout that is written.</summary>
    public const int CurrentFormat = 1;

    /// <summary>
    /// The options. The encoder escapes what HTML could read as its own (&lt;, &gt;, &amp;, quotes), control characters and
    /// marks that reorder text, so no answer can end the element that it stands in.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = EncoderWithoutReordering(),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The records that a page's scripts read, each with what it refers to.</summary>
    public static IReadOnlyList<Type> Roots { get; } = [typeof(ReportData), typeof(CaseDetails), typeof(OffRubricAction), typeof(SiteData)];

    /// <summary>A number as it is written: absent when there is none, six decimals otherwise.</summary>
    public static double? Number(double value) => double.IsFinite(value) ? Math.Round(value, 6) : null;

    // They are letters to the encoder; in the source of a page they would reorder what stands around them.
    private static JavaScriptEncoder EncoderWithoutReordering()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters('\u061C', '\u200E', '\u200F');
        settings.ForbidRanges(UnicodeRange.Create('\u202A', '\u202E'), UnicodeRange.Create('\u2066', '\u2069'));
        return JavaScriptEncoder.Create(settings);
    }
}
