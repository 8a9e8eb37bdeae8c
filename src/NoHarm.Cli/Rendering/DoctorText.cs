using NoHarm.Cli.Doctor;

namespace NoHarm.Cli.Rendering;

/// <summary>Shows the doctor's report to people: a mark, the topic, what was found, and the mend below it.</summary>
internal static class DoctorText
{
    private const string Indent = "                      ";

    /// <summary>Writes the report.</summary>
    public static void Write(TextWriter output, IEnumerable<Finding> findings)
    {
        foreach (Finding finding in findings)
        {
            output.WriteLine($"{finding.Mark.ToString().ToLowerInvariant(),-8}  {finding.Topic,-10}  {finding.Text}");
            foreach (string detail in finding.Details)
                output.WriteLine(Indent + detail);
            if (finding.Mend.Length > 0)
                output.WriteLine(Indent + finding.Mend);
        }
    }
}
