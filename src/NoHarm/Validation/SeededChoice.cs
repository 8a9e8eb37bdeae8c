using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NoHarm.Statistics;

namespace NoHarm.Validation;

/// <summary>Choices that are the same for the same seed and place, whatever else is probed and in whatever order.</summary>
public sealed class SeededChoice
{
    private readonly Pcg64 _random;

    /// <summary>A stream of choices.</summary>
    /// <param name="seed">The user's seed.</param>
    /// <param name="place">What the choices are for, such as the kind, the answer and the sentence.</param>
    public SeededChoice(int seed, string place)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{place}"));
        _random = new Pcg64(BinaryPrimitives.ReadUInt64LittleEndian(hash));
    }

    /// <summary>A whole number from 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count)
    {
        Span<int> drawn = stackalloc int[1];
        _random.Integers(count, drawn);
        return drawn[0];
    }

    /// <summary>One of several.</summary>
    public T Of<T>(IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items[Below(items.Count)];
    }

    /// <summary>All of them in a random order (Fisher and Yates).</summary>
    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        for (int i = shuffled.Length - 1; i > 0; i--)
        {
            int other = Below(i + 1);
            (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
        }

        return shuffled;
    }
}
