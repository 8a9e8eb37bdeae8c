using System.Globalization;
using System.Text;

namespace NoHarm.Statistics;

/// <summary>
/// A tree of questions "is this feature at most that much?" with a value at each end. Written as text it reads
/// <c>(coverage 0.52 -0.1 (head 0.3 0.04 0.2))</c>: feature, threshold, the branch for "at most", the branch for "more".
/// </summary>
public sealed class DecisionTree
{
    private const int Deepest = 32;

    private readonly IReadOnlyList<Node> _nodes;

    internal DecisionTree(IReadOnlyList<Node> nodes) => _nodes = nodes;

    /// <summary>The value at the end that an example comes to.</summary>
    /// <param name="features">The example, in the order of the names that the tree was made with.</param>
    public double ValueOf(ReadOnlySpan<double> features)
    {
        int at = 0;
        while (_nodes[at].Feature >= 0)
            at = features[_nodes[at].Feature] <= _nodes[at].Value ? _nodes[at].AtMost : _nodes[at].More;
        return _nodes[at].Value;
    }

    /// <summary>Reads a tree's text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">The names of the features, in order.</param>
    /// <exception cref="FormatException">The text is no tree over these features; the message says where.</exception>
    public static DecisionTree Parse(string text, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        var nodes = new List<Node>();
        string[] words = text.Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int end = Read(words, 0, nodes, names, 0);
        return end == words.Length ? new DecisionTree(nodes) : throw Wrong(words, end, "the end");
    }

    /// <summary>The tree as the text that <see cref="Parse"/> reads.</summary>
    /// <param name="names">The names of the features, in order.</param>
    public string ToText(IReadOnlyList<string> names)
    {
        var text = new StringBuilder();
        Write(0, names, text);
        return text.ToString();
    }

    private void Write(int at, IReadOnlyList<string> names, StringBuilder text)
    {
        Node node = _nodes[at];
        string value = node.Value.ToString(CultureInfo.InvariantCulture);
        if (node.Feature < 0)
        {
            text.Append(value);
            return;
        }

        text.Append('(').Append(names[node.Feature]).Append(' ').Append(value).Append(' ');
        Write(node.AtMost, names, text);
        text.Append(' ');
        Write(node.More, names, text);
        text.Append(')');
    }

    private static int Read(string[] words, int at, List<Node> nodes, IReadOnlyList<string> names, int depth)
    {
        if (at < words.Length && words[at] != "(")
        {
            nodes.Add(new Node(-1, Number(words, at), 0, 0));
            return at + 1;
        }

        if (at >= words.Length)
            throw Wrong(words, at, "a number or \"(\"");
        int feature = at + 1 < words.Length ? IndexOf(names, words[at + 1]) : -1;
        if (feature < 0 || depth > Deepest)
            throw Wrong(words, at + 1, "the name of a feature");
        int own = nodes.Count;
        nodes.Add(default);
        double threshold = Number(words, at + 2);
        int atMost = nodes.Count;
        int next = Read(words, at + 3, nodes, names, depth + 1);
        int more = nodes.Count;
        next = Read(words, next, nodes, names, depth + 1);
        if (next >= words.Length || words[next] != ")")
            throw Wrong(words, next, "\")\"");
        nodes[own] = new Node(feature, threshold, atMost, more);
        return next + 1;
    }

    private static double Number(string[] words, int at) =>
        at < words.Length && double.TryParse(words[at], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? value
            : throw Wrong(words, at, "a number");

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (names[i] == name)
                return i;
        }

        return -1;
    }

    private static FormatException Wrong(string[] words, int at, string expected) =>
        new($"word {at + 1} of the tree is {(at < words.Length ? $"\"{words[at]}\"" : "missing")}; expected {expected}.");

    /// <summary>A question, or an end where <paramref name="Feature"/> is below 0.</summary>
    internal readonly record struct Node(int Feature, double Value, int AtMost, int More);
}
