using System.CommandLine;
using NoHarm.Bench;
using NoHarm.Bench.Agreement;
using NoHarm.Bench.Coverage;
using NoHarm.Bench.ScoreCoverage;
using NoHarm.Testing;
using NoHarm.Testing.Gguf;

var types = new Option<GgufTensorType[]>("--types")
{
    Description = "How the weights of the made-up models are stored.",
    AllowMultipleArgumentsPerToken = true,
    DefaultValueFactory = _ => [GgufTensorType.Q8_0, GgufTensorType.F16],
};
var ways = new Option<string[]>("--ways")
{
    Description = "The ways to measure; the judge always takes part, because the others are compared with it.",
    AllowMultipleArgumentsPerToken = true,
    DefaultValueFactory = _ => [.. JudgeBench.WayNames, JudgeBench.PeerName],
};
ways.AcceptOnlyFromAmong([.. JudgeBench.WayNames, JudgeBench.PeerName]);
var threads = new Option<int>("--threads") { Description = "Threads on the CPU.", DefaultValueFactory = _ => Environment.ProcessorCount };
var answers = new Option<int>("--answers") { Description = "Answers to the one case that our judge reads.", DefaultValueFactory = _ => 4 };
var models = new Option<string>("--models")
{
    Description = "Folder for the model files (1.5 GB), which are written when they are not there.",
    DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "noharm-bench"),
};
var peer = new Option<string>("--peer")
{
    Description = "Folder of the peer; it takes part when npm ci has been run there.",
    DefaultValueFactory = _ => Path.Combine(Repository.Root, "bench", "judge-peer"),
};
var library = new Option<string?>("--library") { Description = "Folder of the llama.cpp library, when not the one that the build restores." };

var judge = new Command("judge", "Times the GGUF judge against other ways to ask the same library about 36 options.")
{
    types,
    ways,
    threads,
    answers,
    models,
    peer,
    library,
};
judge.SetAction(parsed => JudgeBench.Run(
    parsed.GetValue(types)!,
    parsed.GetValue(ways)!,
    parsed.GetValue(models)!,
    parsed.GetValue(peer)!,
    new BenchSettings
    {
        Model = "",
        Threads = parsed.GetValue(threads),
        Answers = parsed.GetValue(answers),
        Library = parsed.GetValue(library),
    }));

var responses = new Option<string>("--responses")
{
    Description = "Answers whose sentences are embedded.",
    DefaultValueFactory = _ => Path.Combine(Repository.Root, "..", "shared", "data", "mapping-dev", "responses.jsonl"),
};
var tokenizer = new Option<string>("--tokenizer")
{
    Description = "A folder with BERT's vocabulary and tokenizer.json.",
    DefaultValueFactory = _ => Path.Combine(Repository.Root, "..", "shared", "data", "bert-tokenizer"),
};
var embedPeer = new Option<string>("--peer")
{
    Description = "Folder of the peer; it takes part when npm install has been run there.",
    DefaultValueFactory = _ => Path.Combine(Repository.Root, "bench", "embed-peer"),
};
var embed = new Command("embed", "Times the ONNX embedder beside transformers.js, on the sentences of real answers.") { responses, tokenizer, models, embedPeer, threads };
embed.SetAction(parsed => EmbedBench.RunAsync(
    parsed.GetValue(responses)!,
    parsed.GetValue(tokenizer)!,
    parsed.GetValue(models)!,
    parsed.GetValue(embedPeer)!,
    parsed.GetValue(threads)));

// Started by the judge command, once for every way.
var name = new Argument<string>("name");
var model = new Argument<string>("model");
var way = new Command("way") { name, model, threads, answers, library };
way.Hidden = true;
way.SetAction(async (parsed, cancellationToken) => await JudgeBench.RunWayAsync(
    parsed.GetValue(name)!,
    new BenchSettings
    {
        Model = parsed.GetValue(model)!,
        Threads = parsed.GetValue(threads),
        Answers = parsed.GetValue(answers),
        Library = parsed.GetValue(library),
    },
    cancellationToken));

return await new RootCommand("Measures NoHarm.") { judge, embed, way, AgreementCommand.Create(), CoverageCommand.Create(), ScoreCoverageCommand.Create() }.Parse(args).InvokeAsync();
