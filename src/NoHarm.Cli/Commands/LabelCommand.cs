using System.CommandLine;

namespace NoHarm.Cli.Commands;

/// <summary><c>noharm label</c>: labels by people, from the blind sheet to the merged file.</summary>
internal static class LabelCommand
{
    public static Command Create() => new(
        "label",
        "Has people label answers: draws blind sheets, reads them back, and settles where raters differ.\n\n"
        + "Examples:\n  noharm label export -b BENCH -r responses.jsonl -j runs/mine --pairs 200 -o sheet.csv\n"
        + "  noharm label import sheet-back.csv --key sheet.key.json --rater dr-a --kind physician -o labels.jsonl\n"
        + "  noharm label adjudicate -l labels.jsonl")
    {
        LabelExportCommand.Create(),
        LabelImportCommand.Create(),
        LabelAdjudicateCommand.Create(),
    };
}
