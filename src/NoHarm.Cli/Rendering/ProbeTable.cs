using System.Globalization;
using NoHarm.Llama;

namespace NoHarm.Cli.Rendering;

/// <summary>What other ways of asking changed.</summary>
internal static class ProbeTable
{
    /// <summary>Writes one line per way.</summary>
    public static void Write(Terminal terminal, IReadOnlyList<ProbeResult> results)
    {
        var table = new TextTable("Asked otherwise", " Verdicts", " Changed", " Mean change of p", " Mean shift of p");
        foreach (ProbeResult result in results)
        {
            table.Add(
                result.Way,
                result.Verdicts.ToString(CultureInfo.InvariantCulture),
                result.Changed.ToString(CultureInfo.InvariantCulture),
                Number(result.MeanChange),
                Number(result.MeanShift));
        }

        table.Write(terminal);
    }

    private static string Number(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";
}
