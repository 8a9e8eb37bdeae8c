using System.Text;

namespace NoHarm.Llama;

/// <summary>What a GGUF file says about itself in its first lines, read without loading the model.</summary>
/// <param name="Architecture">The kind of network, such as <c>qwen2</c>; empty when the file does not tell.</param>
/// <param name="Name">The model's name; empty when the file does not tell.</param>
public sealed record GgufHeader(string Architecture, string Name)
{
    private const string ArchitectureKey = "general.architecture";
    private const string NameKey = "general.name";
    private const int TextType = 8;
    private const int ListType = 9;
    private const int LongestText = 1 << 20;
    private const int LongestList = 64;

    // Bytes per value of each number type, in the order of the format; 0 is text or a list.
    private static readonly int[] Sizes = [1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8];

    /// <summary>Reads the header of a file.</summary>
    /// <exception cref="LlamaLoadException">It is no GGUF file, or it is cut off.</exception>
    public static GgufHeader Read(string path)
    {
        GgufFile.Check(path);
        try
        {
            using var reader = new BinaryReader(File.OpenRead(path), Encoding.UTF8);
            reader.BaseStream.Position = sizeof(ulong) + sizeof(ulong);
            return Read(reader, reader.ReadUInt64());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException or OverflowException)
        {
            throw new LlamaLoadException($"{path} has no readable header; expected GGUF metadata. Was the download cut off?", failure);
        }
    }

    // The general entries stand first; the first list is the vocabulary, behind which nothing of interest follows.
    private static GgufHeader Read(BinaryReader reader, ulong entries)
    {
        var header = new GgufHeader("", "");
        for (ulong i = 0; i < entries && (header.Architecture.Length == 0 || header.Name.Length == 0); i++)
        {
            string key = ReadText(reader);
            uint type = reader.ReadUInt32();
            if (type == ListType)
            {
                if (!SkipList(reader))
                    return header;
            }
            else if (type == TextType)
            {
                string text = ReadText(reader);
                header = key switch
                {
                    ArchitectureKey => header with { Architecture = text },
                    NameKey => header with { Name = text },
                    _ => header,
                };
            }
            else
            {
                Skip(reader, SizeOf(type));
            }
        }

        return header;
    }

    // False when nothing of interest follows. A handful of texts are tags or languages; more are the vocabulary.
    private static bool SkipList(BinaryReader reader)
    {
        uint type = reader.ReadUInt32();
        ulong count = reader.ReadUInt64();
        if (type == TextType)
        {
            for (ulong i = 0; i < Math.Min(count, LongestList); i++)
                _ = ReadText(reader);
            return count <= LongestList;
        }

        if (type == ListType)
            return false;
        Skip(reader, checked((long)count * SizeOf(type)));
        return true;
    }

    private static int SizeOf(uint type) =>
        type < Sizes.Length && Sizes[type] > 0 ? Sizes[type] : throw new InvalidDataException("The type of a value is unknown.");

    private static string ReadText(BinaryReader reader)
    {
        ulong length = reader.ReadUInt64();
        if (length > LongestText)
            throw new InvalidDataException("A text is too long.");
        byte[] bytes = reader.ReadBytes((int)length);
        return bytes.Length == (int)length ? Encoding.UTF8.GetString(bytes) : throw new EndOfStreamException();
    }

    private static void Skip(BinaryReader reader, long bytes) => reader.BaseStream.Seek(bytes, SeekOrigin.Current);
}
