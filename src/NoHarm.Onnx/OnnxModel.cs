using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using NoHarm.Onnx.Interop;
using NoHarm.Onnx.Tokens;
using NoHarm.Runs;

namespace NoHarm.Onnx;

/// <summary>A BERT-family model in memory, with its tokenizer and configuration. Safe to use from several threads at once.</summary>
public sealed class OnnxModel : IDisposable
{
    private const string Ids = "input_ids";
    private const string Mask = "attention_mask";
    private const string Types = "token_type_ids";

    private readonly OnnxSession _session;
    private bool _computesAlone;

    private OnnxModel(OnnxLibrary library, ModelFiles files, IReadOnlyList<HashedFile> hashed, ModelConfig config, BertTokenizer tokenizer, OnnxSession session)
    {
        Library = library;
        Locations = files;
        Config = config;
        Tokenizer = tokenizer;
        _session = session;
        Files = hashed;
        string parts = string.Concat(Files.Select(file => $"{Path.GetRelativePath(files.Folder, file.Path)} {file.Sha256}\n"));
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{parts}{library.Backend}\n{(UsesGpu ? "gpu" : "cpu")}")));
    }

    /// <summary>The ONNX file.</summary>
    public string FilePath => Locations.Model;

    /// <summary>The files that it was made of, hashed, the ONNX file first.</summary>
    public IReadOnlyList<HashedFile> Files { get; }

    /// <summary>SHA-256 (hex) of its files, the library's version and where it computes.</summary>
    public string Fingerprint { get; }

    /// <summary>Whether it computes on a GPU.</summary>
    public bool UsesGpu => _session.UsesGpu;

    /// <summary>The library that computes.</summary>
    public OnnxLibrary Library { get; }

    /// <summary>Its tokenizer.</summary>
    public BertTokenizer Tokenizer { get; }

    /// <summary>Its configuration.</summary>
    internal ModelConfig Config { get; }

    /// <summary>Where its files are.</summary>
    internal ModelFiles Locations { get; }

    /// <summary>What it gives.</summary>
    internal IReadOnlyList<TensorInfo> Outputs => _session.Outputs;

