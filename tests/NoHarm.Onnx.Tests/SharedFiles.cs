namespace NoHarm.Onnx.Tests;

/// <summary>The tokenizer data beside the checkout; tests that need it skip, and say why, where it is missing.</summary>
internal static class SharedFiles
{
    public static string Path(params string[] parts)
    {
        string root = System.IO.Path.Combine(Repository.Root, "..", "shared", "data");
        Assert.SkipUnless(Directory.Exists(root), "The tokenizer data is not beside this checkout (../shared/data).");
        return System.IO.Path.GetFullPath(System.IO.Path.Combine([root, .. parts]));
    }
}
