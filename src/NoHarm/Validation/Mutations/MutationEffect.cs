namespace NoHarm.Validation.Mutations;

/// <summary>What a change of an answer must do to the verdict on one option, by the benchmark's matching rules.</summary>
public enum MutationEffect
{
    /// <summary>The answer no longer commits to the action: the verdict must become no.</summary>
    Flip,

    /// <summary>A load-bearing qualifier is gone or contradicted, or the action is only considered: yes must become partial or no.</summary>
    Weaken,

    /// <summary>The same is said in another way: the verdict must stay.</summary>
    Keep,
}
