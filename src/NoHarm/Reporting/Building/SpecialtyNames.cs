using NoHarm.Benchmarks;

namespace NoHarm.Reporting.Building;

/// <summary>What the letters in front of a case's number stand for.</summary>
internal static class SpecialtyNames
{
    private const string DemoPrefix = "Demo";

    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["All"] = "Allergy",
        ["Card"] = "Cardiology",
        ["Derm"] = "Dermatology",
        ["Endo"] = "Endocrinology",
        ["GI"] = "Gastroenterology",
        ["Heme"] = "Hematology",
        ["ID"] = "Infectious diseases",
        ["Neph"] = "Nephrology",
        ["Nephro"] = "Nephrology",
        ["Neuro"] = "Neurology",
        ["Onc"] = "Oncology",
        ["Psych"] = "Psychiatry",
        ["Pulm"] = "Pulmonology",
        ["Rheum"] = "Rheumatology",
        ["Uro"] = "Urology",
        [CaseId.PooledStratum] = "Other",
    };

    /// <summary>The specialty of a case; letters that nobody knows as they are.</summary>
    public static string Of(string caseId)
    {
        string stratum = CaseId.StratumOf(caseId);
        string letters = stratum.StartsWith(DemoPrefix, StringComparison.Ordinal) && stratum.Length > DemoPrefix.Length
            ? stratum[DemoPrefix.Length..]
            : stratum;
        return Known.GetValueOrDefault(letters, stratum);
    }
}
