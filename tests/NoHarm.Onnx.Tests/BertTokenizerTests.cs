using NoHarm.Onnx.Tokens;

namespace NoHarm.Onnx.Tests;

public class BertTokenizerTests
{
    private static readonly string[] Vocabulary =
    [
        "[PAD]", "[UNK]", "[CLS]", "[SEP]", "start", "un", "##aff", "##able", "resume", "a", "##a", "i", "\u4e2d", "$", "-", ".", "mg", "5", "Start",
        "\u1112", "##\u1161", "##\u11ab", "\u03c3", "##\u03c3", "[", "]", "sep", "stop", "now",
    ];

    [Theory]
    [InlineData("unaffable", "un ##aff ##able")]
    [InlineData("unaffordable", "[UNK]")]
    [InlineData("R\u00e9sum\u00e9", "resume")]
    [InlineData("re\u0301sume\u0301", "resume")]
    [InlineData("\u0130", "i")]
    [InlineData("\u212b", "a")]
    [InlineData("\ud55c", "\u1112 ##\u1161 ##\u11ab")]
    [InlineData("\u03a3\u03a3", "\u03c3 ##\u03c3")]
    [InlineData("a\u4e2da", "a \u4e2d a")]
    [InlineData("5mg", "[UNK]")]
    [InlineData("5-mg.$", "5 - mg . $")]
    [InlineData("st\u00adart\u0000 st\u200bart\ufffd", "start start")]
    [InlineData("start\u00a0\t\r\n\u2003a", "start a")]
    [InlineData("\U0001F680 a", "[UNK] a")]
    [InlineData("\ud83d a", "a")]
    [InlineData("[SEP]", "[ sep ]")]
    [InlineData("", "")]
    public void Words_are_made_uniform_and_cut_into_the_longest_pieces(string text, string expected) =>
        Spelled(Tokenizer(), text).ShouldBe(expected);

    [Fact]
    public void A_word_is_looked_up_when_it_has_a_hundred_characters_and_unknown_when_it_has_more()
    {
        BertTokenizer tokenizer = Tokenizer();
        tokenizer.Pieces(new string('a', 100)).Length.ShouldBe(100);
        tokenizer.Pieces(new string('a', 101)).ShouldBe([1]);
        // A character beyond the first plane is one character, though two UTF-16 units: this one has 60.
        tokenizer.Pieces(string.Concat(Enumerable.Repeat("\U0001F680", 60))).ShouldBe([1]);
    }

    [Fact]
    public void Capitals_and_accents_stay_where_the_rules_say_so()
    {
        Spelled(Tokenizer("""{"do_lower_case": false}"""), "Start start").ShouldBe("Start start");
        Spelled(Tokenizer("""{"do_lower_case": true, "strip_accents": false}"""), "r\u00e9sume Start").ShouldBe("[UNK] start");
        Spelled(Tokenizer("""{"do_lower_case": true, "tokenize_chinese_chars": false}"""), "a\u4e2d").ShouldBe("[UNK]");
    }

    [Fact]
    public void A_vocabulary_that_holds_capitals_keeps_them_when_nothing_is_said()
    {
        using var folder = new TempFolder();
        folder.Write("vocab.txt", string.Join('\n', Vocabulary));
        Spelled(TokenizerFiles.Read(folder.Path), "Start").ShouldBe("Start");
        folder.Write("vocab.txt", string.Join('\n', Vocabulary.Where(token => token != "Start")));
        Spelled(TokenizerFiles.Read(folder.Path), "Start").ShouldBe("start");
    }

    [Fact]
    public void A_long_text_loses_its_end_and_keeps_the_tokens_around_it()
    {
        BertTokenizer tokenizer = Tokenizer();
        tokenizer.Encode("a start a", longest: 512).Tokens.ShouldBe([2, 9, 4, 9, 3]);
        tokenizer.Encode("a start a", longest: 5).Tokens.ShouldBe([2, 9, 4, 9, 3]);
        tokenizer.Encode("a start a", longest: 4).Tokens.ShouldBe([2, 9, 4, 3]);
        tokenizer.Encode("", longest: 4).Tokens.ShouldBe([2, 3]);
    }

