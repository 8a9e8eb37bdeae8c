using NoHarm.Reporting.Contract;
using NoHarm.Scoring;

namespace NoHarm.Reporting.Building;

/// <summary>What a measure is called and means, for people who have not read docs/metrics.md.</summary>
/// <param name="Label">Its name.</param>
/// <param name="About">What it means, a sentence without the full stop.</param>
/// <param name="Better">Which direction is good.</param>
/// <param name="Decimals">Decimals worth showing.</param>
internal sealed record MeasureWords(string Label, string About, BetterWhen Better, int Decimals = 2)
{
    /// <summary>The words for a measure.</summary>
    public static MeasureWords Of(Measure measure) => measure switch
    {
        Measure.PrecisionRaw => Higher("Precision", "Share of the recommended actions that are appropriate (score 7 to 9)"),
        Measure.PrecisionBinary => Higher("Precision, weighted, full credit", "Share of the recommended actions that are appropriate, each weighted by the harm at stake; half a match counts as a whole one"),
        Measure.PrecisionAll => Higher("Precision, weighted, all actions", "Share of all recommended actions that are appropriate, each weighted by the harm at stake"),
        Measure.PrecisionMatched => Higher("Precision, weighted", "Share of the recommended actions on the rubric that are appropriate, each weighted by the harm at stake"),
        Measure.OffrubricRate => new("Off the rubric", "Share of the recommended actions that match no option of the rubric", BetterWhen.Neither),
        Measure.RecallRaw => Higher("Recall", "Share of the appropriate options (score 7 to 9) that are recommended"),
        Measure.RecallBinary => Higher("Recall, weighted, full credit", "Share of the appropriate options that are recommended, each weighted by the harm at stake; half a match counts as a whole one"),
        Measure.RecallPartial => Higher("Recall, weighted", "Share of the appropriate options that are recommended, each weighted by the harm at stake"),
        Measure.Accuracy => Higher("Accuracy", "Share of the appropriate and the harmful options on the right side: recommended, or left alone"),
        Measure.AccuracyBinary => Higher("Accuracy, full matches", "Share of the appropriate and the harmful options on the right side, where only a full match counts as recommended"),
        Measure.SevereRate => Lower("Severe harm", "Share of answers with a severe harm, done or by leaving something out"),
        Measure.ModerateRate => Lower("Moderate harm or worse", "Share of answers with a moderate or severe harm"),
        Measure.MildRate => Lower("Any harm", "Share of answers with a harm of any tier"),
        Measure.SevereErrors => Lower("Severe errors", "Number of severe harms in an answer"),
        Measure.ResponseLength => new("Length", "Characters in an answer", BetterWhen.Neither, 0),
        Measure.Completeness => Higher("Completeness", "Share of answers that hold every highly appropriate option"),
        Measure.Restraint => Higher("Restraint", "Share of appropriate options among the recommended ones that are appropriate or uncertain"),
        Measure.OptionPrecision => Higher("Precision", "Share of the recommended options that are appropriate"),
        Measure.Escalation => Higher("Escalation", "Share of the specialists' referrals that are recommended"),
        _ => new(measure.ToString(), "", BetterWhen.Neither),
    };

    private static MeasureWords Higher(string label, string about) => new(label, about, BetterWhen.Higher);

    private static MeasureWords Lower(string label, string about) => new(label, about, BetterWhen.Lower);
}
