using System.Runtime.InteropServices;

namespace NoHarm.Llama.Interop;

/// <summary>
/// Keeps the library's last warnings and errors for our own messages. Nothing reaches the console: the library writes
/// many lines, and a tool's standard error belongs to its user.
/// </summary>
internal static class NativeLog
{
    private const int Kept = 8;
    private const int Warning = 3;
    private const int Error = 4;

    private static readonly Lock Gate = new();
    private static readonly Queue<string> Lines = new();

    /// <summary>Routes the library's log here.</summary>
    public static unsafe void Attach() => NativeMethods.llama_log_set(&Receive, null);

    /// <summary>Forgets what was said, before a call whose failure will be explained.</summary>
    public static void Clear()
    {
        lock (Gate)
            Lines.Clear();
    }

    /// <summary>The last warnings and errors as one sentence part, or empty.</summary>
    public static string Last()
    {
        lock (Gate)
            return string.Join("; ", Lines);
    }

    [UnmanagedCallersOnly]
    private static unsafe void Receive(int level, byte* text, void* data)
    {
        if (level is not (Warning or Error) || text is null)
            return;
        string line = Marshal.PtrToStringUTF8((nint)text)?.Trim() ?? "";
        if (line.Length == 0)
            return;
        lock (Gate)
        {
            Lines.Enqueue(line);
            if (Lines.Count > Kept)
                Lines.Dequeue();
        }
    }
}
