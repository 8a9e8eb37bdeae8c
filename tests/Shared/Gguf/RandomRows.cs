using System.Numerics;

namespace NoHarm.Testing.Gguf;

/// <summary>
/// Rows of uniform random values, the same for the same seed. They are cut at random places out of one block, because
/// half a billion values made one by one would take longer than the measurement that wants them.
/// </summary>
internal sealed class RandomRows
{
    private const int BlockLength = 1 << 16;
    private readonly float[] _block = new float[BlockLength];
    private ulong _state;

    public RandomRows(int seed)
    {
        _state = (ulong)seed;
        for (int i = 0; i < BlockLength; i++)
            _block[i] = ((Next() >> 40) * (1f / (1 << 23))) - 1;
    }

    /// <summary>Fills a row with values from -<paramref name="scale"/> to +<paramref name="scale"/>.</summary>
    public void Fill(Span<float> row, float scale)
    {
        int start = (int)(Next() % (ulong)(BlockLength - row.Length));
        ReadOnlySpan<float> source = _block.AsSpan(start, row.Length);
        int i = 0;
        for (; i <= row.Length - Vector<float>.Count; i += Vector<float>.Count)
            (new Vector<float>(source[i..]) * scale).CopyTo(row[i..]);
        for (; i < row.Length; i++)
            row[i] = source[i] * scale;
    }

    // SplitMix64 (Steele, Lea and Flood 2014): small, and the same on every version of the runtime.
    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
