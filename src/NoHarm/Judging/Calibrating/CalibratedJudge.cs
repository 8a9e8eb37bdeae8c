using NoHarm.Judging.Combining;
using NoHarm.Responses;

namespace NoHarm.Judging.Calibrating;

/// <summary>
/// A judge with calibrated probabilities: its verdicts are decided again from them. What it could not decide stays
/// unresolved.
/// </summary>
public sealed class CalibratedJudge : IJudge
{
    /// <summary>Raised whenever code changes what the same probabilities become.</summary>
    private const int RulesVersion = 1;

    private readonly IJudge _judge;
    private readonly ProbabilityCalibration _calibration;
    private readonly JudgementAssembler _assembler;

    /// <summary>A calibrated judge.</summary>
    /// <param name="judge">The judge.</param>
    /// <param name="calibration">A calibration that was fitted on this judge.</param>
    /// <param name="assembler">Makes verdicts of the calibrated probabilities.</param>
    public CalibratedJudge(IJudge judge, ProbabilityCalibration calibration, JudgementAssembler assembler)
    {
        ArgumentNullException.ThrowIfNull(judge);
        ArgumentNullException.ThrowIfNull(calibration);
        ArgumentNullException.ThrowIfNull(assembler);
        _judge = judge;
        _calibration = calibration;
        _assembler = assembler;
        Fingerprint = JudgeFingerprint.Of(
            $"calibrated/{RulesVersion} {calibration.Matched.Key} {calibration.Full.Key}"
            + (calibration.Thresholds is { } thresholds ? $" from {thresholds.Matched:R} {thresholds.Full:R}" : ""),
            assembler.Fingerprint,
            judge.Fingerprint);
    }

    /// <inheritdoc/>
    public string Name => _judge.Name;

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public async ValueTask<Judgement> JudgeAsync(BlindCase @case, Response response, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(response);
        Judgement judgement = JudgementCheck.Checked(await _judge.JudgeAsync(@case, response, cancellationToken), @case, response.Text);
        AnswerReading reading = await _assembler.ReadAsync(@case, response, cancellationToken);
        return reading.ToJudgement([.. judgement.Options.Select(Calibrated)], _calibration.Thresholds);
    }

    private OptionOpinion Calibrated(OptionVerdict verdict) => verdict.Probabilities is { } raw && verdict.Resolved
        ? verdict.ToOpinion() with { Probabilities = _calibration.Apply(raw) }
        : verdict.ToOpinion();
}
