using System.Buffers.Binary;
using System.Text.RegularExpressions;

namespace NoHarm.Llama;

/// <summary>The first bytes of a GGUF file: enough to tell a model from a web page saved under its name.</summary>
internal static partial class GgufFile
{
    private const int HeaderBytes = 24;
    private const int OldestVersion = 2;
    private const int NewestVersion = 3;

    /// <summary>Checks that a file is there and begins like a model.</summary>
    /// <exception cref="LlamaLoadException">It does not.</exception>
    public static void Check(string path)
    {
        if (Directory.Exists(path))
            throw new LlamaLoadException($"{path} is a folder; expected a GGUF model file.");
        if (!File.Exists(path))
            throw new LlamaLoadException($"{path}: there is no such file; expected a GGUF model file.");
        if (Part().IsMatch(path))
            throw new LlamaLoadException($"{path} is one part of a model in several files, and only this part would be checked by its hash; merge them first: llama-gguf-split --merge FIRST-PART WHOLE.gguf");
        Span<byte> header = stackalloc byte[HeaderBytes];
        try
        {
            using FileStream stream = File.OpenRead(path);
            if (stream.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes)
                throw new LlamaLoadException($"{path} is {stream.Length} bytes long; expected a GGUF model file. Was the download cut off?");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LlamaLoadException($"{path} cannot be read: {failure.Message}", failure);
        }

        if (!header.StartsWith("GGUF"u8))
            throw new LlamaLoadException($"{path} does not begin with \"GGUF\"; expected a GGUF model file. Is it a pointer file or a web page?");
        uint version = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
        if (version is < OldestVersion or > NewestVersion)
            throw new LlamaLoadException($"{path} has GGUF version {version}; expected {OldestVersion} or {NewestVersion}. Convert the model again.");
    }

    // How llama.cpp names the parts; "1 of 1" is a whole model.
    [GeneratedRegex(@"-\d{5}-of-(?!00001)\d{5}\.gguf$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Part();
}
