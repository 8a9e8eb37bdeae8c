using Microsoft.Extensions.AI;
using NoHarm.Judging;
using NoHarm.Testing.Gguf;

namespace NoHarm.Llama.Tests;

public sealed class ModelTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public static TheoryData<string, string> BrokenFiles() => new()
    {
        { nameof(BrokenModels.Truncated), "Is the file complete" },
        { nameof(BrokenModels.TruncatedHeader), "Is the file complete" },
        { nameof(BrokenModels.WrongMagic), "does not begin with \"GGUF\"" },
        { nameof(BrokenModels.UnknownVersion), "GGUF version 99" },
        { nameof(BrokenModels.UnknownArchitecture), "noharm-unknown" },
        { nameof(BrokenModels.MissingTensor), "blk.0.attn_output.weight" },
        { nameof(BrokenModels.NoVocabulary), "has no vocabulary" },
    };

    [Theory]
    [MemberData(nameof(BrokenFiles))]
    public void A_broken_model_is_refused_with_its_name_and_the_mend(string kind, string expected)
    {
        LlamaLibrary library = Native.Library();
        string path = PathOf("broken.gguf");
        typeof(BrokenModels).GetMethod(kind)!.Invoke(null, [path]);
        string message = Should.Throw<LlamaLoadException>(() => LlamaModel.Load(library, path, DevicePreference.Cpu)).Message;
        message.ShouldContain(path);
        message.ShouldContain(expected);
    }

    [Fact]
    public void Files_that_are_no_model_are_refused()
    {
        LlamaLibrary library = Native.Library();
        Should.Throw<LlamaLoadException>(() => LlamaModel.Load(library, PathOf("none.gguf"))).Message.ShouldContain("there is no such file");
        Should.Throw<LlamaLoadException>(() => LlamaModel.Load(library, _folder.Path)).Message.ShouldContain("is a folder");
        Should.Throw<LlamaLoadException>(() => LlamaModel.Load(library, _folder.Write("short.gguf", "GGUF"))).Message.ShouldContain("4 bytes");
        Should.Throw<LlamaLoadException>(() => LlamaModel.Load(library, _folder.Write("page.gguf", "<!DOCTYPE html><html><body></body></html>"))).Message.ShouldContain("web page");
    }

    [Fact]
    public void One_part_of_a_model_in_several_files_is_refused_because_only_it_would_be_checked()
    {
        LlamaLibrary library = Native.Library();
        string part = TinyModels.Spm(PathOf("big-00001-of-00003.gguf"));
        Should.Throw<LlamaLoadException>(() => LlamaModel.Load(library, part)).Message.ShouldContain("merge them first");
        using LlamaModel whole = Native.Model(TinyModels.Spm(PathOf("big-00001-of-00001.gguf")));
    }

    [Fact]
    public void A_gpu_that_is_not_there_is_missed_by_name()
    {
        LlamaLibrary library = Native.Library();
        Assert.SkipWhen(library.Devices.Any(device => device.IsGpu), "This machine has a GPU.");
        string path = TinyModels.Spm(PathOf("m.gguf"));
        Should.Throw<LlamaLoadException>(() => LlamaModel.Load(library, path, DevicePreference.Gpu)).Message.ShouldContain("sees no GPU");
    }

    [Fact]
    public void A_second_library_is_refused_while_one_is_loaded()
    {
        LlamaLibrary library = Native.Library();
        foreach (string file in Directory.EnumerateFiles(library.Folder, "lib*"))
            File.CreateSymbolicLink(PathOf(Path.GetFileName(file)), file);
        Should.Throw<LlamaLoadException>(() => LlamaLibrary.Load(_folder.Path)).Message.ShouldContain("cannot load a second one");
        LlamaLibrary.Load(library.Folder).ShouldBeSameAs(library);
    }

    [Fact]
    public void A_template_that_cannot_be_applied_is_refused_and_can_be_replaced()
    {
        using LlamaModel model = Native.Model(TinyModels.Spm(PathOf("m.gguf"), chatTemplate: ChatTemplates.Unsupported));
        Should.Throw<LlamaLoadException>(() => ChatScaffold.Of(model, wanted: null)).Message.ShouldContain("--template chatml");
        Should.Throw<LlamaLoadException>(() => ChatScaffold.Of(model, "klingon")).Message.ShouldContain("--template klingon");
        ChatScaffold.Of(model, "chatml").ShouldBe(new ChatScaffold("<|im_start|>user\n", "<|im_end|>\n<|im_start|>assistant\n", "chatml"));
        ChatScaffold.Of(model, "none").Before.ShouldBeEmpty();
    }

    [Fact]
    public void A_model_without_a_template_is_asked_in_plain_text()
    {
        using LlamaModel model = Native.Model(TinyModels.Spm(PathOf("m.gguf"), chatTemplate: null));
        ChatScaffold.Of(model, wanted: null).ShouldBe(new ChatScaffold("", "\nAnswer:", "none in the model file"));
        using LlamaJudge judge = Native.Judge(model);
        judge.Template.ShouldBe("none in the model file");
    }

    [Fact]
    public void A_thinking_model_is_asked_for_its_reply_at_once()
    {
        string template = ChatTemplates.ChatMl + "{% if enable_thinking is defined and enable_thinking is false %}{% endif %}";
        using LlamaModel model = Native.Model(TinyModels.Spm(PathOf("m.gguf"), chatTemplate: template));
        ChatScaffold.Of(model, wanted: null).After.ShouldEndWith("assistant\n<think>\n\n</think>\n\n");
    }

    [Fact]
    public async Task An_embedder_gives_vectors_of_length_one_that_do_not_depend_on_their_neighbours()
    {
        using LlamaModel model = Native.Model(TinyModels.Embedder(PathOf("m.gguf")));
        using var embedder = new LlamaEmbedder(model, threads: 1);
        string[] texts = ["start apixaban", "the answer", "", "a b c d e f", string.Concat(Enumerable.Repeat("word ", 2000))];
        GeneratedEmbeddings<Embedding<float>> together = await embedder.GenerateAsync(texts, cancellationToken: TestContext.Current.CancellationToken);
        for (int i = 0; i < texts.Length; i++)
        {
            float[] vector = together[i].Vector.ToArray();
            vector.Sum(x => x * x).ShouldBe(1, 1e-4f);
            float[] alone = (await embedder.GenerateAsync([texts[i]], cancellationToken: TestContext.Current.CancellationToken))[0].Vector.ToArray();
            vector.Zip(alone, (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThan(1e-4f);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(31)]
    public async Task A_model_of_vectors_may_read_fewer_tokens_than_texts_are_given_to_it_at_once(int context)
    {
        using LlamaModel model = Native.Model(TinyModels.Embedder(PathOf("m.gguf"), context));
        using var embedder = new LlamaEmbedder(model, threads: 1);
        string[] texts = [.. Enumerable.Range(0, 40).Select(i => $"start apixaban {i}")];
        (await embedder.GenerateAsync(texts, cancellationToken: TestContext.Current.CancellationToken)).Count.ShouldBe(40);
    }

    [Fact]
    public async Task A_reranker_gives_each_option_the_best_of_its_statements()
    {
        using LlamaModel model = Native.Model(TinyModels.Reranker(PathOf("m.gguf")));
        using var judge = new RerankJudge(Native.Library(), model, "hash", JudgementAssembler.CreateDefault(), threads: 1);
        Judgement judgement = await judge.JudgeAsync(Native.Case(), Native.Answer("Order test number 1. Order test number 2 today."), TestContext.Current.CancellationToken);
        judgement.Options.Count.ShouldBe(6);
        judgement.Options.ShouldAllBe(option => option.Resolved && option.Probabilities!.Value.Partial == 0);
        judgement.Options.Select(option => option.Probabilities!.Value.Yes).Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Each_kind_of_model_is_told_where_it_belongs()
    {
        using LlamaModel embedder = Native.Model(TinyModels.Embedder(PathOf("a.gguf")));
        using LlamaModel reranker = Native.Model(TinyModels.Reranker(PathOf("b.gguf"), ["entailment", "contradiction"]));
        using LlamaModel decoder = Native.Model(TinyModels.Spm(PathOf("c.gguf")));
        new EncoderModel { Pools = false }.Build().Save(PathOf("d.gguf"));
        using LlamaModel encoder = Native.Model(PathOf("d.gguf"));
        Should.Throw<LlamaLoadException>(() => Native.Judge(encoder)).Message.ShouldContain("it is an encoder model");
        Should.Throw<LlamaLoadException>(() => Native.Judge(embedder)).Message.ShouldContain("--embedder");
        Should.Throw<LlamaLoadException>(() => Native.Judge(reranker)).Message.ShouldContain("reranker");
        Should.Throw<LlamaLoadException>(() => new LlamaEmbedder(decoder, 1)).Message.ShouldContain("expected an embedding model");
        Should.Throw<LlamaLoadException>(() => new RerankJudge(Native.Library(), reranker, "", JudgementAssembler.CreateDefault(), 1)).Message.ShouldContain("2 ranks");
    }

    public void Dispose() => _folder.Dispose();

    private string PathOf(string name) => Path.Combine(_folder.Path, name);
}
