namespace NoHarm.Statistics;

/// <summary>A measure of a comparison.</summary>
/// <param name="Group">Who is compared: see <see cref="AgreementGroup"/>.</param>
/// <param name="Name">The measure.</param>
/// <param name="Scale">Between which ends it lies.</param>
internal sealed record NamedMeasure(string Group, string Name, MeasureScale Scale);
