using System.Runtime.CompilerServices;

namespace NoHarm.Statistics;

/// <summary>Coin tosses in a row, eight to a byte: the lowest bit of each 32-bit draw of a stream.</summary>
internal sealed class CoinTosses
{
    private readonly byte[] _packed;

    /// <summary>Tosses.</summary>
    /// <param name="count">How many, from 0.</param>
    /// <param name="seed">The seed of the stream.</param>
    public CoinTosses(long count, int seed)
    {
        // One byte more, so that eight tosses can be read from any place.
        _packed = new byte[count / 8 + 2];
        var random = new Pcg64((ulong)seed);
        for (long i = 0; i < count; i++)
            _packed[i >> 3] |= (byte)((random.Next32() & 1) << (int)(i & 7));
    }

    /// <summary>Eight tosses from a place on, the first in the lowest bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Eight(long place)
    {
        int index = (int)(place >> 3), shift = (int)(place & 7);
        return (_packed[index] | _packed[index + 1] << 8) >> shift & 0xff;
    }
}
