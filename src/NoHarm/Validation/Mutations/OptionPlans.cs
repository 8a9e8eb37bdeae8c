using NoHarm.Benchmarks;
using NoHarm.Judging;
using NoHarm.Judging.Lexical;
using NoHarm.Responses;

namespace NoHarm.Validation.Mutations;

/// <summary>
/// Answers made of the options themselves: a plan that asks for one option in its own words. Every option can be changed
/// then, also those with a dose, a route or an urgency, which few real answers give; and the label needs no rater.
/// </summary>
public static class OptionPlans
{
    /// <summary>The respondent that these answers carry.</summary>
    public const string Respondent = "option";

    /// <summary>One answer per option, with the option's number as its trial and the label yes.</summary>
    public static IReadOnlyList<LabelledResponse> Of(Benchmark benchmark)
    {
        ArgumentNullException.ThrowIfNull(benchmark);
        return [.. benchmark.Cases.SelectMany(@case => Of(BlindCase.Of(@case)))];
    }

    private static IEnumerable<LabelledResponse> Of(BlindCase @case) => @case.Options.Select(option =>
    {
        string words = option.Text.Trim().TrimEnd('.');

        // A second item makes it a plan: an answer of one order alone can be read as doing nothing.
        string text = $"Thank you for asking. My plan:\n- {words}.\n- See her again in the clinic and go through the results together.";
        return new LabelledResponse(
            @case,
            new Response(new ResponseKey(Respondent, @case.Id, option.Id), text),
            new Dictionary<int, OptionLabel> { [option.Id] = new(Verdict.Yes, words) });
    });
}