    [Theory]
    [InlineData("a a", "5 5", 512, "2 9 9 3 | 17 17 3")]
    [InlineData("a a a a a a", "5", 8, "2 9 9 9 9 3 | 17 3")]
    [InlineData("a", "5 5 5 5 5 5", 8, "2 9 3 | 17 17 17 17 3")]
    [InlineData("a a a a a a", "5 5 5 5 5", 8, "2 9 9 9 3 | 17 17 3")]
    [InlineData("a a a a a", "5 5 5 5 5", 7, "2 9 9 3 | 17 17 3")]
    [InlineData("", "", 8, "2 3 | 3")]
    public void Of_a_pair_the_longer_text_is_cut_first(string first, string second, int longest, string expected)
    {
        TokenRow row = Tokenizer().EncodePair(first, second, longest);
        $"{string.Join(' ', row.Tokens[..row.SecondFrom])} | {string.Join(' ', row.Tokens[row.SecondFrom..])}".ShouldBe(expected);
        row.Length.ShouldBeLessThanOrEqualTo(longest);
    }

    [Theory]
    [InlineData("""{"model": {"type": "BPE"}}""", "the model is BPE; expected WordPiece")]
    [InlineData("""{"model": {"type": "Unigram"}}""", "the model is Unigram; expected WordPiece")]
    [InlineData("""{"model": {"vocab": {}}}""", "the model is none")]
    [InlineData("""{"model": {"type": "WordPiece"}, "normalizer": {"type": "Precompiled"}}""", "the normalizer is Precompiled")]
    [InlineData("""{"model": {"type": "WordPiece"}, "normalizer": {"type": "BertNormalizer"}, "pre_tokenizer": {"type": "ByteLevel"}}""", "the pre_tokenizer is ByteLevel")]
    [InlineData("""{"model": {"type": "WordPiece"}, "normalizer": {"type": "BertNormalizer"}, "pre_tokenizer": {"type": "BertPreTokenizer"}}""", "no vocabulary")]
    [InlineData("""{"model": {"type": "WordPiece", "vocab": {"a": 0}}, "normalizer": {"type": "BertNormalizer"}, "pre_tokenizer": {"type": "BertPreTokenizer"}}""", "no token [UNK]")]
    [InlineData("""{"model": {"type": "WordPiece", "vocab": {"[UNK]": 0, "[CLS]": 1, "[SEP]": 2}}, "normalizer": {"type": "BertNormalizer"}, "pre_tokenizer": {"type": "BertPreTokenizer"}, "post_processor": {"type": "RobertaProcessing"}}""", "the post_processor is RobertaProcessing")]
    [InlineData("[1]", "holds a JSON array")]
    [InlineData("{\n\"model\": ", "tokenizer.json:2: found broken JSON")]
    public void Another_kind_of_tokenizer_is_refused_by_its_name(string json, string expected)
    {
        using var folder = new TempFolder();
        string path = folder.Write("tokenizer.json", json);
        string message = Should.Throw<OnnxLoadException>(() => TokenizerFiles.Read(folder.Path)).Message;
        message.ShouldContain(path);
        message.ShouldContain(expected);
    }

    [Fact]
    public void A_missing_or_damaged_vocabulary_is_named()
    {
        using var folder = new TempFolder();
        Should.Throw<OnnxLoadException>(() => TokenizerFiles.Read(folder.Path)).Message.ShouldContain("expected vocab.txt or tokenizer.json");
        folder.Write("vocab.txt", "a\nb\n");
        Should.Throw<OnnxLoadException>(() => TokenizerFiles.Read(folder.Path)).Message.ShouldContain("no token [UNK]");
        folder.Write("vocab.txt", [(byte)'a', (byte)'\n', 0xff, 0xfe]);
        Should.Throw<OnnxLoadException>(() => TokenizerFiles.Read(folder.Path)).Message.ShouldContain("vocab.txt: found bytes that are no UTF-8");
    }

    private static BertTokenizer Tokenizer(string settings = """{"do_lower_case": true}""")
    {
        using var folder = new TempFolder();
        folder.Write("vocab.txt", string.Join('\n', Vocabulary));
        folder.Write("tokenizer_config.json", settings);
        return TokenizerFiles.Read(folder.Path);
    }

    private static string Spelled(BertTokenizer tokenizer, string text) =>
        string.Join(' ', tokenizer.Pieces(text).Select(token => Vocabulary[token]));
}
