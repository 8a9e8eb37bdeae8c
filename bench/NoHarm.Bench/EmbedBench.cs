using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.AI;
using NoHarm.Extraction;
using NoHarm.Input;
using NoHarm.Onnx;
using NoHarm.Onnx.Tokens;
using NoHarm.Responses;
using NoHarm.Testing.Onnx;

namespace NoHarm.Bench;

/// <summary>Times the ONNX embedder on the sentences of real answers, beside transformers.js with the same file.</summary>
internal static class EmbedBench
{
    private const int Rounds = 3;
    private const string ModelName = "random-minilm-l6";

    /// <summary>Prints a table.</summary>
    /// <param name="responses">Answers whose sentences are embedded.</param>
    /// <param name="tokenizer">A folder with a BERT vocabulary of 30,522 words and its tokenizer.json.</param>
    /// <param name="models">Where the made-up model is written.</param>
    /// <param name="peer">The peer's folder.</param>
    /// <param name="threads">Threads on the CPU.</param>
    public static async Task RunAsync(string responses, string tokenizer, string models, string peer, int threads)
    {
        string[] sentences = SentencesOf(responses);
        string folder = WriteModel(Path.Combine(models, ModelName), tokenizer, BertNumbers.Single);
        string rounded = WriteModel(Path.Combine(models, ModelName + "-int8"), tokenizer, BertNumbers.Int8);
        PeerResult? theirs = RunPeer(peer, models, sentences, threads);
        OnnxLibrary library = OnnxLibrary.Load();
        using OnnxModel model = OnnxModel.Load(library, folder, OnnxDevice.Cpu);
        TokenRow[] rows = [.. sentences.Select(sentence => model.Tokenizer.Encode(sentence, 512))];
        IReadOnlyList<TokenBatch> batches = TokenBatch.Plan([.. rows.Select(row => row.Length)]);
        long tokens = rows.Sum(row => (long)row.Length);
        long padded = batches.Sum(batch => (long)batch.Rows.Length * batch.Columns);

        double ours = await BestAsync(() => EmbedAsync(model, sentences, threads));
        double alone = await BestAsync(() => Task.Run(() => model.Evaluate(rows, "last_hidden_state", threads, (_, _, _) => { }, CancellationToken.None)));
        using OnnxModel small = OnnxModel.Load(library, rounded, OnnxDevice.Cpu);
        double int8 = await BestAsync(() => EmbedAsync(small, sentences, threads));

        Console.WriteLine($"{library.Backend}; {threads} threads; {sentences.Length} sentences, {tokens:N0} tokens, {100.0 * (padded - tokens) / padded:F1} % padding.\n");
        Console.WriteLine("| way | wall time | sentences/s | to ours |\n|---|---|---|---|");
        Row("the embedder", ours);
        Row("the same batches without tokenizer and pooling", alone);
        Row("the embedder, weights in 8 bits", int8);
        foreach (PeerWay way in theirs?.Ways ?? [])
            Row($"transformers.js {theirs!.Version}, {way.Name}", way.WallMs);
        if (theirs is null)
            Console.WriteLine($"The peer did not take part: run npm install --no-save in {peer}.");
        else
            Console.WriteLine($"\nLargest difference to the peer's vectors, {theirs.Vectors.Length} sentences: {await DifferenceAsync(model, sentences, theirs.Vectors):E1}.");

        void Row(string name, double ms) => Console.WriteLine($"| {name} | {ms / 1000:F2} s | {sentences.Length / ms * 1000:F0} | {ms / ours:F2} |");
    }

    private static string[] SentencesOf(string responses)
    {
        var problems = new ProblemList();
        ResponseSet set = ResponseReader.Read(responses, problems);
        problems.ThrowIfErrors();
        return
        [
            .. set.Responses.SelectMany(response => StatementSplitter.Split(response.Text)
                .GroupBy(statement => statement.Sentence)
                .Select(sentence => response.Text[sentence.First().Span.Start..(sentence.Last().Span.Start + sentence.Last().Span.Length)])).Distinct(),
        ];
    }

    private static string WriteModel(string folder, string tokenizer, BertNumbers numbers)
    {
        if (File.Exists(Path.Combine(folder, "onnx", "model.onnx")))
            return folder;
        Directory.CreateDirectory(Path.Combine(folder, "onnx"));
        foreach (string file in Directory.EnumerateFiles(tokenizer))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        var shape = new BertShape { Vocabulary = 30_522, Layers = 6, Width = 384, Heads = 12, FeedForward = 1536, Positions = 512, Numbers = numbers };
        File.WriteAllBytes(Path.Combine(folder, "onnx", "model.onnx"), BertModel.Write(new BertWeights(shape)));
        return folder;
    }

    // Vectors are kept by text, so every round has an embedder of its own.
    private static async Task<GeneratedEmbeddings<Embedding<float>>> EmbedAsync(OnnxModel model, string[] sentences, int threads)
    {
        using var embedder = new OnnxEmbedder(model, threads);
        return await embedder.GenerateAsync(sentences);
    }

    private static async Task<double> BestAsync(Func<Task> work)
    {
        await work();
        double best = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await work();
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }

        return best;
    }

    private static PeerResult? RunPeer(string folder, string models, string[] sentences, int threads)
    {
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            return null;
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, JsonSerializer.Serialize(sentences));
            string output = ChildProcess.Run("node", [Path.Combine(folder, "peer.mjs"), Path.GetFullPath(models), ModelName, file, $"{threads}"]);
            return JsonSerializer.Deserialize<PeerResult>(output, JsonSerializerOptions.Web);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<double> DifferenceAsync(OnnxModel model, string[] sentences, float[][] theirs)
    {
        GeneratedEmbeddings<Embedding<float>> ours = await EmbedAsync(model, sentences, 1);
        return theirs.Select((vector, i) => vector.Zip(ours[i].Vector.ToArray(), (a, b) => (double)Math.Abs(a - b)).Max()).Max();
    }

    private sealed record PeerWay(string Name, double WallMs);

    private sealed record PeerResult(string Version, PeerWay[] Ways, float[][] Vectors);
}
