using NoHarm.Judging;
using NoHarm.Responses;

// Two cores are soon taken; a test that waits for another one's threads says nothing about its own.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace NoHarm.Onnx.Tests;

/// <summary>The native library that the build restored; tests that need it skip, and say why, where it is missing.</summary>
internal static class Native
{
    public static OnnxLibrary Library()
    {
        Assert.SkipUnless(
            OnnxLibraryFiles.In(OnnxLibraryFiles.Beside) is not null,
            "The build restored no ONNX Runtime library for this machine (npm is missing, or it has no network).");
        return OnnxLibrary.Load();
    }

    public static OnnxModel Model(string path) => OnnxModel.Load(Library(), path, OnnxDevice.Cpu);

    public static BlindCase Case(int options = 6) => new(
        "Case001",
        "A 61-year-old woman has new atrial fibrillation.\nWhat should be done?",
        [.. Enumerable.Range(1, options).Select(id => new BlindOption(id, $"Order test number {id} {(id % 3 == 0 ? "today" : "within two weeks")}", "Testing", null))],
        Guidance: null);

    public static Response Answer(string text) => new(new ResponseKey("somebody", "Case001", 1), text);
}
