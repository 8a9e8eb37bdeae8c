using System.Text;
using NoHarm.Runs;
using NoHarm.Validation.Sheets;

namespace NoHarm.Cli.Labelling;

/// <summary>The files of one drawing: a sheet for each rater, or one for anybody, the instructions and the private key.</summary>
internal sealed class SheetFiles
{
    private readonly string _output;

    /// <summary>The files beside a sheet of this name.</summary>
    public SheetFiles(string output)
    {
        if (!Path.GetExtension(output).Equals(".csv", StringComparison.OrdinalIgnoreCase))
            throw new UsageException($"-o {output}: expected the name of a sheet, such as labels.csv; key and instructions are named after it.");
        _output = output;
    }

    /// <summary>The private key.</summary>
    public string Key => Path.ChangeExtension(_output, ".key.json");

    /// <summary>What the people are told.</summary>
    public string Instructions => Path.ChangeExtension(_output, ".instructions.txt");

    /// <summary>The sheet of a rater.</summary>
    public string SheetOf(string? rater) =>
        rater is null ? _output : Path.Combine(Path.GetDirectoryName(_output) ?? "", $"{Path.GetFileNameWithoutExtension(_output)}-{rater}.csv");

    /// <summary>Refuses to write over what somebody may have filled in, or over the only key to it.</summary>
    public void RejectOverwriting(IEnumerable<string?> raters, bool force)
    {
        if (force)
            return;
        foreach (string file in raters.Select(SheetOf).Append(Key).Append(Instructions).Where(File.Exists))
            throw new UsageException($"{file} exists, and may be somebody's work. Name another sheet with -o, or add --force to overwrite it.");
    }

    /// <summary>Writes everything, all of it private, and says so unless the result is for machines.</summary>
    public void Write(IReadOnlyList<Sheet> sheets, SheetKey key, string separator, bool json, Terminal terminal)
    {
        var written = new List<string>();
        foreach (Sheet sheet in sheets)
        {
            PrivateFile.WriteAtomically(SheetOf(sheet.Rater), SheetWriter.ToCsv(sheet, separator));
            written.Add($"Wrote {SheetOf(sheet.Rater)}: {sheet.Rows.Count:N0} rows to fill in.");
            if (SheetWriter.TooLong(sheet) is > 0 and int cut)
                terminal.Say($"{SheetOf(sheet.Rater)}: {cut} rows have an answer that is longer than a cell of a spreadsheet program may be; give its readers the answers as text too.");
        }

        PrivateFile.WriteAtomically(Instructions, Encoding.UTF8.GetBytes(SheetInstructions.For(sheets[0], key.Purpose)));
        written.Add($"Wrote {Instructions}: the verdict rules, to send along.");
        PrivateFile.WriteAtomically(Key, SheetKeyFile.ToJson(key));
        written.Add($"Wrote {Key}: what the rows stand for. Keep it to yourself: it names the respondents, and without it the sheets cannot be read back.");
        if (!json)
            written.ForEach(terminal.Output.WriteLine);
    }
}
