namespace NoHarm.Validation.Bias;

/// <summary>One way to ask the same again. It changes what must not matter, or turns the question round.</summary>
/// <param name="Name">The name on the command line and in tables, such as <c>options-reversed</c>.</param>
/// <param name="Summary">What it does, in a few words.</param>
/// <param name="Make">Makes the change; null where there is nothing to change.</param>
public sealed record BiasWay(string Name, string Summary, Func<ProbedAnswer, SeededChoice, ProbedAnswer?> Make)
{
    /// <summary>
    /// Whether the options are turned into their opposites. Only matched ones are compared then: the opposite of what an
    /// answer recommends must not be matched too.
    /// </summary>
    public bool IsOpposite { get; init; }
}
