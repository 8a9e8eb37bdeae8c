namespace NoHarm.Statistics;

/// <summary>One measure of one comparison.</summary>
/// <param name="Group">Who is compared: see <see cref="AgreementGroup"/>.</param>
/// <param name="Name">The measure, such as <c>kappa</c> or <c>recall.yes</c>.</param>
/// <param name="Estimate">Value and interval; NaN where there is none.</param>
/// <param name="Undefined">Bootstrap replicates in which the measure had no value and which are left out of the interval.</param>
public sealed record AgreementStatistic(string Group, string Name, Estimate Estimate, int Undefined);
