namespace NoHarm.Cli.Models;

/// <summary>Which files a pull fetches. Only what has a hash beforehand is fetched: afterwards nothing could be compared.</summary>
internal static class PullPlan
{
    private const int HashLength = 64;

    /// <summary>The files.</summary>
    /// <param name="catalogue">The pins.</param>
    /// <param name="name">The model.</param>
    /// <param name="from">A file's address, or a folder's, with a slash at its end.</param>
    /// <param name="sha256">The hash that the user gives for a file without a pin, or null.</param>
    /// <exception cref="UsageException">The command line does not say what to fetch.</exception>
    public static IReadOnlyList<WantedFile> Of(Catalogue catalogue, string name, string from, string? sha256)
    {
        Uri address = Parse(from);
        string? given = ParseHash(sha256);
        CatalogueModel? model = catalogue.Find(name);
        if (from.EndsWith('/'))
        {
            if (model is null)
                throw new UsageException($"the catalogue does not know {name}, so it has no list of files; expected the address of one file, with --sha256.");
            return given is null
                ? [.. model.Files.Select(pin => Pinned(model, pin, new Uri(address, pin.Origin)))]
                : throw new UsageException("--sha256 is the hash of one file; expected the address of that file, without a slash at its end.");
        }

        string fileName = Uri.UnescapeDataString(address.Segments[^1]);
        CatalogueFile? known = model is null ? null : Known(model, fileName);
        if (known?.Sha256 is { } pinned)
        {
            return given is null || given == pinned
                ? [Pinned(model!, known, address)]
                : throw new UsageException($"--sha256 is {given}, and the catalogue has {pinned} for {name}'s {known.Origin}. Leave it out, or give the file another name.");
        }

        if (given is null)
            throw new UsageException($"the catalogue has no hash for {fileName} of {name}; say which one it must have with --sha256, or fetch it yourself and use noharm models add.");
        if (!ModelFiles.IsName(name))
            throw new UsageException($"\"{name}\" is no name for a model; expected lower-case letters, digits, dots, dashes and underscores.");
        if (!ModelFiles.IsBelow(fileName) || !ModelFiles.IsUseful(fileName))
            throw new UsageException($"the address does not end in the name of a model file; expected one such as model.onnx or judge.gguf.");
        return [new WantedFile(address, known?.Path ?? fileName, known?.Bytes, given, PinState.Given)];
    }

    // Many addresses end in a number or a word; where a model has one pinned file, that is the one meant.
    private static CatalogueFile? Known(CatalogueModel model, string fileName) =>
        model.FileNamed(fileName) ?? (model.Files.Count == 1 && !ModelFiles.IsUseful(fileName) ? model.Files[0] : null);

    private static WantedFile Pinned(CatalogueModel model, CatalogueFile pin, Uri address) => pin.Sha256 is { } hash
        ? new WantedFile(address, pin.Path, pin.Bytes, hash, PinState.Verified)
        : throw new UsageException($"the catalogue has no hash for {pin.Origin} of {model.Name}; give the address of that file, and its hash with --sha256.");

    private static Uri Parse(string from)
    {
        if (!Uri.TryCreate(from, UriKind.Absolute, out Uri? address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
            throw new UsageException($"--from is no address that can be fetched; expected http://... or https://.... For a file on this machine: noharm models add FILE.");
        return address.UserInfo.Length == 0
            ? address
            : throw new UsageException("--from holds a name or password, which other processes can read; expected an address without. Fetch the file yourself and use noharm models add.");
    }

    private static string? ParseHash(string? sha256)
    {
        string? hash = sha256?.ToLowerInvariant();
        return hash is null || (hash.Length == HashLength && hash.All(char.IsAsciiHexDigitLower))
            ? hash
            : throw new UsageException("--sha256 is no SHA-256; expected 64 hexadecimal digits, such as sha256sum prints.");
    }
}
