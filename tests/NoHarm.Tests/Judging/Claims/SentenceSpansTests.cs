using NoHarm.Judging.Claims;

namespace NoHarm.Tests.Judging.Claims;

public class SentenceSpansTests
{
    [Theory]
    [InlineData("One is here. Two is there.", "One is here.|Two is there.")]
    [InlineData("Take 2.5 mg daily. Then stop.", "Take 2.5 mg daily.|Then stop.")]
    [InlineData("It is safe.Here is more.", "It is safe.|Here is more.")]
    [InlineData("Causes:\n- stress\r\n- smoking", "Causes:|- stress|- smoking")]
    [InlineData("Do this: - Sleep well - Drink water", "Do this:|Sleep well|Drink water")]
    [InlineData("Signs are thirstnHungernFatiguenBlurred vision", "Signs are thirst|Hunger|Fatigue|Blurred vision")]
    [InlineData("The iOnFlux device", "The iOnFlux device")]
    [InlineData("  ... \n !", "")]
    [InlineData("", "")]
    public void An_answer_is_cut_where_sentences_and_list_items_end(string text, string expected) =>
        string.Join('|', SentenceSpans.Split(text).Select(span => span.Of(text))).ShouldBe(expected);
}
