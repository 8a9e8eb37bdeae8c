using System.Runtime.InteropServices;

namespace NoHarm.Llama.Interop;

/// <summary><c>llama_batch</c> of llama.cpp v0.5.0, 56 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeBatch
{
    public int Count;
    public int* Tokens;
    public float* Embeddings;
    public int* Positions;
    public int* SequenceCounts;
    public int** Sequences;
    public sbyte* Outputs;
}
