using System.Buffers.Binary;
using NoHarm.Testing.Gguf;

namespace NoHarm.Llama.Tests.Gguf;

public sealed class GgufEncodingTests
{
    [Fact]
    public void A_Q8_0_block_is_a_scale_of_a_127th_of_the_largest_value_and_32_rounded_bytes()
    {
        float[] values = new float[32];
        values[0] = 127;
        values[1] = -63.4f;
        values[2] = 0.6f;
        byte[] block = new byte[34];

        GgufEncoding.Encode(GgufTensorType.Q8_0, values, block);

        ((float)BinaryPrimitives.ReadHalfLittleEndian(block)).ShouldBe(1);
        block[2..6].ShouldBe([127, unchecked((byte)-63), 1, 0]);
        block[6..].ShouldAllBe(value => value == 0);
    }

    [Fact]
    public void Q8_0_gives_back_every_value_within_half_a_step_and_the_rounding_of_the_scale()
    {
        float[] values = new float[896];
        new RandomRows(5).Fill(values, 0.3f);
        byte[] bytes = new byte[GgufEncoding.RowBytes(GgufTensorType.Q8_0, values.Length)];

        GgufEncoding.Encode(GgufTensorType.Q8_0, values, bytes);

        bytes.Length.ShouldBe(28 * 34);
        for (int i = 0; i < values.Length; i++)
        {
            ReadOnlySpan<byte> block = bytes.AsSpan(i / 32 * 34, 34);
            float scale = (float)BinaryPrimitives.ReadHalfLittleEndian(block);
            float back = scale * unchecked((sbyte)block[2 + (i % 32)]);
            // Half has 11 significant bits: the scale is off by at most one part in 2048, 127 times a 2048th of a step.
            back.ShouldBe(values[i], scale * (0.5f + (127f / 2048)));
        }
    }

    [Fact]
    public void A_block_of_zeros_stays_zero()
    {
        byte[] block = new byte[34];
        Array.Fill(block, (byte)9);

        GgufEncoding.Encode(GgufTensorType.Q8_0, new float[32], block);

        block.ShouldAllBe(value => value == 0);
    }

    [Fact]
    public void A_row_that_no_block_divides_is_refused() =>
        Should.Throw<ArgumentException>(() => GgufEncoding.RowBytes(GgufTensorType.Q8_0, 33));

    [Fact]
    public void F16_is_the_nearest_half()
    {
        byte[] bytes = new byte[4];

        GgufEncoding.Encode(GgufTensorType.F16, [1f, -2f], bytes);

        bytes.ShouldBe([0x00, 0x3C, 0x00, 0xC0]);
    }
}
