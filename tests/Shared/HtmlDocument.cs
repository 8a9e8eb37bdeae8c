using System.Net;
using System.Text;
using Shouldly;

namespace NoHarm.Testing;

/// <summary>An element of a page that was read back.</summary>
internal sealed record HtmlElement(string Name, IReadOnlyDictionary<string, string> Attributes, List<object> Children)
{
    public IEnumerable<HtmlElement> Elements => Children.OfType<HtmlElement>();

    public IEnumerable<HtmlElement> All => Elements.SelectMany(child => child.All.Prepend(child));

    public string Text => string.Concat(Children.Select(child => child is HtmlElement element ? element.Text : (string)child));

    public IEnumerable<HtmlElement> Of(string name) => All.Where(element => element.Name == name);

    public HtmlElement ById(string id) => All.Single(element => element.Attributes.GetValueOrDefault("id") == id);

    public string this[string attribute] => Attributes[attribute];
}

/// <summary>
/// Reads a page as strictly as our writer writes: every element closed in order, every attribute quoted, no angle bracket
/// left over in text. Whatever an answer smuggles in makes it throw, or appears as an element or attribute.
/// </summary>
internal sealed class HtmlDocument
{
    private static readonly HashSet<string> Void = ["meta", "link", "br"];

    private readonly string _text;
    private int _at;

    private HtmlDocument(string text) => _text = text;

    public static HtmlElement Parse(byte[] bytes) => Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));

    public static HtmlElement Parse(string text)
    {
        const string Doctype = "<!DOCTYPE html>\n";
        text.ShouldStartWith(Doctype);
        var document = new HtmlDocument(text) { _at = Doctype.Length };
        HtmlElement html = document.ReadElement();
        text[document._at..].ShouldBe("\n");
        return html;
    }

    private HtmlElement ReadElement()
    {
        Expect("<");
        string name = ReadName();
        var attributes = new Dictionary<string, string>();
        while (_text[_at] == ' ')
        {
            _at++;
            string attribute = ReadName();
            string value = "";
            if (_text[_at] == '=')
            {
                Expect("=\"");
                int end = _text.IndexOf('"', _at);
                value = WebUtility.HtmlDecode(_text[_at..end]);
                _text[_at..end].ShouldNotContain('<');
                _at = end + 1;
            }

            attributes.Add(attribute, value);
        }

        Expect(">");
        var element = new HtmlElement(name, attributes, []);
        if (Void.Contains(name))
            return element;
        if (name == "pre" && _text[_at] == '\n')
            _at++;
        if (name is "script" or "style" or "title")
            ReadRaw(element);
        else
            ReadChildren(element);
        return element;
    }

    private void ReadRaw(HtmlElement element)
    {
        string end = $"</{element.Name}>";
        int at = _text.IndexOf($"</{element.Name}", _at, StringComparison.OrdinalIgnoreCase);
        string content = _text[_at..at];
        content.ShouldNotContain("<!--");
        element.Children.Add(element.Name == "title" ? WebUtility.HtmlDecode(content) : content);
        _at = at;
        Expect(end);
    }

    private void ReadChildren(HtmlElement element)
    {
        while (true)
        {
            int next = _text.IndexOf('<', _at);
            string text = _text[_at..next];
            text.ShouldNotContain('>');
            if (text.Length > 0)
                element.Children.Add(WebUtility.HtmlDecode(text));
            _at = next;
            if (_text[_at + 1] == '/')
                break;
            element.Children.Add(ReadElement());
        }

        Expect($"</{element.Name}>");
    }

    private string ReadName()
    {
        int start = _at;
        while (char.IsAsciiLetterLower(_text[_at]) || char.IsAsciiDigit(_text[_at]) || _text[_at] == '-')
            _at++;
        _at.ShouldBeGreaterThan(start, $"no name at \"{_text.AsSpan(start, Math.Min(40, _text.Length - start))}\"");
        return _text[start.._at];
    }

    private void Expect(string expected)
    {
        _text.AsSpan(_at, Math.Min(expected.Length, _text.Length - _at)).ToString().ShouldBe(expected, $"at character {_at}");
        _at += expected.Length;
    }
}
