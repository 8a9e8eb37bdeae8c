namespace NoHarm.Judging.Claims;

/// <summary>A claim taken apart.</summary>
/// <param name="Terms">What it says.</param>
/// <param name="Weights">How much each term tells, above 0.</param>
/// <param name="Denies">Whether it denies something.</param>
internal sealed record Claim(IReadOnlyList<ClaimTerm> Terms, IReadOnlyList<double> Weights, bool Denies);
