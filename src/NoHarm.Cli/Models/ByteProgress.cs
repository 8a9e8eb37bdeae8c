using System.Diagnostics;
using System.Globalization;

namespace NoHarm.Cli.Models;

/// <summary>One line on the terminal that says how far a large file is; nothing for small files, files and pipes.</summary>
/// <param name="terminal">Where to write.</param>
/// <param name="what">What is done, such as <c>hashing model.gguf</c>.</param>
/// <param name="total">How many bytes there are; null when unknown.</param>
internal sealed class ByteProgress(Terminal terminal, string what, long? total) : IProgress<long>, IDisposable
{
    private const long WorthShowing = 64L << 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly long _start = Stopwatch.GetTimestamp();
    private long? _first;
    private long _last;
    private int _width;

    /// <summary>A number of bytes as people say it: "4.1 GiB".</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1L << 20 => (bytes / (double)(1L << 10)).ToString("0.0 'KiB'", CultureInfo.InvariantCulture),
        < 1L << 30 => (bytes / (double)(1L << 20)).ToString("0.0 'MiB'", CultureInfo.InvariantCulture),
        _ => (bytes / (double)(1L << 30)).ToString("0.0 'GiB'", CultureInfo.InvariantCulture),
    };

    /// <inheritdoc/>
    public void Report(long value)
    {
        _first ??= value;
        if (!terminal.ShowsProgress || total < WorthShowing || Stopwatch.GetElapsedTime(_last) < Pause)
            return;
        _last = Stopwatch.GetTimestamp();
        double rate = (value - _first.Value) / Stopwatch.GetElapsedTime(_start).TotalSeconds;
        string share = total is > 0 and { } all ? $" of {Size(all)} ({100 * value / all} %)" : "";
        string line = $"{what}: {Size(value)}{share}, {Size((long)rate)}/s";
        terminal.Error.Write($"\r{line.PadRight(_width)}");
        _width = line.Length;
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (_width > 0)
            terminal.Error.Write($"\r{new string(' ', _width)}\r");
    }
}
