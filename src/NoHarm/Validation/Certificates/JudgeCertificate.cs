using NoHarm.Scoring.JudgeErrors;
using NoHarm.Statistics;

namespace NoHarm.Validation.Certificates;

/// <summary>What a validation found out about one judge, to travel with every score that the judge makes.</summary>
public sealed record JudgeCertificate
{
    /// <summary>The version of the layout that the tool writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The layout's version.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The judge in the words of the command line.</summary>
    public required string Judge { get; init; }

    /// <summary>SHA-256 (hex) of everything that can change a verdict of the judge: it speaks of no other.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>SHA-256 (hex) of the file of labels.</summary>
    public required string LabelSetSha256 { get; init; }

    /// <summary>Everybody whose labels were used.</summary>
    public required IReadOnlyList<Rater> Raters { get; init; }

    /// <summary>
    /// Who labelled: the least of the raters, see <see cref="RaterKinds.Least"/>. Nobody sets it, so no certificate says
    /// physician where a language model labelled.
    /// </summary>
    public RaterKind LabelledBy => RaterKinds.Least(Raters);

    /// <summary>Answer-option pairs with a label and a verdict, from 1.</summary>
    public required int Pairs { get; init; }

    /// <summary>Base cases that they belong to, from 1.</summary>
    public required int Cases { get; init; }

    /// <summary>
    /// By how much the variance of the error rates is larger than if every pair were a case of its own, from 1: the
    /// options of one answer are misjudged together.
    /// </summary>
    public double DesignEffect { get; init; } = 1;

    /// <summary>
    /// Whether the judge is known to have been fitted on cases of these labels: it does worse on others than this says.
    /// </summary>
    public bool IsSpent { get; init; }

    /// <summary>The statistics with their intervals by name, such as <c>kappa</c> or <c>severe.recall</c>; NaN where one is not defined.</summary>
    public IReadOnlyDictionary<string, Estimate> Numbers { get; init; } = new Dictionary<string, Estimate>();

    /// <summary>The judge's errors by tier; a tier without labels is left out.</summary>
    public required IReadOnlyList<TierErrors> Errors { get; init; }

    /// <summary>The version of the tool that validated.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>The day of the validation, UTC.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Who vouches for it; null when nobody signed.</summary>
    public CertificateSignature? Signature { get; init; }
}
