using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace NoHarm.Reporting.Pages;

/// <summary>
/// Writes elements, attributes and text. Text and attribute values are always encoded, elements are always closed, and
/// attributes that a page's policy forbids (style, event handlers) cannot be written: no markup is made anywhere else.
/// </summary>
/// <param name="output">Where the page goes; the caller closes it.</param>
public sealed class HtmlWriter(TextWriter output)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Stack<string> _open = [];

    /// <summary>The first line of every page.</summary>
    public void Doctype() => output.Write("<!DOCTYPE html>\n");

    /// <summary>Begins an element, which ends when the result is disposed of.</summary>
    /// <param name="name">The element.</param>
    /// <param name="attributes">Names and values; one without a value is left out.</param>
    public Scope In(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        _open.Push(name);
        return new Scope(this);
    }

    /// <summary>An element with text and nothing else.</summary>
    public void Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        Text(text);
        End(name);
    }

    /// <summary>An element that has no content, such as meta.</summary>
    public void Void(string name, params ReadOnlySpan<(string Name, string? Value)> attributes) => Start(name, attributes);

    /// <summary>Text as a reader is to see it: see <see cref="VisibleText"/>.</summary>
    public void Text(string text) => Encoder.Encode(output, VisibleText.Of(text));

    /// <summary>Ends the line, where white space has no meaning.</summary>
    public void Line() => output.Write('\n');

    /// <summary>A script or a style sheet, as it is.</summary>
    /// <param name="name">The element: script or style.</param>
    /// <param name="content">Its text, which a browser reads unencoded.</param>
    /// <param name="attributes">Names and values.</param>
    /// <exception cref="ArgumentException">The text would end its own element.</exception>
    public void Raw(string name, string content, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        if (name is not ("script" or "style") || !RawText.IsSafe(content))
            throw new ArgumentException($"This text cannot stand in a {name} element.", nameof(content));
        Start(name, attributes);
        output.Write(content);
        End(name);
        Line();
    }

    private void Start(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Check(name);
        output.Write('<');
        output.Write(name);
        foreach ((string attribute, string? value) in attributes)
        {
            if (value is null)
                continue;
            Check(attribute);
            if (attribute == "style" || attribute.StartsWith("on", StringComparison.Ordinal))
                throw new ArgumentException($"The page's policy forbids the attribute {attribute}.", nameof(attributes));
            output.Write(' ');
            output.Write(attribute);
            if (value.Length == 0)
                continue;
            output.Write("=\"");
            Encoder.Encode(output, VisibleText.Of(value));
            output.Write('"');
        }

        output.Write('>');

        // A browser drops a line end right behind these, so that one of the text itself would be lost.
        if (name is "pre" or "textarea")
            Line();
    }

    private void End(string name)
    {
        output.Write("</");
        output.Write(name);
        output.Write('>');
    }

    private static void Check(string name)
    {
        if (name.Length == 0 || !name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
            throw new ArgumentException($"\"{name}\" is not a name of an element or an attribute.", nameof(name));
    }

    /// <summary>An element that is open.</summary>
    /// <param name="html">The writer.</param>
    public readonly ref struct Scope(HtmlWriter html)
    {
        private readonly HtmlWriter _html = html;

        /// <summary>Ends it.</summary>
        public void Dispose() => _html.End(_html._open.Pop());
    }
}
