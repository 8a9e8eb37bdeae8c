namespace NoHarm.Judging.Calibrating;

/// <summary>How raw probabilities are turned into calibrated ones.</summary>
public enum CalibrationMethod
{
    /// <summary>A straight line on the logits: two numbers, fit for few labels.</summary>
    Platt,

    /// <summary>Any rising curve: follows the labels more closely, and wants many.</summary>
    Isotonic,
}
