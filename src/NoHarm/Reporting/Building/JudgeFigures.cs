using NoHarm.Benchmarks;
using NoHarm.Judging;
using NoHarm.Reporting.Contract;
using NoHarm.Scoring.JudgeErrors;
using NoHarm.Statistics;
using NoHarm.Validation;
using NoHarm.Validation.Certificates;

namespace NoHarm.Reporting.Building;

/// <summary>How good the judges of the runs are, by their certificates.</summary>
internal static class JudgeFigures
{
    private static readonly (string Name, string Label)[] First =
    [
        ("kappa", "Kappa (no, partial, yes)"),
        ("matched_kappa", "Kappa of matched against not"),
        ("recall", "Recall of matches"),
        ("precision", "Precision of matches"),
        ("f1", "F1 of matches"),
        ("severe.recall", "Recall of severe options"),
        ("severe.precision", "Precision of severe options"),
        ("accuracy", "Accuracy"),
        ("ac1", "Gwet's AC1"),
        ("mcc", "Matthews correlation"),
        ("brier", "Brier score"),
        ("ece", "Calibration error"),
        ("unresolved", "Share unresolved"),
    ];

    /// <summary>The judges, each once, and the place of each run's judge among them.</summary>
    public static (IReadOnlyList<JudgeQuality> Judges, IReadOnlyList<int> OfRun) Of(IReadOnlyList<SourceRun> runs)
    {
        var judges = new List<JudgeQuality>();
        var keys = new List<(string Fingerprint, string? Certificate, bool IsFaulty)>();
        var places = new List<int>();
        foreach (SourceRun run in runs)
        {
            (string, string?, bool) key = (
                run.Manifest.Fingerprint, run.Certificate is null ? null : Convert.ToBase64String(CertificateWriter.ToJson(run.Certificate)), run.CertificateFault is not null);
            int place = keys.IndexOf(key);
            if (place < 0)
            {
                place = judges.Count;
                keys.Add(key);
                judges.Add(Of(run));
            }

            places.Add(place);
        }

        return (judges, places);
    }

    private static JudgeQuality Of(SourceRun run)
    {
        string judge = run.Manifest.Judge, fingerprint = run.Manifest.Fingerprint;
        if (run.Certificate is not { } certificate)
            return new JudgeQuality(judge, fingerprint, JudgeStanding.NotValidated,
                $"Not validated: {(run.CertificateFault is null ? "no certificate says" : "the certificate in the run folder cannot be read, so nothing says")} how often this judge errs on answers like these. How far the numbers are from what physicians would find is not known.",
                null, 0, 0, 0, false, null, null, [], []);
        JudgeStanding standing = IsOfThisJudge(run) ? JudgeStanding.Validated : JudgeStanding.OtherJudge;
        return new JudgeQuality(
            judge,
            fingerprint,
            standing,
            StatementOf(certificate, standing),
            RaterKinds.NameOf(certificate.LabelledBy),
            certificate.Raters.Count,
            certificate.Pairs,
            certificate.Cases,
            certificate.IsSpent,
            certificate.Date.ToString("yyyy-MM-dd"),
            SignatureOf(certificate),
            [.. Numbers(certificate)],
            [.. certificate.Errors.OrderBy(tier => tier.Tier).Select(tier => TierOf(tier, certificate))]);
    }

    /// <summary>Whether the certificate of a run is of the judge that made every one of its verdicts.</summary>
    public static bool IsOfThisJudge(SourceRun run) =>
        run.Certificate is { } certificate
        && certificate.Fingerprint == run.Manifest.Fingerprint
        && CertifiedScores.DifferenceTo(certificate, run.Records) is null;

    private static string StatementOf(JudgeCertificate certificate, JudgeStanding standing)
    {
        string labels = $"{Words.Count(certificate.Pairs, "pair")} of answer and option in {Words.Count(certificate.Cases, "case")}";
        string whose = certificate.LabelledBy switch
        {
            RaterKind.Physician => $"labelled by {Words.Count(certificate.Raters.Count, "physician")}",
            RaterKind.Llm => "labelled by a language model: this says how well it agrees with that model, not with physicians",
            RaterKind.Other => "labelled by people of whom not all are physicians",
            _ => "labelled by somebody who is not known to be a physician",
        };
        string spent = certificate.IsSpent ? " The judge was fitted on some of these cases: on others it does worse than this says." : "";
        return standing == JudgeStanding.Validated
            ? $"Validated on {labels}, {whose}.{spent}"
            : $"The certificate is of another judge ({certificate.Judge}), on {labels}, {whose}.{spent} What it says of the judge here is no more than a guess.";
    }

    private static string SignatureOf(JudgeCertificate certificate) => CertificateSigner.Check(certificate) switch
    {
        SignatureState.Missing => "not signed",
        SignatureState.Intact => "signed, by a key that was not checked (noharm verify --public-key)",
        SignatureState.Trusted => "signed by the key given",
        _ => "wrong: the certificate was changed after it was signed",
    };

    private static IEnumerable<NamedInterval> Numbers(JudgeCertificate certificate)
    {
        foreach ((string name, string label) in First)
        {
            if (certificate.Numbers.TryGetValue(name, out Estimate estimate) && double.IsFinite(estimate.Value))
                yield return new NamedInterval(name, label, estimate.ToInterval());
        }

        foreach ((string name, Estimate estimate) in certificate.Numbers.OrderBy(number => number.Key, StringComparer.Ordinal))
        {
            if (double.IsFinite(estimate.Value) && !First.Any(first => first.Name == name))
                yield return new NamedInterval(name, name.Replace('_', ' ').Replace(".", ": "), estimate.ToInterval());
        }
    }

    private static JudgeTier TierOf(TierErrors errors, JudgeCertificate certificate)
    {
        string name = OptionTiers.NameOf(errors.Tier);
        double found = Sum(errors, label => label != Verdict.No, verdict => verdict != Verdict.No);
        double matches = Sum(errors, label => label != Verdict.No, _ => true);
        double claimed = Sum(errors, _ => true, verdict => verdict != Verdict.No);
        return new JudgeTier(
            name,
            (int)Math.Round(errors.Total),
            Share($"{name}.recall", found, matches, certificate),
            Share($"{name}.precision", found, claimed, certificate));
    }

    // The certificate's own interval, else Wilson's on as many independent pairs as the labelled ones are worth.
    private static Interval Share(string name, double hits, double of, JudgeCertificate certificate) =>
        certificate.Numbers.TryGetValue(name, out Estimate estimate) && double.IsFinite(estimate.Value)
            ? estimate.ToInterval()
            : WilsonInterval.Of(hits / certificate.DesignEffect, of / certificate.DesignEffect).ToInterval();

    private static double Sum(TierErrors errors, Func<Verdict, bool> label, Func<Verdict, bool> verdict) =>
        Enum.GetValues<Verdict>().Where(label).Sum(row => Enum.GetValues<Verdict>().Where(verdict).Sum(column => errors[row, column]));
}
