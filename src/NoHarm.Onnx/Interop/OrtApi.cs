using System.Runtime.InteropServices;
using System.Text;

namespace NoHarm.Onnx.Interop;

/// <summary>ONNX Runtime's C interface: a table of functions, reached by <see cref="OrtSlot"/>. Every error becomes an <see cref="OrtException"/>.</summary>
internal sealed unsafe class OrtApi
{
    private const int ArenaAllocator = 1;
    private const int DefaultMemory = 0;

    private readonly nint* _table;
    private readonly nint _allocator;
    private readonly nint _memory;

    /// <summary>The functions of a loaded library. What it allocates here lives as long as the process.</summary>
    public OrtApi(nint table)
    {
        _table = (nint*)table;
        nint allocator;
        Check(((delegate* unmanaged<nint*, nint>)this[OrtSlot.GetAllocatorWithDefaultOptions])(&allocator));
        _allocator = allocator;
        nint memory;
        Check(((delegate* unmanaged<int, int, nint*, nint>)this[OrtSlot.CreateCpuMemoryInfo])(ArenaAllocator, DefaultMemory, &memory));
        _memory = memory;
    }

    private nint this[OrtSlot slot] => _table[(int)slot];

    /// <summary>Frees an object.</summary>
    public void Release(OrtSlot slot, nint value) => ((delegate* unmanaged<nint, void>)this[slot])(value);

    /// <summary>Creates an object that a function without arguments makes.</summary>
    public OrtHandle Create(OrtSlot create, OrtSlot release)
    {
        nint value;
        Check(((delegate* unmanaged<nint*, nint>)this[create])(&value));
        return new OrtHandle(this, release, value);
    }

    /// <summary>Calls a function that takes an object alone.</summary>
    public void Call(OrtSlot slot, nint value) => Check(((delegate* unmanaged<nint, nint>)this[slot])(value));

    /// <summary>Calls a function that sets a number of an object.</summary>
    public void Set(OrtSlot slot, OrtHandle target, int number) =>
        Check(((delegate* unmanaged<nint, int, nint>)this[slot])(target.Value, number));

    /// <summary>Calls a function that sets a truth of an object.</summary>
    public void Set(OrtSlot slot, OrtHandle target, bool truth) =>
        Check(((delegate* unmanaged<nint, byte, nint>)this[slot])(target.Value, truth ? (byte)1 : (byte)0));

    /// <summary>An environment whose sessions share their threads. It is never freed: a process has one.</summary>
    public nint CreateEnvironment(int severity, OrtHandle threading)
    {
        nint environment;
        fixed (byte* name = "noharm\0"u8)
            Check(((delegate* unmanaged<int, byte*, nint, nint*, nint>)this[OrtSlot.CreateEnvWithGlobalThreadPools])(severity, name, threading.Value, &environment));
        return environment;
    }

    /// <summary>The names of what can compute, the most specific first.</summary>
    public string[] AvailableProviders()
    {
        nint* names;
        int count;
        Check(((delegate* unmanaged<nint**, int*, nint>)this[OrtSlot.GetAvailableProviders])(&names, &count));
        var providers = new string[count];
        for (int i = 0; i < count; i++)
            providers[i] = Marshal.PtrToStringUTF8(names[i])!;
        Check(((delegate* unmanaged<nint*, int, nint>)this[OrtSlot.ReleaseAvailableProviders])(names, count));
        return providers;
    }

    /// <summary>Has a session compute on the first NVIDIA GPU.</summary>
    public void AppendCuda(OrtHandle options)
    {
        // OrtCUDAProviderOptions: device 0, the default algorithms, as much memory as there is; the rest 0, with room
        // for what later versions added at its end.
        Span<byte> settings = stackalloc byte[128];
        settings.Clear();
        MemoryMarshal.Write(settings[4..], 2);
        MemoryMarshal.Write(settings[8..], nuint.MaxValue);
        MemoryMarshal.Write(settings[20..], 1);
        fixed (byte* pointer = settings)
            Check(((delegate* unmanaged<nint, byte*, nint>)this[OrtSlot.AppendCudaProvider])(options.Value, pointer));
    }

    /// <summary>A session on a model file; with it come the weights that lie in files of their own.</summary>
    public OrtHandle CreateSession(nint environment, string path, OrtHandle options)
    {
        byte[] text = (OperatingSystem.IsWindows() ? Encoding.Unicode : Encoding.UTF8).GetBytes(path + "\0");
        nint session;
        fixed (byte* pointer = text)
            Check(((delegate* unmanaged<nint, byte*, nint, nint*, nint>)this[OrtSlot.CreateSession])(environment, pointer, options.Value, &session));
        return new OrtHandle(this, OrtSlot.ReleaseSession, session);
    }

