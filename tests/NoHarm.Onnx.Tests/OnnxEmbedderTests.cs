using Microsoft.Extensions.AI;
using NoHarm.Onnx.Tokens;
using NoHarm.Testing.Onnx;

namespace NoHarm.Onnx.Tests;

public sealed class OnnxEmbedderTests : IDisposable
{
    private static readonly string[] Texts =
    [
        "Start apixaban 5 mg daily", "Order the test", "", "x", "Do not stop apixaban, and repeat the test within two weeks!",
        "start", "order test number 1", "order test number 2", string.Concat(Enumerable.Repeat("word ", 200)), "Start apixaban 5 mg daily",
    ];

    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("pooling_mode_mean_tokens", true, false)]
    [InlineData("pooling_mode_cls_token", true, false)]
    [InlineData("pooling_mode_mean_tokens", false, true)]
    public async Task Vectors_equal_those_of_an_independent_computation(string pooling, bool hasTypes, bool narrow)
    {
        var weights = new BertWeights(new BertShape { HasTypes = hasTypes, NarrowInputs = narrow });
        using OnnxModel model = Native.Model(OnnxFolder.WithPooling(OnnxFolder.Write(_folder.Path, weights.Shape), pooling));
        using var embedder = new OnnxEmbedder(model, threads: 1);
        float[][] vectors = await EmbedAsync(embedder, Texts);
        for (int i = 0; i < Texts.Length; i++)
        {
            TokenRow row = model.Tokenizer.Encode(Texts[i], weights.Shape.Positions);
            double[][] hidden = BertReference.Hidden(weights, row.Tokens, row.SecondFrom);
            double[] expected = pooling.Contains("mean") ? BertReference.Mean(hidden) : BertReference.Unit(hidden[0]);
            Distance(vectors[i], expected).ShouldBeLessThan(1e-5, $"text {i}");
        }
    }

    [Theory]
    [InlineData(BertNumbers.Half, 0.9999)]
    [InlineData(BertNumbers.Int8, 0.98)]
    public async Task Models_of_fewer_bits_come_close(object numbers, double least)
    {
        var weights = new BertWeights(new BertShape { Numbers = (BertNumbers)numbers });
        using OnnxModel model = Native.Model(OnnxFolder.Write(_folder.Path, weights.Shape));
        using var embedder = new OnnxEmbedder(model, threads: 1);
        float[][] vectors = await EmbedAsync(embedder, Texts);
        for (int i = 0; i < Texts.Length; i++)
        {
            TokenRow row = model.Tokenizer.Encode(Texts[i], weights.Shape.Positions);
            double[] expected = BertReference.Mean(BertReference.Hidden(weights, row.Tokens, row.SecondFrom));
            vectors[i].Zip(expected, (a, b) => a * b).Sum().ShouldBeGreaterThan(least, $"text {i}");
        }
    }

    [Theory]
    [InlineData(BertNumbers.Single)]
    [InlineData(BertNumbers.Half)]
    [InlineData(BertNumbers.Int8)]
    public async Task Vectors_have_length_one_and_depend_neither_on_neighbours_nor_on_threads(object numbers)
    {
        using OnnxModel model = Native.Model(OnnxFolder.Write(_folder.Path, new BertShape { Numbers = (BertNumbers)numbers }));
        string[] texts = [.. Enumerable.Range(0, 200).Select(i => string.Join(' ', Enumerable.Repeat("order test", i % 23)) + i)];
        using var one = new OnnxEmbedder(model, threads: 1);
        using var two = new OnnxEmbedder(model, threads: 2);
        using var alone = new OnnxEmbedder(model, threads: 1);
        float[][] first = await EmbedAsync(one, texts);
        float[][] second = await EmbedAsync(two, texts);
        for (int i = 0; i < texts.Length; i++)
        {
            first[i].Sum(x => (double)x * x).ShouldBe(1, 1e-5);
            first[i].ShouldBe(second[i]);
            first[i].ShouldBe((await EmbedAsync(alone, texts[i]))[0]);
        }
    }

    [Fact]
    public async Task A_text_that_was_met_before_is_not_computed_again()
    {
        using OnnxModel model = Native.Model(OnnxFolder.Write(_folder.Path));
        using var embedder = new OnnxEmbedder(model, threads: 1);
        GeneratedEmbeddings<Embedding<float>> first = await embedder.GenerateAsync(["start", "order"], cancellationToken: TestContext.Current.CancellationToken);
        GeneratedEmbeddings<Embedding<float>> again = await embedder.GenerateAsync(["order", "start"], cancellationToken: TestContext.Current.CancellationToken);
        again[1].Vector.ShouldBe(first[0].Vector);
        again[0].Vector.ShouldBe(first[1].Vector);
        (await embedder.GenerateAsync([], cancellationToken: TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_models_default_prompt_is_put_in_front_of_every_text_and_others_are_asked_for_by_name()
    {
        OnnxFolder.Write(_folder.Path);
        _folder.Write("config_sentence_transformers.json", """{"prompts": {"sts": "query: ", "passage": "passage: "}, "default_prompt_name": "sts"}""");
        using OnnxModel model = Native.Model(_folder.Path);
        using var embedder = new OnnxEmbedder(model, threads: 1);
        File.Delete(Path.Combine(_folder.Path, "config_sentence_transformers.json"));
        using OnnxModel same = Native.Model(_folder.Path);
        using var plain = new OnnxEmbedder(same, threads: 1);

        model.Fingerprint.ShouldNotBe(same.Fingerprint);
        (await EmbedAsync(embedder, "start"))[0].ShouldBe((await EmbedAsync(plain, "query: start"))[0]);
        var options = new EmbeddingGenerationOptions { AdditionalProperties = new() { [OnnxEmbedder.PromptProperty] = "passage" } };
        GeneratedEmbeddings<Embedding<float>> passage = await embedder.GenerateAsync(["start"], options, TestContext.Current.CancellationToken);
        passage[0].Vector.ToArray().ShouldBe((await EmbedAsync(plain, "passage: start"))[0]);
    }

    [Theory]
    [InlineData("intfloat/e5-small-v2", "query: ", "mean")]
    [InlineData("intfloat/multilingual-e5-base", "query: ", "mean")]
    [InlineData("cambridgeltl/SapBERT-from-PubMedBERT-fulltext", "", "first")]
    [InlineData("ncbi/MedCPT-Query-Encoder", "", "first")]
    [InlineData("somebody/model", "", "mean")]
    public void What_no_file_says_is_taken_from_the_family_and_told(string name, string prefix, string pooling)
    {
        var config = new ModelConfig("config.json", 1, 512, [], name);
        SentenceSettings settings = SentenceSettings.Read(_folder.Path, config);
        settings.Prefix.ShouldBe(prefix);
        settings.Pooling.ShouldBe(pooling == "first" ? Pooling.First : Pooling.Mean);
        settings.Assumed.ShouldContain(pooling);
    }

    [Fact]
    public void A_module_or_a_pooling_that_is_not_computed_is_refused_by_its_name()
    {
        using OnnxModel model = Native.Model(OnnxFolder.WithPooling(OnnxFolder.Write(_folder.Path), "pooling_mode_lasttoken"));
        Should.Throw<OnnxLoadException>(() => new OnnxEmbedder(model, 1)).Message.ShouldContain("pooled by lasttoken");
        _folder.Write("modules.json", """[{"type": "sentence_transformers.models.Transformer", "path": ""}, {"type": "sentence_transformers.models.Dense", "path": "2_Dense"}]""");
        Should.Throw<OnnxLoadException>(() => new OnnxEmbedder(model, 1)).Message.ShouldContain("ends in a Dense module");
    }

    [Fact]
    public void Rows_of_similar_length_are_put_together_with_little_padding()
    {
        var random = new Random(3);
        int[] lengths = [.. Enumerable.Range(0, 700).Select(_ => 4 + (int)(40 * Math.Pow(random.NextDouble(), 2)))];
        IReadOnlyList<TokenBatch> batches = TokenBatch.Plan(lengths);
        batches.SelectMany(batch => batch.Rows).Order().ShouldBe(Enumerable.Range(0, lengths.Length));
        batches.ShouldAllBe(batch => batch.Rows.Length == 1 || batch.Rows.Length * batch.Columns <= TokenBatch.Budget);
        batches.ShouldAllBe(batch => batch.Rows.Max(row => lengths[row]) == batch.Columns);
        ((double)batches.Sum(batch => batch.Rows.Length * batch.Columns) / lengths.Sum()).ShouldBeLessThan(1.1);
        batches.Count.ShouldBeLessThan(60);
        TokenBatch.Plan([]).ShouldBeEmpty();
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<float[][]> EmbedAsync(OnnxEmbedder embedder, params string[] texts) =>
        [.. (await embedder.GenerateAsync(texts, cancellationToken: TestContext.Current.CancellationToken)).Select(vector => vector.Vector.ToArray())];

    private static double Distance(float[] vector, double[] expected) => vector.Zip(expected, (a, b) => Math.Abs(a - b)).Max();
}
