using NoHarm.Judging.Reading;

namespace NoHarm.Tests.Judging;

public class ContrastReaderTests
{
    [Theory]
    [InlineData("MRI brain with and without contrast", Contrast.WithAndWithout)]
    [InlineData("MRI w/wo contrast", Contrast.WithAndWithout)]
    [InlineData("Order MRI brain without contrast", Contrast.Without)]
    [InlineData("noncontrast CT chest", Contrast.Without)]
    [InlineData("CT abdomen with IV contrast", Contrast.With)]
    [InlineData("contrast-enhanced CT", Contrast.With)]
    public void Contrast_is_read_in_the_ways_it_is_written(string text, object expected) =>
        ContrastReader.Read(text).ShouldBe((Contrast)expected);

    [Fact]
    public void Nothing_said_is_no_wish() => ContrastReader.Read("CT chest; in contrast to last year").ShouldBeNull();
}
