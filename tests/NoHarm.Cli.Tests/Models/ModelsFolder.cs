using System.Security.Cryptography;
using System.Text.Json;

namespace NoHarm.Cli.Tests.Models;

/// <summary>A models folder of a test's own, with a catalogue whose bytes the test makes up.</summary>
internal sealed class ModelsFolder : IDisposable
{
    private readonly TempFolder _folder = new();

    /// <summary>The folder around it, for files of the test.</summary>
    public string Root => _folder.Path;

    /// <summary>The models folder.</summary>
    public string Path => System.IO.Path.Combine(Root, "models");

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Bytes that are the same in every run.</summary>
    public static byte[] Bytes(int length, int seed = 1)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    public string Write(string name, byte[] bytes) => _folder.Write(name, bytes);

    /// <summary>Pins a model.</summary>
    public void Pin(string name, params (string Path, string Origin, byte[] Bytes)[] files) =>
        PinAs(name, [.. files.Select(file => new { path = file.Path, origin = file.Origin, bytes = (long?)file.Bytes.Length, sha256 = (string?)HashOf(file.Bytes) })]);

    /// <summary>Pins a model with files that are stated as they are.</summary>
    public void PinAs(string name, params object[] files) => _folder.Write("models/my-catalogue.json", JsonSerializer.Serialize(new
    {
        format = 1,
        models = new[] { new { name, purpose = "language model", origin = "nobody", licence = "CC0-1.0", files } },
    }));

    /// <summary>Runs <c>noharm models</c> on the folder.</summary>
    public Task<Tool.Result> RunAsync(params string[] arguments) => Tool.RunInAsync(Root, ["models", .. arguments, "--models", Path]);

    /// <summary>The file of a model, or null when there is none.</summary>
    public byte[]? Read(string path)
    {
        string full = System.IO.Path.Combine(Path, path);
        return File.Exists(full) ? File.ReadAllBytes(full) : null;
    }

    /// <summary>What lies in the folder of unfinished files.</summary>
    public string[] Parts()
    {
        string folder = System.IO.Path.Combine(Path, ".part");
        return Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
    }

    public void Dispose() => _folder.Dispose();
}
