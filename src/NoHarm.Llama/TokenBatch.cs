using System.Runtime.CompilerServices;
using NoHarm.Llama.Interop;

namespace NoHarm.Llama;

/// <summary>Tokens that one call evaluates: each belongs to one sequence and may ask for its output.</summary>
/// <remarks>The arrays are pinned for good, so the native structure can point into them.</remarks>
internal sealed unsafe class TokenBatch
{
    private readonly int[] _tokens;
    private readonly int[] _positions;
    private readonly int[] _counts;
    private readonly int[] _sequences;
    private readonly nint[] _sequencePointers;
    private readonly sbyte[] _outputs;

    public TokenBatch(int capacity)
    {
        Capacity = capacity;
        _tokens = GC.AllocateUninitializedArray<int>(capacity, pinned: true);
        _positions = GC.AllocateUninitializedArray<int>(capacity, pinned: true);
        _counts = GC.AllocateUninitializedArray<int>(capacity, pinned: true);
        _sequences = GC.AllocateUninitializedArray<int>(capacity, pinned: true);
        _sequencePointers = GC.AllocateUninitializedArray<nint>(capacity, pinned: true);
        _outputs = GC.AllocateUninitializedArray<sbyte>(capacity, pinned: true);
        Array.Fill(_counts, 1);
        for (int i = 0; i < capacity; i++)
            _sequencePointers[i] = (nint)Unsafe.AsPointer(ref _sequences[i]);
    }

    /// <summary>How many tokens fit.</summary>
    public int Capacity { get; }

    /// <summary>How many tokens it holds.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them ask for their output.</summary>
    public int Outputs { get; private set; }

    /// <summary>Forgets its tokens.</summary>
    public void Clear() => (Count, Outputs) = (0, 0);

    /// <summary>Adds a token and returns its index.</summary>
    public int Add(int token, int position, int sequence, bool wantsOutput)
    {
        int index = Count++;
        _tokens[index] = token;
        _positions[index] = position;
        _sequences[index] = sequence;
        _outputs[index] = wantsOutput ? (sbyte)1 : (sbyte)0;
        Outputs += wantsOutput ? 1 : 0;
        return index;
    }

    /// <summary>The structure that the library reads. Valid while this object lives.</summary>
    public NativeBatch ToNative() => new()
    {
        Count = Count,
        Tokens = First(_tokens),
        Positions = First(_positions),
        SequenceCounts = First(_counts),
        Sequences = (int**)Unsafe.AsPointer(ref _sequencePointers[0]),
        Outputs = (sbyte*)Unsafe.AsPointer(ref _outputs[0]),
    };

    private static int* First(int[] array) => (int*)Unsafe.AsPointer(ref array[0]);
}
