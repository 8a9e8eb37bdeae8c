using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NoHarm.Reporting;
using NoHarm.Reporting.Contract;
using NoHarm.Reporting.Pages;

namespace NoHarm.Tests.Reporting.Pages;

public sealed class ReportPageTests
{
    public static readonly TheoryData<string> Hostile =
    [
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "</textarea></title></style><img src=x onerror=alert(1)>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "<!-- <script> -->",
        "]]> &lt;b&gt; &amp;amp; &#x0;",
        "right \u202Eto left\u2069 \u200F \u061C",
        "a\0b \u001b[31mred\u001b[0m \u0007 \u0085 \u2028 \u2029 \u007f",
        "\uFEFFbom \uFFFE \uFFFF \U0001F480",
        "\r\n line\rends\n",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Whatever_an_answer_holds_is_shown_as_text(string hostile)
    {
        HtmlElement page = HtmlDocument.Parse(Sample.Page(Sample.Of(hostile, [0, 2])));
        HtmlElement plain = HtmlDocument.Parse(Sample.Page(Sample.Of("ab plain", [0, 2])));

        // The same elements with the same attributes: nothing was added.
        page.All.Select(element => element.Name).ShouldBe(plain.All.Select(element => element.Name));
        page.All.Select(element => string.Join(' ', element.Attributes.Keys)).ShouldBe(plain.All.Select(element => string.Join(' ', element.Attributes.Keys)));
        page.Of("pre").Last().Text.ShouldBe(VisibleText.Of(hostile[..2]) + "11" + VisibleText.Of(hostile[2..]));
        page.Of("title").Single().Text.ShouldBe(VisibleText.Of(hostile));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void The_scripts_get_the_answer_unchanged(string hostile)
    {
        HtmlElement page = HtmlDocument.Parse(Sample.Page(Sample.Of(hostile, [0, 2])));

        HtmlElement block = page.Of("script").Single(script => script.Attributes.GetValueOrDefault("data-block") == VisibleText.Of("case:" + hostile));
        CaseDetails details = JsonSerializer.Deserialize<CaseDetails>(block.Text, ReportJson.Options)!;
        string text = details.Answers[0].Text!;
        text.Length.ShouldBe(hostile.Length);
        text.ShouldBe(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(hostile)));
        block.Text.ShouldAllBe(letter => letter >= ' ');
    }

    [Fact]
    public void Halves_of_pairs_keep_their_place()
    {
        // Not a case of the theories: a test runner writes its data down, and halves of pairs cannot be written.
        Whatever_an_answer_holds_is_shown_as_text("half \uD800 and \uDC00 pairs \uDBFF");
        The_scripts_get_the_answer_unchanged("half \uD800 and \uDC00 pairs \uDBFF");
    }

    [Fact]
    public void The_policy_allows_the_embedded_texts_and_nothing_else()
    {
        HtmlElement page = HtmlDocument.Parse(Sample.Page(Sample.Of(), PageAssets.Report));

        HtmlElement[] head = [.. page.Elements.First().Elements];
        head[0]["charset"].ShouldBe("utf-8");
        head[1]["http-equiv"].ShouldBe("Content-Security-Policy");
        string policy = head[1]["content"];
        policy.ShouldStartWith("default-src 'none'; ");
        policy.ShouldContain("style-src " + Hash(page.Of("style").Single().Text));
        HtmlElement[] scripts = [.. page.Of("script").Where(script => !script.Attributes.ContainsKey("type"))];
        foreach (HtmlElement script in scripts)
            policy.ShouldContain("script-src " + Hash(script.Text));
        policy.ShouldEndWith("img-src data:; base-uri 'none'; form-action 'none'");
        policy.Split("sha256-").Length.ShouldBe(scripts.Length + 2);
        policy.ShouldNotContain("unsafe");
    }

    [Fact]
    public void Nothing_is_fetched_and_nothing_runs_but_the_script()
    {
        HtmlElement page = HtmlDocument.Parse(Sample.Page(Sample.Of(span: [0, 5])));

        foreach (HtmlElement element in page.All)
        {
            element.Attributes.Keys.ShouldAllBe(name => name != "style" && name != "src" && !name.StartsWith("on"));
            if (element.Attributes.TryGetValue("href", out string? target))
                target.ShouldMatch(element.Name == "link" ? "^data:,$" : "^#[a-z0-9-]+$");
        }

        page.All.Last(element => element.Name == "script").Attributes.ShouldBeEmpty();
    }

    [Fact]
    public void Every_name_in_the_page_is_unique_and_every_link_leads_somewhere()
    {
        HtmlElement page = HtmlDocument.Parse(Sample.Page(Sample.Of(span: [0, 5], answers: 3)));

        string[] ids = [.. page.All.Select(element => element.Attributes.GetValueOrDefault("id")).OfType<string>()];
        ids.ShouldBeUnique();
        page.Of("a").Select(link => link["href"][1..]).ShouldAllBe(target => ids.Contains(target));
        page.All.Select(element => element.Attributes.GetValueOrDefault("aria-labelledby")).OfType<string>().ShouldAllBe(name => ids.Contains(name));
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes()
    {
        Sample.Page(Sample.Of()).ShouldBe(Sample.Page(Sample.Of()));
        Sample.Page(Large()).ShouldBe(Sample.Page(Large()));
    }

    [Fact]
    public void Without_scripts_the_page_is_its_tables_and_says_so()
    {
        HtmlElement page = HtmlDocument.Parse(Sample.Page(Sample.Of(), Sample.Assets.WithoutScript()));

        page.Of("script").ShouldBeEmpty();
        page.Of("footer").Single().Text.ShouldContain("has no charts");
        page.Of("table").Count().ShouldBeGreaterThan(10);
        page.Of("meta").Single(meta => meta.Attributes.ContainsKey("http-equiv"))["content"].ShouldNotContain("script-src");
    }

    [Fact]
    public void Evidence_is_marked_where_it_stands_and_leads_to_its_option()
    {
        HtmlElement page = HtmlDocument.Parse(Sample.Page(Sample.Of(span: [6, 8])));

        HtmlElement answer = page.Of("pre").Last();
        HtmlElement mark = answer.Of("mark").Single();
        mark.Text.ShouldBe("apixaban");
        mark["title"].ShouldBe("Option 11");
        answer.Of("a").Single()["href"].ShouldBe("#t-a0-o11");
        page.ById("t-a0-o11").Text.ShouldBe("11");
        page.ById("t-a0-o11").Name.ShouldBe("th");
    }

    [Fact]
    public void Overlapping_evidence_is_marked_piece_by_piece()
    {
        ReportParts content = Sample.Of("abcdef", [0, 4]);
        AnswerDetails answer = content.Details.Single().Answers[0];
        answer = answer with { Options = [answer.Options[0], answer.Options[1] with { Spans = [[2, 4], [5, 9], [-1, 2]] }] };

        HtmlElement text = HtmlDocument.Parse(Sample.Page(content with { Details = [new CaseDetails(Sample.Plain, [answer])], Data = content.Data with { Cases = [content.Data.Cases[0] with { Id = Sample.Plain }] } })).Of("pre").Last();

        text.Of("mark").Select(mark => (mark.Text, mark["title"])).ShouldBe([("ab", "Option 11"), ("cd", "Options 11, 12"), ("ef", "Option 12")]);
        text.Text.ShouldBe("abcd11ef12");
    }

    [Fact]
    public void The_unresolved_stand_first_and_then_the_worst_harm()
    {
        HtmlElement page = HtmlDocument.Parse(Sample.Page(Sample.Of()));

        HtmlElement table = page.Of("details").Single(details => details.Attributes.GetValueOrDefault("class") == "response").Of("table").First();
        table.Of("tbody").Single().Of("th").Select(cell => cell.Text).ShouldBe(["12", "11", "13"]);
        table.Text.ShouldContain("severe commission");
        table.Text.ShouldContain("moderate omission, partial");
    }

    [Fact]
    public void Large_details_are_packed_and_the_tables_leave_them_out()
    {
        HtmlElement page = HtmlDocument.Parse(Sample.Page(Large()));

        page.ById("noharm-static").Of("pre").ShouldBeEmpty();
        page.ById("noharm-static").Text.ShouldContain("too long together");
        HtmlElement block = page.Of("script").Single(script => script.Attributes.GetValueOrDefault("data-block") == "case:" + Sample.Plain);
        block["data-encoding"].ShouldBe("gzip-base64");
        using var packed = new GZipStream(new MemoryStream(Convert.FromBase64String(block.Text)), CompressionMode.Decompress);
        JsonSerializer.Deserialize<CaseDetails>(packed, ReportJson.Options)!.Answers[0].Text!.Length.ShouldBe(5_000_000);
    }

    [Fact]
    public void A_script_that_would_end_its_element_is_escaped()
    {
        const string Script = "const a='</script><!--',b=/<script/u;";
        HtmlElement page = HtmlDocument.Parse(Sample.Page(Sample.Of(), PageAssets.Of("a::after{content:'</style>'}", Script)));

        page.Of("script").Last().Text.ShouldBe(@"const a='\x3C/script>\x3C!--',b=/\x3Cscript/u;");
        page.Of("style").Single().Text.ShouldBe(@"a::after{content:'\3C /style>'}");
    }

    [Fact]
    public void Numbers_stand_with_both_of_their_intervals_and_bounds()
    {
        string board = HtmlDocument.Parse(Sample.Page(Sample.Of())).ById("t-board").Text;

        board.ShouldContain("0.61");
        board.ShouldContain("0.50 to 0.70");
        board.ShouldContain("0.40 to 0.72");
        board.ShouldContain("40 % of it by the judge");
        board.ShouldContain("0.55 to 0.75");
    }

    [Fact]
    public void A_number_needed_to_harm_without_upper_end_says_at_least()
    {
        string harm = HtmlDocument.Parse(Sample.Page(Sample.Of())).ById("t-harm").Text;

        harm.ShouldContain("at least 4.2");
        harm.ShouldContain("1.5 to 3.0");
    }

    [Fact]
    public void A_file_belongs_to_its_owner_alone_and_replaces_the_old_one_at_once()
    {
        using var folder = new TempFolder();
        string path = folder.Write("report.html", "old");

        WrittenReport written = ReportPage.WriteFile(path, Sample.Of());

        written.Bytes.ShouldBe(new FileInfo(path).Length);
        Directory.GetFiles(folder.Path).ShouldBe([path]);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void A_failure_half_way_leaves_the_old_file()
    {
        using var folder = new TempFolder();
        string path = folder.Write("report.html", "old");

        Should.Throw<InvalidOperationException>(() => ReportPage.WriteFile(path, Sample.Of() with { Details = Broken() }));

        File.ReadAllText(path).ShouldBe("old");
        Directory.GetFiles(folder.Path).ShouldBe([path]);
    }

    private static IEnumerable<CaseDetails> Broken()
    {
        yield return Sample.Details(Sample.Plain, null, 1);
        throw new InvalidOperationException();
    }

    private static ReportParts Large()
    {
        ReportParts content = Sample.Of();
        CaseDetails details = content.Details.Single();
        return content with { Details = [details with { Answers = [details.Answers[0] with { Text = new string('x', 5_000_000) }] }] };
    }

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
