using System.Text;
using NoHarm.Judging;
using NoHarm.Testing.Onnx;

namespace NoHarm.Onnx.Tests;

public sealed class OnnxModelTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("model.onnx", null, "holds no ONNX model")]
    [InlineData("model.onnx", "", "cannot be loaded as a model")]
    [InlineData("model.onnx", "<!DOCTYPE html>", "cannot be loaded as a model")]
    [InlineData("config.json", null, "holds no config.json")]
    [InlineData("config.json", "{}", "names no vocab_size")]
    [InlineData("config.json", "{", "config.json:1: found broken JSON")]
    [InlineData("config.json", """{"vocab_size": 30522}""", "says 30522")]
    [InlineData("vocab.txt", null, "holds no vocabulary")]
    [InlineData("vocab.txt", "[PAD]\n[UNK]\n[CLS]\n[SEP]\n", "the vocabulary has 4 tokens")]
    public void A_file_that_is_missing_or_damaged_is_named_with_the_mend(string file, string? content, string expected)
    {
        OnnxLibrary library = Native.Library();
        OnnxFolder.Write(_folder.Path);
        if (content is null)
            File.Delete(Path.Combine(_folder.Path, file));
        else
            File.WriteAllText(Path.Combine(_folder.Path, file), content);
        Refused(library, expected);
    }

    [Fact]
    public void A_truncated_model_is_refused()
    {
        OnnxLibrary library = Native.Library();
        OnnxFolder.Write(_folder.Path);
        using (FileStream file = File.OpenWrite(Path.Combine(_folder.Path, "model.onnx")))
            file.SetLength(file.Length / 2);
        Refused(library, "Is the file complete");
    }

    [Fact]
    public void A_model_for_a_newer_library_is_refused()
    {
        OnnxLibrary library = Native.Library();
        OnnxFolder.Write(_folder.Path, new BertShape { OperatorSet = 999 });
        Refused(library, "or older");
    }

    [Fact]
    public void Inputs_of_another_kind_of_model_are_refused_by_their_names()
    {
        OnnxLibrary library = Native.Library();
        OnnxFolder.Write(_folder.Path, new BertShape { MaskName = "pixel_values" });
        Refused(library, "wants an input \"pixel_values\"");
    }

    [Fact]
    public void A_model_with_fewer_rows_than_its_files_say_is_found_before_the_work_begins()
    {
        // The words' table loses its last rows, and no file beside it says so.
        OnnxFolder.Write(_folder.Path, new BertShape { Vocabulary = TinyVocabulary.Tokens.Length });
        string wide = Path.Combine(_folder.Path, "config.json");
        string config = File.ReadAllText(wide);
        OnnxFolder.Write(_folder.Path, new BertShape { Vocabulary = TinyVocabulary.Tokens.Length - 9 });
        File.WriteAllText(wide, config);
        using OnnxModel model = Native.Model(_folder.Path);
        string message = Should.Throw<OnnxLoadException>(() => new OnnxEmbedder(model, 1)).Message;
        message.ShouldContain(model.FilePath);
        message.ShouldContain("Does the model belong to its config.json and vocabulary?");
    }

    [Fact]
    public void An_encoder_and_a_classifier_are_told_where_they_belong()
    {
        using OnnxModel encoder = Native.Model(OnnxFolder.Write(Path.Combine(_folder.Path, "a")));
        using OnnxModel classifier = Native.Model(OnnxFolder.Write(Path.Combine(_folder.Path, "b"), new BertShape { Classes = 1 }));
        Should.Throw<OnnxLoadException>(() => new OnnxJudge(encoder, JudgementAssembler.CreateDefault(), 1)).Message.ShouldContain("--embedder");
        Should.Throw<OnnxLoadException>(() => new OnnxEmbedder(classifier, 1)).Message.ShouldContain("--judge");
    }

    [Fact]
    public void The_model_may_lie_in_a_folder_of_its_own_or_be_named_itself()
    {
        OnnxFolder.Write(_folder.Path);
        string below = Path.Combine(_folder.Path, "onnx");
        Directory.CreateDirectory(below);
        File.Move(Path.Combine(_folder.Path, "model.onnx"), Path.Combine(below, "model.onnx"));
        using (OnnxModel model = Native.Model(_folder.Path))
            model.Files.Select(file => Path.GetRelativePath(_folder.Path, file.Path)).ShouldBe([Path.Combine("onnx", "model.onnx"), "config.json", "vocab.txt", "tokenizer_config.json"]);
        File.Copy(Path.Combine(below, "model.onnx"), Path.Combine(below, "model_int8.onnx"));
        using (OnnxModel model = Native.Model(Path.Combine(below, "model_int8.onnx")))
            model.FilePath.ShouldEndWith("model_int8.onnx");
        File.Move(Path.Combine(below, "model.onnx"), Path.Combine(below, "model_fp16.onnx"));
        Refused(Native.Library(), "several ONNX models");
    }

    [Fact]
    public void A_library_that_is_no_library_or_another_one_is_refused()
    {
        OnnxLibrary library = Native.Library();
        library.Version.ShouldBe("1.30.0");
        library.Providers.ShouldContain("CPUExecutionProvider");
        Should.Throw<OnnxLoadException>(() => OnnxLibrary.Load(Path.Combine(_folder.Path, "none.so"))).Message.ShouldContain("--onnx-library: no ONNX Runtime library");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, Path.GetFileName(library.FilePath)), library.FilePath);
        Should.Throw<OnnxLoadException>(() => OnnxLibrary.Load(_folder.Path)).Message.ShouldContain("cannot load a second one");
        OnnxLibrary.Load(library.FilePath).ShouldBeSameAs(library);
    }

    [Fact]
    public void A_gpu_that_the_library_cannot_use_is_missed_by_name_and_passed_over_when_nobody_asked_for_it()
    {
        OnnxLibrary library = Native.Library();
        OnnxFolder.Write(_folder.Path);
        using (OnnxModel model = OnnxModel.Load(library, _folder.Path, OnnxDevice.Auto))
        {
            Assert.SkipWhen(model.UsesGpu, "This machine has a GPU that the library can use.");
        }

        Should.Throw<OnnxLoadException>(() => OnnxModel.Load(library, _folder.Path, OnnxDevice.Cuda)).Message.ShouldStartWith("--device cuda: ");

        // The place in the table is the right one when the answer speaks of CUDA.
        using Interop.OrtHandle options = library.Api.Create(Interop.OrtSlot.CreateSessionOptions, Interop.OrtSlot.ReleaseSessionOptions);
        string answer = Should.Throw<Interop.OrtException>(() => library.Api.AppendCuda(options)).Message;
        answer.ShouldContain("AppendExecutionProvider_Cuda");
    }

    public void Dispose() => _folder.Dispose();

    private void Refused(OnnxLibrary library, string expected)
    {
        string message = Should.Throw<OnnxLoadException>(() => OnnxModel.Load(library, _folder.Path, OnnxDevice.Cpu)).Message;
        message.ShouldContain(_folder.Path);
        message.ShouldContain(expected);
        Encoding.UTF8.GetByteCount(message).ShouldBeLessThan(1000);
    }
}
