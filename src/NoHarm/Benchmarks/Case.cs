namespace NoHarm.Benchmarks;

/// <summary>A clinical question with the options that its rubric lists.</summary>
/// <param name="Id">The base case's id, such as <c>All001</c>.</param>
/// <param name="File">The rubric file that it was read from.</param>
/// <param name="Presentation">The patient and the question.</param>
/// <param name="Options">The options in rubric order; ids are unique.</param>
public sealed record Case(string Id, string File, string Presentation, IReadOnlyList<ManagementOption> Options)
{
    private readonly Lazy<Dictionary<int, ManagementOption>> _byId =
        new(() => Options.ToDictionary(option => option.Id));

    /// <summary>The specialists' own plan. For readers of reports only: no judge may see it.</summary>
    public string ExpertPlan { get; init; } = "";

    /// <summary>The groups that the rubric declares.</summary>
    public IReadOnlyList<AbstractionGroup> Groups { get; init; } = [];

    /// <summary>The matching advice for the case, or null.</summary>
    public Guidance? Guidance { get; init; }

    /// <summary>The referrals that the specialists called for.</summary>
    public IReadOnlyList<SpecialistConsult> Consults { get; init; } = [];

    /// <summary>Whether the rubric says that it was invented (<c>"synthetic": true</c>): its scores say nothing about real models.</summary>
    public bool IsSynthetic { get; init; }

    /// <summary>The option with an id, or null.</summary>
    public ManagementOption? Option(int id) => _byId.Value.GetValueOrDefault(id);
}
