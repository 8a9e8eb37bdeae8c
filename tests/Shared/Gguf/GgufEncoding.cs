using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NoHarm.Testing.Gguf;

/// <summary>Rows of 32-bit floats in the bytes of a tensor type.</summary>
internal static class GgufEncoding
{
    /// <summary>Values that share one scale in Q8_0.</summary>
    public const int BlockValues = 32;

    /// <summary>Bytes of a Q8_0 block: the 16-bit scale and one byte per value.</summary>
    public const int BlockBytes = sizeof(ushort) + BlockValues;

    /// <summary>Bytes of a row of <paramref name="length"/> values.</summary>
    public static long RowBytes(GgufTensorType type, long length) => type switch
    {
        GgufTensorType.F32 => length * sizeof(float),
        GgufTensorType.F16 => length * sizeof(ushort),
        GgufTensorType.Q8_0 when length % BlockValues == 0 => length / BlockValues * BlockBytes,
        _ => throw new ArgumentException($"A row of {length} values cannot be stored as {type}.", nameof(type)),
    };

    /// <summary>Writes one row.</summary>
    /// <param name="type">The type to store.</param>
    /// <param name="values">The row.</param>
    /// <param name="bytes">Where it goes; as long as <see cref="RowBytes"/> says.</param>
    public static void Encode(GgufTensorType type, ReadOnlySpan<float> values, Span<byte> bytes)
    {
        switch (type)
        {
            case GgufTensorType.F32:
                MemoryMarshal.AsBytes(values).CopyTo(bytes);
                break;
            case GgufTensorType.F16:
                Span<Half> halves = MemoryMarshal.Cast<byte, Half>(bytes);
                for (int i = 0; i < values.Length; i++)
                    halves[i] = (Half)values[i];
                break;
            default:
                for (int block = 0; block < values.Length / BlockValues; block++)
                    EncodeBlock(values.Slice(block * BlockValues, BlockValues), bytes.Slice(block * BlockBytes, BlockBytes));
                break;
        }
    }

    // value = scale * byte, scale = largest magnitude / 127, rounded to the nearest byte.
    private static void EncodeBlock(ReadOnlySpan<float> values, Span<byte> block)
    {
        float largest = 0;
        foreach (float value in values)
            largest = Math.Max(largest, Math.Abs(value));
        float scale = largest / sbyte.MaxValue;
        float inverse = scale > 0 ? 1 / scale : 0;
        BinaryPrimitives.WriteHalfLittleEndian(block, (Half)scale);
        Span<sbyte> quants = MemoryMarshal.Cast<byte, sbyte>(block[sizeof(ushort)..]);
        for (int i = 0; i < BlockValues; i++)
            quants[i] = (sbyte)MathF.Round(values[i] * inverse);
    }
}
