using NoHarm.Responses;

namespace NoHarm.Validation.Sheets;

/// <summary>An answer behind its blinded name.</summary>
/// <param name="Name">The name in the sheet, such as <c>A07</c>.</param>
/// <param name="Case">The blinded name of its case.</param>
/// <param name="Respondent">Who answered, as labels name it; null where they name nobody.</param>
/// <param name="Id">The case or variant.</param>
/// <param name="Trial">The attempt.</param>
/// <param name="Text">The answer, from which evidence is to be quoted exactly.</param>
public sealed record KeyAnswer(string Name, string Case, string? Respondent, string Id, int Trial, string Text)
{
    /// <summary>The key, not the text.</summary>
    public override string ToString() => $"{Name} = {new ResponseKey(Respondent ?? "*", Id, Trial)}";
}
