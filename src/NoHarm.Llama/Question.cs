namespace NoHarm.Llama;

/// <summary>Everything that is asked about one answer, in tokens.</summary>
/// <param name="Case">Template, rules and case: shared by the answers to a case.</param>
/// <param name="Answer">The answer: shared by its options.</param>
/// <param name="Options">Per option, the option and what leads to the verdict.</param>
internal sealed record Question(int[] Case, int[] Answer, int[][] Options)
{
    /// <summary>Where the options begin.</summary>
    public int Start => Case.Length + Answer.Length;
}