    /// <summary>Loads a model.</summary>
    /// <param name="library">The native library.</param>
    /// <param name="path">A folder with <c>model.onnx</c> (or <c>onnx/model.onnx</c>), <c>config.json</c> and a vocabulary; or an ONNX file in one.</param>
    /// <param name="device">Where it is to run.</param>
    /// <param name="check">Told every file with its hash before the library reads it, and may refuse it by an exception.</param>
    /// <exception cref="OnnxLoadException">Something is missing, damaged, of another kind, or does not belong together.</exception>
    public static OnnxModel Load(OnnxLibrary library, string path, OnnxDevice device = OnnxDevice.Auto, Action<HashedFile>? check = null)
    {
        ArgumentNullException.ThrowIfNull(library);
        ModelFiles files = ModelFiles.Find(path);
        ModelConfig config = ModelConfig.Read(files.Folder);
        BertTokenizer tokenizer = TokenizerFiles.Read(files.Folder);
        config.CheckVocabulary(tokenizer.Size, files.Folder);
        HashedFile[] hashed = [.. files.All.Select(file => HashedFile.Input("model", file))];
        foreach (HashedFile file in hashed)
            check?.Invoke(file);
        OnnxSession session = OnnxSession.Load(library, files.Model, device);
        try
        {
            CheckInputs(files.Model, session.Inputs);
            return new OnnxModel(library, files, hashed, config, tokenizer, session);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    /// <summary>
    /// Tries the model on a few rows: whether it computes, also the last token of its vocabulary, and whether its numbers
    /// for a row depend on the rows beside it. They do in models of 8 bits, which round by the whole batch; such a model
    /// is given one row at a time from then on, so that the same text gives the same numbers in every run.
    /// </summary>
    /// <param name="output">Name of the output.</param>
    /// <returns>Numbers per vector.</returns>
    /// <exception cref="OnnxLoadException">It does not compute.</exception>
    internal int Try(string output)
    {
        int last = Tokenizer.Size - 1;
        TokenRow[] rows = [.. ((int[])[2, 7, 13]).Select(length => Math.Min(length, Config.Positions))
            .Select(length => new TokenRow([.. Enumerable.Range(0, length).Select(i => last - (int)((long)i * length * 97 % Tokenizer.Size))], (length + 1) / 2))];
        var together = new float[rows.Length][];
        var alone = new float[rows.Length][];
        int width = 0;
        try
        {
            Evaluate(rows, new TokenBatch([.. Enumerable.Range(0, rows.Length)], rows.Max(row => row.Length)), output, (row, values, numbers) => (together[row], width) = (values.ToArray(), numbers));
            for (int i = 0; i < rows.Length; i++)
                Evaluate(rows, new TokenBatch([i], rows[i].Length), output, (row, values, _) => alone[row] = values.ToArray());
        }
        catch (OrtException failure)
        {
            throw Unfit(failure);
        }

        if (!together.Concat(alone).All(values => values.All(float.IsFinite)))
            throw new OnnxLoadException($"{FilePath} returned what is no finite number; expected a model that computes. Take its fp32 version.");
        _computesAlone = !UsesGpu && together.Zip(alone).Any(pair => !pair.First.AsSpan().SequenceEqual(pair.Second));
        return width;
    }

    /// <summary>The model failed while computing.</summary>
    internal OnnxLoadException Unfit(OrtException failure) =>
        new($"{FilePath} cannot be computed: {failure.Message}. Does the model belong to its config.json and vocabulary?", failure);

    /// <summary>Computes one output of many rows, rows of similar length together.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="output">Name of the output.</param>
    /// <param name="threads">Batches computed at once, from 1; results do not depend on it.</param>
    /// <param name="read">Told what became of each row, on any thread and in any order.</param>
    /// <param name="cancellationToken">Stops it between two batches.</param>
    /// <exception cref="OrtException">The library failed.</exception>
    internal void Evaluate(IReadOnlyList<TokenRow> rows, string output, int threads, RowReader read, CancellationToken cancellationToken)
    {
        IReadOnlyList<TokenBatch> batches = TokenBatch.Plan([.. rows.Select(row => row.Length)], _computesAlone ? 1 : TokenBatch.Budget);
        if (threads == 1 || batches.Count < 2)
        {
            foreach (TokenBatch batch in batches)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Evaluate(rows, batch, output, read);
            }

            return;
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        try
        {
            Parallel.ForEach(batches, options, batch => Evaluate(rows, batch, output, read));
        }
        catch (AggregateException failures) when (failures.InnerException is OrtException first)
        {
            throw new OrtException(first.Message);
        }
    }

    private static void CheckInputs(string path, IReadOnlyList<TensorInfo> inputs)
    {
        foreach (TensorInfo input in inputs)
        {
            if (input.Name is not (Ids or Mask or Types))
                throw new OnnxLoadException($"{path} wants an input \"{input.Name}\"; expected {Ids}, {Mask} and perhaps {Types}. Export it again as a BERT encoder, without past keys or images.");
            if (input.Type is not (TensorType.Int64 or TensorType.Int32) || input.Rank != 2)
                throw new OnnxLoadException($"{path}: the input {input.Name} is no matrix of whole numbers; expected one of 64 or 32 bits. Export the model again.");
            if (input.Shape.Any(size => size >= 0))
                throw new OnnxLoadException($"{path}: the input {input.Name} has the fixed shape {string.Join('x', input.Shape)}; expected one open to any number of texts and tokens. Export the model again with dynamic axes.");
        }

        foreach (string needed in (string[])[Ids, Mask])
        {
            if (inputs.All(input => input.Name != needed))
                throw new OnnxLoadException($"{path} has no input {needed}; found {string.Join(", ", inputs.Select(input => input.Name))}. Export it again as a BERT encoder.");
        }
    }

    private void Evaluate(IReadOnlyList<TokenRow> rows, TokenBatch batch, string output, RowReader read)
    {
        int count = batch.Rows.Length;
        long[][] inputs = [.. _session.Inputs.Select(_ => ArrayPool<long>.Shared.Rent(count * batch.Columns))];
        try
        {
            for (int i = 0; i < inputs.Length; i++)
                Fill(inputs[i], _session.Inputs[i].Name, rows, batch);
            _session.Run(inputs, count, batch.Columns, output, (values, shape) =>
            {
                int width = (int)shape[^1];
                int stride = values.Length / count;
                for (int i = 0; i < count; i++)
                {
                    int used = shape.Length == 3 ? rows[batch.Rows[i]].Length * width : width;
                    read(batch.Rows[i], values.Slice(i * stride, used), width);
                }
            });
        }
        finally
        {
            // Token numbers are as private as the text.
            foreach (long[] input in inputs)
                ArrayPool<long>.Shared.Return(input, clearArray: true);
        }
    }

    private void Fill(long[] target, string input, IReadOnlyList<TokenRow> rows, TokenBatch batch)
    {
        for (int i = 0; i < batch.Rows.Length; i++)
        {
            TokenRow row = rows[batch.Rows[i]];
            Span<long> cells = target.AsSpan(i * batch.Columns, batch.Columns);
            for (int k = 0; k < cells.Length; k++)
            {
                cells[k] = input switch
                {
                    Ids => k < row.Length ? row.Tokens[k] : Tokenizer.Padding,
                    Mask => k < row.Length ? 1 : 0,
                    _ => k < row.Length && k >= row.SecondFrom ? 1 : 0,
                };
            }
        }
    }
}
