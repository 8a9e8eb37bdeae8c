using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NoHarm.Cli.Tests.Models;

/// <summary>A web server on this machine alone that can cut connections, knows ranges or not, and notes what it is asked.</summary>
internal sealed class FileServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _requests = new();

    public FileServer()
    {
        _listener.Start();
        _ = ServeAsync();
    }

    /// <summary>The files by path, such as <c>/model.gguf</c>.</summary>
    public ConcurrentDictionary<string, byte[]> Files { get; } = new();

    /// <summary>Where a path leads, instead of to a file.</summary>
    public ConcurrentDictionary<string, string> Redirects { get; } = new();

    /// <summary>Whether parts of a file can be asked for.</summary>
    public bool KnowsRanges { get; set; } = true;

    /// <summary>Behind how many bytes of a body the connection is cut, for as many requests as there are numbers.</summary>
    public ConcurrentQueue<int> Cuts { get; } = new();

    /// <summary>Statuses to answer with before anything is given.</summary>
    public ConcurrentQueue<int> Failures { get; } = new();

    /// <summary>What was asked for: the path, with the range if there was one.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    public string Address(string path) => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}";

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync();
                await AnswerAsync(client);
            }
            catch (Exception gone) when (gone is IOException or SocketException)
            {
                // A client that went away is its own test's business.
            }
            catch (ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        NetworkStream stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        string path = (await reader.ReadLineAsync() ?? "").Split(' ').ElementAtOrDefault(1)?.Split('?')[0] ?? "/";
        int? from = null;
        while (await reader.ReadLineAsync() is { Length: > 0 } header)
        {
            if (header.StartsWith("Range: bytes=", StringComparison.OrdinalIgnoreCase))
                from = int.Parse(header["Range: bytes=".Length..].TrimEnd('-'), CultureInfo.InvariantCulture);
        }

        _requests.Enqueue(from is null ? path : $"{path} from {from}");
        if (Failures.TryDequeue(out int status))
            await WriteAsync(stream, $"{status} Busy", "", []);
        else if (Redirects.TryGetValue(path, out string? target))
            await WriteAsync(stream, "302 Found", $"Location: {target}\r\n", []);
        else if (!Files.TryGetValue(path, out byte[]? file))
            await WriteAsync(stream, "404 Not Found", "", []);
        else if (KnowsRanges && from is { } start)
            await WriteAsync(stream, "206 Partial Content", $"Content-Range: bytes {start}-{file.Length - 1}/{file.Length}\r\n", file[start..]);
        else
            await WriteAsync(stream, "200 OK", "", file);
    }

    private async Task WriteAsync(NetworkStream stream, string status, string headers, byte[] body)
    {
        string head = $"HTTP/1.1 {status}\r\n{headers}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        int sent = body.Length > 0 && Cuts.TryDequeue(out int cut) ? Math.Min(cut, body.Length) : body.Length;
        await stream.WriteAsync(body.AsMemory(0, sent));
        await stream.FlushAsync();
    }
}
