namespace NoHarm.Validation.Sheets;

/// <summary>What a row of a sheet stands for.</summary>
/// <param name="Row">The row's code.</param>
/// <param name="Rater">Whose sheet it is in; null in a sheet for anybody.</param>
/// <param name="Answer">The answer's blinded name.</param>
/// <param name="Option">The option's id.</param>
/// <param name="OptionText">SHA-256 of the option's text, white space as single spaces.</param>
/// <param name="Stratum">What it was drawn as.</param>
/// <param name="Probability">The probability with which the pair was drawn.</param>
/// <param name="Weight">How many pairs it stands for.</param>
public sealed record KeyRow(string Row, string? Rater, string Answer, int Option, string OptionText, string Stratum, double Probability, double Weight);
