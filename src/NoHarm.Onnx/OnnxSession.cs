using System.Buffers;
using System.Numerics.Tensors;
using System.Text;
using NoHarm.Onnx.Interop;

namespace NoHarm.Onnx;

/// <summary>A model in memory that computes one output of rows of whole numbers. Safe to use from several threads at once.</summary>
internal sealed unsafe class OnnxSession : IDisposable
{
    private const int AllOptimizations = 99;
    private const int OnlyFatal = 4;

    private readonly OrtApi _api;
    private readonly OrtHandle _session;
    private readonly byte[] _names;
    private readonly Dictionary<string, int> _nameAt = new(StringComparer.Ordinal);

    private OnnxSession(OrtApi api, OrtHandle session, bool usesGpu)
    {
        _api = api;
        _session = session;
        UsesGpu = usesGpu;
        Inputs = api.Tensors(session, OrtSlot.SessionGetInputCount, OrtSlot.SessionGetInputName, OrtSlot.SessionGetInputTypeInfo);
        Outputs = api.Tensors(session, OrtSlot.SessionGetOutputCount, OrtSlot.SessionGetOutputName, OrtSlot.SessionGetOutputTypeInfo);
        _names = PinnedNames();
    }

    /// <summary>What it takes.</summary>
    public IReadOnlyList<TensorInfo> Inputs { get; }

    /// <summary>What it gives.</summary>
    public IReadOnlyList<TensorInfo> Outputs { get; }

    /// <summary>Whether it computes on a GPU.</summary>
    public bool UsesGpu { get; }

    /// <summary>Loads a model.</summary>
    /// <exception cref="OnnxLoadException">It is missing, damaged, not for this library, or the GPU cannot be used.</exception>
    public static OnnxSession Load(OnnxLibrary library, string path, OnnxDevice device)
    {
        OrtApi api = library.Api;
        using OrtHandle options = api.Create(OrtSlot.CreateSessionOptions, OrtSlot.ReleaseSessionOptions);
        api.Call(OrtSlot.DisablePerSessionThreads, options.Value);
        api.Set(OrtSlot.SetSessionLogSeverityLevel, options, OnlyFatal);
        api.Set(OrtSlot.SetSessionGraphOptimizationLevel, options, AllOptimizations);
        api.Set(OrtSlot.SetDeterministicCompute, options, true);
        bool usesGpu = AppendGpu(library, options, device);
        try
        {
            return new OnnxSession(api, api.CreateSession(library.Environment, Path.GetFullPath(path), options), usesGpu);
        }
        catch (OrtException failure)
        {
            throw new OnnxLoadException(
                $"{path} cannot be loaded as a model: {failure.Message}. Is the file complete, with the weights that may lie beside it (.onnx_data), and made for ONNX Runtime {library.Version} or older? Fetch or export it again.", failure);
        }
    }

    /// <summary>Computes one output.</summary>
    /// <param name="inputs">Numbers per input, in the order of <see cref="Inputs"/>, at least rows times columns each.</param>
    /// <param name="rows">Rows of each input.</param>
    /// <param name="columns">Numbers in a row.</param>
    /// <param name="output">Name of the output.</param>
    /// <param name="read">Told the output.</param>
    /// <exception cref="OrtException">The library failed.</exception>
    public void Run(IReadOnlyList<long[]> inputs, int rows, int columns, string output, OutputReader read)
    {
        Span<nint> names = stackalloc nint[inputs.Count];
        Span<nint> values = stackalloc nint[inputs.Count];
        var pins = new MemoryHandle[inputs.Count];
        var tensors = new OrtHandle?[inputs.Count];
        try
        {
            for (int i = 0; i < inputs.Count; i++)
            {
                TensorType type = Inputs[i].Type;
                Memory<long> numbers = inputs[i].AsMemory(0, rows * columns);
                if (type == TensorType.Int32)
                    Narrow(numbers.Span);
                pins[i] = numbers.Pin();
                tensors[i] = _api.CreateTensor(
                    pins[i].Pointer, (long)rows * columns * (type == TensorType.Int32 ? sizeof(int) : sizeof(long)), [rows, columns], type);
                names[i] = NameOf(Inputs[i].Name);
                values[i] = tensors[i]!.Value;
            }

            using OrtHandle result = _api.Run(_session, names, values, NameOf(output));
            Read(result, read);
        }
        finally
        {
            foreach (OrtHandle? tensor in tensors)
                tensor?.Dispose();
            foreach (MemoryHandle pin in pins)
                pin.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private static bool AppendGpu(OnnxLibrary library, OrtHandle options, OnnxDevice device)
    {
        if (device == OnnxDevice.Cpu || (device == OnnxDevice.Auto && !library.HasCuda))
            return false;
        if (!library.HasCuda)
        {
            throw new OnnxLoadException(
                $"--device cuda: this ONNX Runtime computes with {string.Join(", ", library.Providers)} only. Name a CUDA build: --onnx-library FILE.");
        }

        try
        {
            library.Api.AppendCuda(options);
            return true;
        }
        catch (OrtException) when (device == OnnxDevice.Auto)
        {
            return false;
        }
        catch (OrtException failure)
        {
            throw new OnnxLoadException($"--device cuda: ONNX Runtime cannot use a GPU here: {failure.Message}. Are the driver, CUDA and cuDNN installed?", failure);
        }
    }

    // In place: each number is read before its place is written, as the narrow ones lie further in front.
    private static void Narrow(Span<long> numbers)
    {
        Span<int> narrow = System.Runtime.InteropServices.MemoryMarshal.Cast<long, int>(numbers);
        for (int i = 0; i < numbers.Length; i++)
            narrow[i] = (int)numbers[i];
    }

    private void Read(OrtHandle result, OutputReader read)
    {
        TensorInfo info = _api.Describe(result);
        int count = checked((int)TensorPrimitives.Product<long>(info.Shape));
        void* data = _api.Data(result);
        if (info.Type == TensorType.Float)
        {
            read(new ReadOnlySpan<float>(data, count), info.Shape);
            return;
        }

        float[] wide = ArrayPool<float>.Shared.Rent(count);
        try
        {
            TensorPrimitives.ConvertToSingle(new ReadOnlySpan<Half>(data, count), wide);
            read(wide.AsSpan(0, count), info.Shape);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(wide);
        }
    }

    private byte[] PinnedNames()
    {
        var bytes = new List<byte>();
        foreach (TensorInfo tensor in Inputs.Concat(Outputs))
        {
            _nameAt.TryAdd(tensor.Name, bytes.Count);
            bytes.AddRange(Encoding.UTF8.GetBytes(tensor.Name + "\0"));
        }

        byte[] pinned = GC.AllocateArray<byte>(Math.Max(1, bytes.Count), pinned: true);
        bytes.CopyTo(pinned);
        return pinned;
    }

    private nint NameOf(string name) => System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(_names, _nameAt[name]);
}
