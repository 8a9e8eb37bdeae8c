using NoHarm.Judging;
using NoHarm.Responses;

namespace NoHarm.Validation.Mutations;

/// <summary>A change that did not have its effect. It quotes the answer: it belongs into private files only.</summary>
/// <param name="Kind">The kind of change.</param>
/// <param name="Key">The answer.</param>
/// <param name="Option">The option's id.</param>
/// <param name="OptionText">The option in words.</param>
/// <param name="Before">The stretch of the answer as it was.</param>
/// <param name="After">The same stretch changed.</param>
/// <param name="Original">The verdict on the answer as it was.</param>
/// <param name="Changed">The verdict on the changed answer.</param>
/// <param name="Evidence">What the judge quotes from the changed answer; empty for no.</param>
public sealed record MutationFailure(
    string Kind,
    ResponseKey Key,
    int Option,
    string OptionText,
    string Before,
    string After,
    OptionVerdict Original,
    OptionVerdict Changed,
    string Evidence)
{
    /// <summary>Place and verdicts, without a word of the answer.</summary>
    public override string ToString() => $"{Kind}, {Key} option {Option}: {Original.Verdict} became {Changed.Verdict}";
}
