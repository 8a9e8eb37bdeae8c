using System.Text;

namespace NoHarm.Testing.Gguf;

/// <summary>Fills one row of a tensor; rows are asked for in order.</summary>
internal delegate void TensorRow(long row, Span<float> values);

/// <summary>
/// A GGUF version 3 file: metadata first, then the tensors, which are made and written row by row, so that a file may
/// be larger than the memory (layout: the ggml project's docs/gguf.md).
/// </summary>
internal sealed class GgufWriter
{
    private const int Alignment = 32;
    private readonly List<(string Key, Action<BinaryWriter> Write)> _metadata = [];
    private readonly List<Tensor> _tensors = [];

    private enum Kind
    {
        UInt32 = 4,
        Int32 = 5,
        Float32 = 6,
        Bool = 7,
        String = 8,
        Array = 9,
    }

    public void Add(string key, uint value) => Add(key, Kind.UInt32, w => w.Write(value));

    public void Add(string key, float value) => Add(key, Kind.Float32, w => w.Write(value));

    public void Add(string key, bool value) => Add(key, Kind.Bool, w => w.Write(value));

    public void Add(string key, string value) => Add(key, Kind.String, w => WriteString(w, value));

    public void Add(string key, IReadOnlyList<string> values) => AddArray(key, Kind.String, values, WriteString);

    public void Add(string key, IReadOnlyList<float> values) => AddArray(key, Kind.Float32, values, (w, v) => w.Write(v));

    public void Add(string key, IReadOnlyList<int> values) => AddArray(key, Kind.Int32, values, (w, v) => w.Write(v));

    /// <summary>Adds a tensor of <paramref name="rows"/> rows of <paramref name="columns"/> values.</summary>
    /// <param name="name">The name, e.g. <c>blk.0.attn_q.weight</c>.</param>
    /// <param name="type">How it is stored.</param>
    /// <param name="columns">Length of a row, ggml's first dimension: the inputs of a weight.</param>
    /// <param name="rows">Number of rows, the outputs of a weight; 0 for a vector, which has one dimension.</param>
    /// <param name="fill">Gives each row.</param>
    public void AddTensor(string name, GgufTensorType type, int columns, int rows, TensorRow fill) =>
        _tensors.Add(new(name, type, columns, rows, fill));

    /// <summary>Leaves out a tensor that was added.</summary>
    public void RemoveTensor(string name)
    {
        if (_tensors.RemoveAll(tensor => tensor.Name == name) == 0)
            throw new ArgumentException($"There is no tensor {name}.", nameof(name));
    }

    /// <summary>Writes the file.</summary>
    public void Save(string path)
    {
        using FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        using BinaryWriter writer = new(file);
        WriteHeader(writer);
        Pad(writer);
        foreach (Tensor tensor in _tensors)
        {
            WriteTensor(writer, tensor);
            Pad(writer);
        }
    }

    private void Add(string key, Kind kind, Action<BinaryWriter> write)
    {
        void WriteTyped(BinaryWriter writer)
        {
            writer.Write((uint)kind);
            write(writer);
        }

        _metadata.Add((key, WriteTyped));
    }

    private void AddArray<T>(string key, Kind kind, IReadOnlyList<T> values, Action<BinaryWriter, T> write) =>
        Add(key, Kind.Array, w =>
        {
            w.Write((uint)kind);
            w.Write((ulong)values.Count);
            foreach (T value in values)
                write(w, value);
        });

    private void WriteHeader(BinaryWriter writer)
    {
        writer.Write("GGUF"u8);
        writer.Write(3u);
        writer.Write((ulong)_tensors.Count);
        writer.Write((ulong)_metadata.Count);
        foreach ((string key, Action<BinaryWriter> write) in _metadata)
        {
            WriteString(writer, key);
            write(writer);
        }

        long offset = 0;
        foreach (Tensor tensor in _tensors)
        {
            WriteString(writer, tensor.Name);
            writer.Write(tensor.Rows == 0 ? 1u : 2u);
            writer.Write((ulong)tensor.Columns);
            if (tensor.Rows != 0)
                writer.Write((ulong)tensor.Rows);
            writer.Write((uint)tensor.Type);
            writer.Write((ulong)offset);
            offset += (tensor.Bytes + Alignment - 1) / Alignment * Alignment;
        }
    }

    private static void WriteTensor(BinaryWriter writer, Tensor tensor)
    {
        float[] values = new float[tensor.Columns];
        byte[] bytes = new byte[GgufEncoding.RowBytes(tensor.Type, tensor.Columns)];
        for (long row = 0; row < Math.Max(1, tensor.Rows); row++)
        {
            tensor.Fill(row, values);
            GgufEncoding.Encode(tensor.Type, values, bytes);
            writer.Write(bytes);
        }
    }

    private static void WriteString(BinaryWriter writer, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        writer.Write((ulong)bytes.Length);
        writer.Write(bytes);
    }

    private static void Pad(BinaryWriter writer)
    {
        long over = writer.BaseStream.Position % Alignment;
        if (over != 0)
            writer.Write(new byte[Alignment - over]);
    }

    private sealed record Tensor(string Name, GgufTensorType Type, int Columns, int Rows, TensorRow Fill)
    {
        public long Bytes => GgufEncoding.RowBytes(Type, Columns) * Math.Max(1, Rows);
    }
}