    /// <summary>What a session takes or gives.</summary>
    public TensorInfo[] Tensors(OrtHandle session, OrtSlot count, OrtSlot name, OrtSlot type)
    {
        nuint number;
        Check(((delegate* unmanaged<nint, nuint*, nint>)this[count])(session.Value, &number));
        var tensors = new TensorInfo[number];
        for (nuint i = 0; i < number; i++)
        {
            nint text;
            Check(((delegate* unmanaged<nint, nuint, nint, nint*, nint>)this[name])(session.Value, i, _allocator, &text));
            string title = Marshal.PtrToStringUTF8(text)!;
            Check(((delegate* unmanaged<nint, nint, nint>)this[OrtSlot.AllocatorFree])(_allocator, text));
            nint info;
            Check(((delegate* unmanaged<nint, nuint, nint*, nint>)this[type])(session.Value, i, &info));
            using var owner = new OrtHandle(this, OrtSlot.ReleaseTypeInfo, info);
            nint tensor;
            Check(((delegate* unmanaged<nint, nint*, nint>)this[OrtSlot.CastTypeInfoToTensorInfo])(info, &tensor));
            tensors[i] = tensor == 0 ? new TensorInfo(title, TensorType.None, []) : Describe(title, tensor);
        }

        return tensors;
    }

    /// <summary>A tensor on memory of ours, which must not move while it lives.</summary>
    public OrtHandle CreateTensor(void* data, long bytes, ReadOnlySpan<long> shape, TensorType type)
    {
        nint value;
        fixed (long* dimensions = shape)
        {
            Check(((delegate* unmanaged<nint, void*, nuint, long*, nuint, int, nint*, nint>)this[OrtSlot.CreateTensorWithDataAsOrtValue])(
                _memory, data, (nuint)bytes, dimensions, (nuint)shape.Length, (int)type, &value));
        }

        return new OrtHandle(this, OrtSlot.ReleaseValue, value);
    }

    /// <summary>Computes one output.</summary>
    /// <param name="session">The session.</param>
    /// <param name="inputNames">Names of the inputs, each ended by a zero byte, in memory that does not move.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="outputName">Name of the output, likewise.</param>
    public OrtHandle Run(OrtHandle session, ReadOnlySpan<nint> inputNames, ReadOnlySpan<nint> inputs, nint outputName)
    {
        nint output = 0;
        fixed (nint* names = inputNames, values = inputs)
        {
            Check(((delegate* unmanaged<nint, nint, nint*, nint*, nuint, nint*, nuint, nint*, nint>)this[OrtSlot.Run])(
                session.Value, 0, names, values, (nuint)inputs.Length, &outputName, 1, &output));
        }

        return new OrtHandle(this, OrtSlot.ReleaseValue, output);
    }

    /// <summary>Kind and shape of a tensor.</summary>
    public TensorInfo Describe(OrtHandle tensor)
    {
        nint shape;
        Check(((delegate* unmanaged<nint, nint*, nint>)this[OrtSlot.GetTensorTypeAndShape])(tensor.Value, &shape));
        using var owner = new OrtHandle(this, OrtSlot.ReleaseTensorTypeAndShapeInfo, shape);
        return Describe("", shape);
    }

    /// <summary>The numbers of a tensor; they go with it.</summary>
    public void* Data(OrtHandle tensor)
    {
        void* data;
        Check(((delegate* unmanaged<nint, void**, nint>)this[OrtSlot.GetTensorMutableData])(tensor.Value, &data));
        return data;
    }

    private TensorInfo Describe(string name, nint shape)
    {
        int type;
        nuint rank;
        Check(((delegate* unmanaged<nint, int*, nint>)this[OrtSlot.GetTensorElementType])(shape, &type));
        Check(((delegate* unmanaged<nint, nuint*, nint>)this[OrtSlot.GetDimensionsCount])(shape, &rank));
        var dimensions = new long[rank];
        fixed (long* pointer = dimensions)
            Check(((delegate* unmanaged<nint, long*, nuint, nint>)this[OrtSlot.GetDimensions])(shape, pointer, rank));
        return new TensorInfo(name, (TensorType)type, dimensions);
    }

    private void Check(nint status)
    {
        if (status == 0)
            return;
        string message = Marshal.PtrToStringUTF8(((delegate* unmanaged<nint, nint>)this[OrtSlot.GetErrorMessage])(status)) ?? "";
        Release(OrtSlot.ReleaseStatus, status);
        throw new OrtException(message.ReplaceLineEndings(" ").Trim());
    }
}
