namespace NoHarm.Reporting.Pages.Tables;

/// <summary>The pieces that every section of tables is made of.</summary>
internal static class HtmlTables
{
    /// <summary>A section with a heading; it ends when the result is disposed of.</summary>
    public static HtmlWriter.Scope Section(this HtmlWriter html, string id, string title)
    {
        html.Line();
        HtmlWriter.Scope section = html.In("section", ("id", id), ("aria-labelledby", id + "-title"));
        html.Element("h2", title, ("id", id + "-title"));
        html.Line();
        return section;
    }

    /// <summary>A paragraph in quiet letters.</summary>
    public static void Quiet(this HtmlWriter html, string text)
    {
        html.Element("p", text, ("class", "quiet"));
        html.Line();
    }

    /// <summary>Says that a table holds the first rows alone; nothing where it holds all.</summary>
    public static void FirstOf(this HtmlWriter html, int count, int most)
    {
        if (count > most)
            html.Element("p", $"The first {Show.Count(most)} of {Show.Count(count)} stand here; the interactive part of this page and the run's judged.jsonl have them all.");
    }

    /// <summary>A table whose first column names its rows. It scrolls by itself where the screen is too narrow.</summary>
    /// <param name="html">The page.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Its rows, as many cells each as there are columns.</param>
    public static void Table(this HtmlWriter html, string caption, IReadOnlyList<TableColumn> columns, IEnumerable<TableCell[]> rows)
    {
        using (html.In("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", caption)))
        using (html.In("table"))
        {
            html.Element("caption", caption);
            using (html.In("thead"))
            using (html.In("tr"))
            {
                foreach (TableColumn column in columns)
                    html.Element("th", column.Title, ("scope", "col"), ("class", column.IsNumber ? "number" : null));
            }

            html.Line();
            using (html.In("tbody"))
            {
                foreach (TableCell[] row in rows)
                {
                    using (html.In("tr"))
                    {
                        for (int i = 0; i < row.Length; i++)
                            Cell(html, row[i], isHead: i == 0, columns[i].IsNumber);
                    }

                    html.Line();
                }
            }
        }

        html.Line();
    }

    /// <summary>Several tables side by side in spirit: one row a name, one column a respondent, a few respondents a table.</summary>
    /// <param name="html">The page.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="rowTitle">What the rows are.</param>
    /// <param name="columnNames">The columns.</param>
    /// <param name="rowNames">The rows.</param>
    /// <param name="cell">The cell of a row and a column.</param>
    public static void Matrix(
        this HtmlWriter html,
        string caption,
        string rowTitle,
        IReadOnlyList<string> columnNames,
        IReadOnlyList<TableCell> rowNames,
        Func<int, int, TableCell> cell)
    {
        // As many as a sheet of paper has room for.
        const int Widest = 5;
        for (int from = 0; from < columnNames.Count; from += Widest)
        {
            int first = from;
            int count = Math.Min(Widest, columnNames.Count - first);
            string part = columnNames.Count > Widest ? $"{caption}: {first + 1} to {first + count} of {columnNames.Count}" : caption;
            html.Table(
                part,
                [rowTitle, .. columnNames.Skip(first).Take(count).Select(TableColumn.Number)],
                rowNames.Select((name, row) => (TableCell[])[name, .. Enumerable.Range(first, count).Select(column => cell(row, column))]));
        }
    }

    private static void Cell(HtmlWriter html, TableCell cell, bool isHead, bool isNumber)
    {
        string? look = (isNumber, cell.Class) switch
        {
            (true, null) => "number",
            (true, { } more) => "number " + more,
            _ => cell.Class,
        };
        using (isHead ? html.In("th", ("scope", "row"), ("class", look), ("id", cell.Anchor)) : html.In("td", ("class", look), ("id", cell.Anchor)))
        {
            if (cell.Href is { } target)
                html.Element("a", cell.Text, ("href", target));
            else
                html.Text(cell.Text);
            if (cell.Note is not null)
                html.Element("span", cell.Note, ("class", "note"));
        }
    }
}
