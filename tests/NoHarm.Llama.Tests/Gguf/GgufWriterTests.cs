using System.Buffers.Binary;
using NoHarm.Testing.Gguf;

namespace NoHarm.Llama.Tests.Gguf;

public sealed class GgufWriterTests
{
    [Fact]
    public void A_file_is_header_metadata_tensor_list_and_aligned_data()
    {
        using TempFolder folder = new();
        string path = Path.Combine(folder.Path, "a.gguf");
        GgufWriter writer = new();
        writer.Add("k", 7u);
        writer.AddTensor("t", GgufTensorType.F32, 2, 0, (_, row) => row.Fill(1));
        writer.AddTensor("u", GgufTensorType.F32, 1, 3, (index, row) => row.Fill(index));
        writer.Save(path);

        byte[] expected =
        [
            .. "GGUF"u8, .. U32(3), .. U64(2), .. U64(1),
            .. U64(1), .. "k"u8, .. U32(4), .. U32(7),
            .. U64(1), .. "t"u8, .. U32(1), .. U64(2), .. U32(0), .. U64(0),
            .. U64(1), .. "u"u8, .. U32(2), .. U64(1), .. U64(3), .. U32(0), .. U64(32),
        ];
        byte[] file = File.ReadAllBytes(path);
        file[..expected.Length].ShouldBe(expected);
        int data = (expected.Length + 31) / 32 * 32;
        file[data..(data + 8)].ShouldBe([0, 0, 0x80, 0x3F, 0, 0, 0x80, 0x3F]);
        BinaryPrimitives.ReadSingleLittleEndian(file.AsSpan(data + 32 + 8)).ShouldBe(2);
        file.Length.ShouldBe(data + 64);
    }

    [Fact]
    public void The_same_seed_gives_the_same_model_and_another_seed_another()
    {
        using TempFolder folder = new();
        string Write(string name, int seed) => TinyModels.Bpe(Path.Combine(folder.Path, name), seed: seed);

        byte[] first = File.ReadAllBytes(Write("a", 1));

        File.ReadAllBytes(Write("b", 1)).ShouldBe(first);
        File.ReadAllBytes(Write("c", 2)).ShouldNotBe(first);
    }

    [Fact]
    public void Every_verdict_word_is_one_token_of_either_vocabulary()
    {
        foreach (GgufVocabulary vocabulary in (GgufVocabulary[])[new SpmVocabulary(), new BpeVocabulary()])
        {
            foreach (string word in GgufVocabulary.VerdictWords)
                vocabulary.IdOf(" " + word).ShouldNotBe(vocabulary.IdOf(word));
        }
    }

    private static byte[] U32(uint value) => BitConverter.GetBytes(value);

    private static byte[] U64(ulong value) => BitConverter.GetBytes(value);
}
