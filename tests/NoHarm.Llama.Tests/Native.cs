using NoHarm.Judging;
using NoHarm.Responses;

// Every model computes on threads of its own that wait for each other: two at once on two cores take ten times as long.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace NoHarm.Llama.Tests;

/// <summary>The native library that the build restored; tests that need it skip, and say why, where it is missing.</summary>
internal static class Native
{
    public static LlamaLibrary Library()
    {
        Assert.SkipUnless(
            LibraryFiles.In(LibraryFiles.Beside, "llama") is not null,
            "The build restored no llama.cpp library for this machine (npm is missing, or it has no network).");
        return LlamaLibrary.Load();
    }

    public static LlamaModel Model(string path) => LlamaModel.Load(Library(), path, DevicePreference.Cpu);

    public static LlamaJudge Judge(LlamaModel model, LlamaJudgeOptions? options = null) =>
        new(Library(), model, "hash of the model", JudgementAssembler.CreateDefault(), options ?? new LlamaJudgeOptions { Threads = 1 });

    /// <summary>A case of short options, among them two of one group.</summary>
    public static BlindCase Case(int options = 6) => new(
        "Case001",
        "A 61-year-old woman has new atrial fibrillation.\nWhat should be done?",
        [.. Enumerable.Range(1, options).Select(id => new BlindOption(id, $"Order test number {id} {(id % 3 == 0 ? "today" : "within two weeks")}", "Testing", null))],
        Guidance: null);

    public static Response Answer(string text) => new(new ResponseKey("somebody", "Case001", 1), text);
}
