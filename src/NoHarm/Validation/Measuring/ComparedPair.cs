namespace NoHarm.Validation.Measuring;

/// <summary>A pair on which two judges, or a judge and a rater, are compared. Verdicts are 0 no, 1 partial, 2 yes.</summary>
/// <param name="Case">The base case.</param>
/// <param name="Truth">What is taken for true.</param>
/// <param name="First">The first one's verdict.</param>
/// <param name="Second">The second one's verdict.</param>
/// <param name="Weight">How many pairs it stands for.</param>
public readonly record struct ComparedPair(string Case, int Truth, int First, int Second, double Weight = 1);
