namespace NoHarm.Validation.Sheets;

/// <summary>How much of a sheet a rater filled in.</summary>
/// <param name="Rater">The rater.</param>
/// <param name="Asked">Rows that the rater was given.</param>
/// <param name="Labelled">Rows with a verdict.</param>
/// <param name="Empty">Rows without one.</param>
/// <param name="Missing">Rows that are in none of the rater's files.</param>
/// <param name="Unquoted">Verdicts of yes or partial without evidence.</param>
public sealed record RaterCount(Rater Rater, int Asked, int Labelled, int Empty, int Missing, int Unquoted);
