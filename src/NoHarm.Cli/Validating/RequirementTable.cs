using System.Globalization;
using NoHarm.Cli.Rendering;
using NoHarm.Validation.Measuring;

namespace NoHarm.Cli.Validating;

/// <summary>Whether the requirements hold, as a table and as messages.</summary>
internal static class RequirementTable
{
    /// <summary>The table.</summary>
    public static ReportSection Of(ValidationResult result)
    {
        var table = new TextTable("Requirement", "Holds", " Compared", " Measured");
        foreach (RequirementResult requirement in result.Requirements)
            table.Add(requirement.Requirement.ToString(), requirement.Holds ? "yes" : "NO", Number(requirement.Compared), AgreementTables.Text(requirement.Measured, 3));
        string end = result.Requirements[0].OnPoint ? "the value itself" : "the end of the 95 % interval that is nearer to failing";
        string worst = result.Validation.Joined.Unresolved > 0 ? ", the worse of leaving unresolved verdicts out and counting them as mistakes" : "";
        return new ReportSection($"Requirements: {(result.Passed ? "passed" : "FAILED")}", table, [$"Compared: {end}{worst}."]);
    }

    /// <summary>Why a requirement does not hold, in a sentence.</summary>
    public static string Failure(RequirementResult result)
    {
        if (double.IsNaN(result.Measured.Value))
            return $"{result.Requirement}: there is no such number, because no pair is of the kind that it counts.";
        if (double.IsNaN(result.Compared))
            return $"{result.Requirement}: {Number(result.Measured.Value)} has no interval, which takes {GroupResult.FewestCases} cases or more; --require-on point looks at the value alone.";
        return $"{result.Requirement}: {(result.OnPoint ? "the value" : result.Requirement.IsLowest ? "the lower end of the interval" : "the upper end of the interval")} is {Number(result.Compared)}.";
    }

    private static string Number(double value) => double.IsNaN(value) ? "-" : value.ToString("0.0000", CultureInfo.InvariantCulture);
}
