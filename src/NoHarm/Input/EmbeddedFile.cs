using System.Reflection;

namespace NoHarm.Input;

/// <summary>A file that travels inside the library: vocabulary, weights, profiles.</summary>
internal static class EmbeddedFile
{
    /// <summary>The bytes of a file.</summary>
    /// <param name="name">Its logical name in the project file.</param>
    /// <exception cref="InvalidOperationException">The library was built without it.</exception>
    public static byte[] Read(string name) => Find(name) ?? throw new InvalidOperationException($"The library was built without {name}.");

    /// <summary>The bytes of a file; null when the library was built without it.</summary>
    /// <param name="name">Its logical name in the project file.</param>
    public static byte[]? Find(string name)
    {
        using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        if (stream is null)
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
