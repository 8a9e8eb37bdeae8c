using Spectre.Console;

namespace NoHarm.Cli.Rendering;

/// <summary>A table of texts: drawn on a terminal, plain aligned columns in files and pipes.</summary>
/// <param name="columns">The headings; one that begins with a blank is aligned to the right.</param>
internal sealed class TextTable(params string[] columns)
{
    private const string Gap = "  ";

    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row; as many cells as there are columns.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Writes the table to standard output.</summary>
    public void Write(Terminal terminal)
    {
        if (Console.IsOutputRedirected)
            WritePlain(terminal.Output);
        else
            WriteDrawn(terminal.Results);
    }

    /// <summary>Writes the table in Markdown, for documents that a command produces.</summary>
    public void WriteMarkdown(TextWriter output)
    {
        static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Trim().Replace("|", "\\|", StringComparison.Ordinal)))} |";
        output.WriteLine(Line(columns));
        output.WriteLine(Line(columns.Select(column => column.StartsWith(' ') ? "---:" : "---")));
        foreach (string[] row in _rows)
            output.WriteLine(Line(row));
    }

    private void WritePlain(TextWriter output)
    {
        int[] widths = [.. Enumerable.Range(0, columns.Length).Select(i => _rows.Append(columns).Max(row => row[i].Trim().Length))];
        foreach (string[] row in _rows.Prepend(columns))
        {
            IEnumerable<string> cells = row.Select((cell, i) =>
                columns[i].StartsWith(' ') ? cell.Trim().PadLeft(widths[i]) : cell.Trim().PadRight(widths[i]));
            output.WriteLine(string.Join(Gap, cells).TrimEnd());
        }
    }

    private void WriteDrawn(IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (string column in columns)
        {
            var drawn = new TableColumn(Markup.Escape(column.Trim())) { NoWrap = true };
            table.AddColumn(column.StartsWith(' ') ? drawn.RightAligned() : drawn);
        }

        foreach (string[] row in _rows)
            table.AddRow([.. row.Select(Markup.Escape)]);
        console.Write(table);
    }
}
