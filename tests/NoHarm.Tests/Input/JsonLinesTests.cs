using System.Text;
using System.Text.Json;
using NoHarm.Input;

namespace NoHarm.Tests.Input;

public class JsonLinesTests
{
    [Fact]
    public void A_byte_order_mark_CRLF_and_blank_lines_are_no_problem()
    {
        (IReadOnlyList<JsonLine> lines, ProblemList problems) = Parse("\uFEFF{\"a\":1}\r\n\r\n{\"a\":2}\r\n");
        problems.All.ShouldBeEmpty();
        lines.Select(line => line.Number).ShouldBe([1, 3]);
    }

    [Fact]
    public void A_bare_NaN_reads_as_null_and_a_quoted_one_stays()
    {
        (IReadOnlyList<JsonLine> lines, ProblemList problems) =
            Parse("""{"p": NaN, "q": -Infinity, "r": "NaN \" Infinity", "s": [Infinity]}""" + "\n");
        problems.All.ShouldBeEmpty();
        JsonElement value = lines[0].Value;
        value.GetProperty("p").ValueKind.ShouldBe(JsonValueKind.Null);
        value.GetProperty("q").ValueKind.ShouldBe(JsonValueKind.Null);
        value.GetProperty("r").GetString().ShouldBe("NaN \" Infinity");
        value.GetProperty("s")[0].ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("{\"a\":1}\n{\"a\":\n{\"a\":3}\n", "invalid-json", 2)]
    [InlineData("{\"a\":1}\n[1,2]\n", "not-an-object", 2)]
    [InlineData("{\"a\":1}\n{\"a\":2", JsonLines.TornCode, 2)]
    public void A_line_that_is_no_object_is_named_and_the_others_are_read(string text, string code, int line)
    {
        (IReadOnlyList<JsonLine> lines, ProblemList problems) = Parse(text);
        lines.ShouldNotBeEmpty();
        Problem problem = problems.All.ShouldHaveSingleItem();
        problem.Code.ShouldBe(code);
        problem.Line.ShouldBe(line);
        problem.ToString().ShouldStartWith($"answers.jsonl:{line}: ");
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_an_error_at_their_line()
    {
        var problems = new ProblemList();
        byte[] bytes = [.. "{\"a\":1}\n{\"a\":\""u8, 0xE9, .. "\"}\n"u8];
        JsonLines.Parse(bytes, "answers.jsonl", problems).Count.ShouldBe(1);
        problems.All.ShouldHaveSingleItem().Code.ShouldBe("invalid-utf8");
        problems.All[0].Line.ShouldBe(2);
    }

    private static (IReadOnlyList<JsonLine> Lines, ProblemList Problems) Parse(string text)
    {
        var problems = new ProblemList();
        return (JsonLines.Parse(Encoding.UTF8.GetBytes(text), "answers.jsonl", problems), problems);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Parts_of_a_file_are_read_as_the_whole(bool endsWell)
    {
        string text = string.Join('\n', Enumerable.Range(0, 12).Select(i => i % 5 == 0 ? "" : i % 7 == 0 ? "[]" : $"{{\"n\": \"{new string('y', i)}\"}}")) + (endsWell ? "\n" : "");
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var whole = new ProblemList();
        string[] expected = [.. Lines(JsonLines.Parse(bytes, "f", whole))];
        for (int length = 0; length <= bytes.Length + 1; length++)
        {
            var parts = new ProblemList();
            Lines(JsonLines.Cut(bytes, length).SelectMany(part => JsonLines.Parse(part.Bytes, "f", parts, firstLine: part.FirstLine))).ShouldBe(expected);
            parts.All.ShouldBe(whole.All);
        }

        static IEnumerable<string> Lines(IEnumerable<JsonLine> lines) => lines.Select(line => $"{line.Number} {line.Value.GetRawText()}");
    }
}
