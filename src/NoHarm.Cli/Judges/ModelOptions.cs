using System.CommandLine;
using NoHarm.Llama;

namespace NoHarm.Cli.Judges;

/// <summary>The options of every command that loads models.</summary>
internal sealed class ModelOptions
{
    private readonly Option<string> _embedder = new("--embedder") { Description = "What finds candidate options: lexical, onnx:FOLDER, llama:FILE.gguf.", DefaultValueFactory = _ => "lexical" };
    private readonly Option<string> _device = new("--device") { Description = "Where models run. The lexical judge needs the CPU only.", DefaultValueFactory = _ => "auto" };
    private readonly Option<int> _threads = new("--threads") { Description = "Threads: of the lexical judge, answers judged at once; of a model, those that it computes with.", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<string?> _library = new("--llama-library") { Description = "A folder with your own llama.cpp, such as a CUDA build." };
    private readonly Option<string?> _onnxLibrary = new("--onnx-library") { Description = "Your own ONNX Runtime library, such as a CUDA build." };
    private readonly Option<string?> _template = new("--template") { Description = "A chat template that llama.cpp knows by name, or none; by default the model's own." };
    private readonly Option<int?> _context = new("--context") { Description = "The most tokens of one question to a llama: judge; longer ones are unresolved." };
    private readonly Option<bool> _rationales = new("--rationales") { Description = "Have a llama: judge say why, for partial and uncertain verdicts." };

    /// <summary>Adds all of them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_embedder);
        AddLoadingTo(command);
        command.Add(_rationales);
    }

    /// <summary>Adds those that say how one model is loaded.</summary>
    public void AddLoadingTo(Command command)
    {
        _device.AcceptOnlyFromAmong("auto", "cpu", "cuda");
        foreach (Option option in (Option[])[_device, _threads, _library, _onnxLibrary, _template, _context])
            command.Add(option);
    }

    /// <summary>What the user asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="judge">The judge in the words of the command line.</param>
    /// <exception cref="UsageException">A number is out of its range.</exception>
    public JudgeRequest RequestOf(ParseResult parsed, string judge) => new()
    {
        Judge = judge,
        Embedder = parsed.GetValue(_embedder) ?? "lexical",
        Device = parsed.GetValue(_device)!,
        Threads = AtLeastOne("--threads", parsed.GetValue(_threads)),
        LlamaLibrary = parsed.GetValue(_library),
        OnnxLibrary = parsed.GetValue(_onnxLibrary),
        Llama = new LlamaJudgeOptions
        {
            // The library's threads wait for each other without sleep: more of them than processors stand still.
            Threads = Math.Min(parsed.GetValue(_threads), Environment.ProcessorCount),
            Template = parsed.GetValue(_template),
            MaxContext = parsed.GetValue(_context) is { } context ? AtLeastOne("--context", context) : null,
            Rationales = parsed.GetValue(_rationales),
        },
    };

    private static int AtLeastOne(string option, int value) =>
        value >= 1 ? value : throw new UsageException($"{option} is {value}; expected 1 or more.");
}
