using NoHarm.Reporting.Contract;

namespace NoHarm.Reporting.Pages.Tables;

/// <summary>An answer's text with the evidence marked in place, each mark with the options that it decided.</summary>
internal static class AnnotatedText
{
    /// <summary>Writes the text.</summary>
    public static void Write(HtmlWriter html, AnswerDetails answer)
    {
        string text = answer.Text!;
        (int Option, int Start, int End)[] spans =
        [
            .. answer.Options
                .SelectMany(option => (option.Spans ?? []).Where(span => span.Count == 2).Select(span => (option.Id, Start: span[0], End: span[0] + span[1])))
                .Where(span => span.Start >= 0 && span.Start < span.End && span.End <= text.Length),
        ];
        int[] borders = [.. spans.SelectMany(span => new[] { span.Start, span.End }).Append(0).Append(text.Length).Distinct().Order()];
        using (html.In("pre", ("class", "answer")))
        {
            for (int i = 0; i + 1 < borders.Length; i++)
            {
                (int start, int end) = (borders[i], borders[i + 1]);
                string piece = text[start..end];
                int[] options = [.. spans.Where(span => span.Start <= start && end <= span.End).Select(span => span.Option).Distinct()];
                if (options.Length == 0)
                {
                    html.Text(piece);
                    continue;
                }

                html.Element("mark", piece, ("title", $"{(options.Length == 1 ? "Option" : "Options")} {string.Join(", ", options)}"));
                WriteReferences(html, answer.Answer, [.. spans.Where(span => span.End == end).Select(span => span.Option).Distinct()]);
            }
        }
    }

    // Where a piece of evidence ends, its options stand in small figures that lead to their rows.
    private static void WriteReferences(HtmlWriter html, int answer, int[] options)
    {
        if (options.Length == 0)
            return;
        using (html.In("sup"))
        {
            for (int i = 0; i < options.Length; i++)
            {
                if (i > 0)
                    html.Text(" ");
                html.Element("a", options[i].ToString(), ("href", "#" + AnswerView.OptionId(answer, options[i])), ("title", $"Option {options[i]}"));
            }
        }
    }
}
