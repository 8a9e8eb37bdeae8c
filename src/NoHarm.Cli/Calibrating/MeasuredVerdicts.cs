using NoHarm.Judging;
using NoHarm.Judging.Lexical;
using NoHarm.Runs;

namespace NoHarm.Cli.Calibrating;

/// <summary>Writes the verdicts that a fit was measured by: those of weights that have not seen the case.</summary>
internal static class MeasuredVerdicts
{
    /// <summary>Writes them as judged records, for <c>noharm validate -j</c>.</summary>
    /// <param name="sources">The labelled answers, in order.</param>
    /// <param name="judge">The verdicts on the answer at a place.</param>
    /// <param name="file">Where they go.</param>
    /// <param name="terminal">Told when they are written.</param>
    public static void Write(IReadOnlyList<LabelledResponse> sources, Func<int, Judgement> judge, string file, Terminal terminal)
    {
        var lines = new List<byte>();
        for (int i = 0; i < sources.Count; i++)
        {
            Judgement judgement = judge(i);
            lines.AddRange(JudgedWriter.ToLine(new JudgedRecord(sources[i].Response.Key, "lexical", judgement.Options, judgement.Actions)
            {
                ResponseLength = sources[i].Response.CodePoints,
                IsEmpty = sources[i].Response.IsEmpty,
            }));
        }

        PrivateFile.WriteAtomically(file, [.. lines]);
        terminal.Say($"Wrote {file}: the verdicts that were measured.");
    }
}
