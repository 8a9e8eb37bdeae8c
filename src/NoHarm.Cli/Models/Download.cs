using System.Net;
using System.Net.Http.Headers;
using NoHarm.Input;
using NoHarm.Runs;
using Polly;
using Polly.Retry;

namespace NoHarm.Cli.Models;

/// <summary>
/// Fetches a file over HTTP into a part file, goes on where an earlier attempt stopped, and hands it over only when its
/// hash is the one that was asked for.
/// </summary>
internal sealed class Download : IDisposable
{
    private const int Retries = 5;
    private const int Redirects = 10;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _client;
    private readonly Terminal _terminal;
    private readonly FileHasher _hasher;
    private readonly ResiliencePipeline _attempts;

    public Download(Terminal terminal, FileHasher hasher)
    {
        _terminal = terminal;
        _hasher = hasher;

        // Redirects are followed here, because a refusal should say where one leads.
        _client = new HttpClient(new SocketsHttpHandler
        {
            ConnectTimeout = ConnectPatience,
            AllowAutoRedirect = false,
            UseCookies = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("NoHarm", ToolVersion.Current.Version));
        _attempts = new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<DownloadFailedException>(),
                MaxRetryAttempts = Retries,
                Delay = FirstPause,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                OnRetry = attempt =>
                {
                    terminal.Say($"{attempt.Outcome.Exception!.Message} Attempt {attempt.AttemptNumber + 2} of {Retries + 1} in {attempt.RetryDelay.TotalSeconds:0.0} s.");
                    return default;
                },
            })
            .Build();
    }

    /// <summary>Fetches a file.</summary>
    /// <param name="file">What to fetch.</param>
    /// <param name="part">Where it grows; what is there already is gone on with. It stays when the download is interrupted.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="GateFailedException">The file has another hash; the part is gone.</exception>
    /// <exception cref="InvalidInputException">The server does not give it.</exception>
    public async Task FetchAsync(WantedFile file, string part, CancellationToken cancellation)
    {
        bool resumed = File.Exists(part) && new FileInfo(part).Length > 0;
        if (resumed)
            _terminal.Say($"Going on with {file.Shown} behind {ByteProgress.Size(new FileInfo(part).Length)}.");
        string hash = await FetchAndHashAsync(file, part, cancellation);
        if (hash != file.Sha256 && resumed)
        {
            // The file there may have changed since the first half was fetched.
            _terminal.Say($"{file.Shown}: the two halves do not make the file that was asked for; fetching it from the beginning.");
            File.Delete(part);
            hash = await FetchAndHashAsync(file, part, cancellation);
        }

        if (hash == file.Sha256)
            return;
        long bytes = new FileInfo(part).Length;
        File.Delete(part);
        throw new GateFailedException($"{file.Shown} is not the file that was asked for: its SHA-256 is {hash} ({bytes:N0} bytes), expected {file.Sha256}. Nothing was installed. Check the address.");
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<string> FetchAndHashAsync(WantedFile file, string part, CancellationToken cancellation)
    {
        try
        {
            await _attempts.ExecuteAsync(async token => await AttemptAsync(file, part, token), cancellation);
        }
        catch (DownloadFailedException failure)
        {
            throw new InvalidInputException("download", file.Shown, null, $"{failure.Message} Gave up after {Retries + 1} attempts; the same command goes on where it stopped.");
        }

        return _hasher.Hash(part);
    }

    private async Task AttemptAsync(WantedFile file, string part, CancellationToken cancellation)
    {
        await using var stream = new FileStream(part, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 0);
        if (stream.Length > file.Bytes)
            stream.SetLength(0);
        if (stream.Length == file.Bytes)
            return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            using HttpResponseMessage response = await AskAsync(file, stream.Length, patience.Token);
            if (!PositionFor(response, stream, file))
                return;
            long? expected = stream.Position + response.Content.Headers.ContentLength;
            if (file.Bytes is { } known && expected is { } announced && announced != known)
                throw new GateFailedException($"{file.Shown} is not the file that was asked for: it has {announced:N0} bytes, expected {known:N0}. Nothing was installed. Check the address.");
            await CopyAsync(response, stream, file, expected ?? file.Bytes, patience);
        }
        catch (HttpRequestException failure)
        {
            throw new DownloadFailedException($"{file.Shown}: {Reason(failure)}.");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new DownloadFailedException($"{file.Shown}: no answer for {Patience.TotalSeconds:0} s.");
        }
    }

    private async Task<HttpResponseMessage> AskAsync(WantedFile file, long offset, CancellationToken cancellation)
    {
        Uri address = file.Address;
        for (int redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
            if (offset > 0)
                request.Headers.Range = new RangeHeaderValue(offset, null);
            HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (response.StatusCode is < HttpStatusCode.MultipleChoices or >= HttpStatusCode.BadRequest)
                return response;
            using (response)
            {
                Uri? next = response.Headers.Location is { } location ? new Uri(address, location) : null;
                bool isWeb = next?.Scheme == Uri.UriSchemeHttps || (next?.Scheme == Uri.UriSchemeHttp && address.Scheme == Uri.UriSchemeHttp);
                if (!isWeb || redirects == Redirects)
                {
                    string where = next is null ? "" : $" to {next.GetLeftPart(UriPartial.Path)}";
                    throw Refused(response, file, $"it leads on{where}, which is not followed: {(isWeb ? "too many redirects" : "expected a web address, and from https none without encryption")}. Name the address of the file itself");
                }

                address = next!;
            }
        }
    }

    /// <summary>Puts the file where the server's bytes belong; false when there is nothing left to fetch.</summary>
    private static bool PositionFor(HttpResponseMessage response, FileStream stream, WantedFile file)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                // A server without ranges sends everything once more.
                stream.SetLength(0);
                return true;
            case HttpStatusCode.PartialContent when response.Content.Headers.ContentRange?.From == stream.Length:
                stream.Seek(0, SeekOrigin.End);
                return true;
            case HttpStatusCode.RequestedRangeNotSatisfiable when response.Content.Headers.ContentRange?.Length == stream.Length:
                return false;
            case HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable:
                stream.SetLength(0);
                throw new DownloadFailedException($"{file.Shown}: the server gave another part than it was asked for.");
            case HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError:
                throw new DownloadFailedException($"{file.Shown}: the server says {(int)response.StatusCode} {response.ReasonPhrase}.");
            default:
                throw Refused(response, file, "expected the file. Check the address; a file behind a login must be fetched by hand, and added with noharm models add");
        }
    }

    private async Task CopyAsync(HttpResponseMessage response, FileStream stream, WantedFile file, long? total, CancellationTokenSource patience)
    {
        using Stream body = await response.Content.ReadAsStreamAsync(patience.Token);
        using var progress = new ByteProgress(_terminal, $"fetching {ModelFiles.NameOf(file.Path)}", total);
        var buffer = new byte[1 << 18];
        while (true)
        {
            patience.CancelAfter(Patience);
            int read;
            try
            {
                read = await body.ReadAsync(buffer, patience.Token);
            }
            catch (IOException)
            {
                throw new DownloadFailedException($"{file.Shown}: the connection was cut behind {stream.Position:N0} bytes.");
            }

            if (read == 0)
                break;
            await stream.WriteAsync(buffer.AsMemory(0, read), patience.Token);
            progress.Report(stream.Position);
            if (stream.Position > file.Bytes)
                throw new GateFailedException($"{file.Shown} is not the file that was asked for: it is longer than {file.Bytes:N0} bytes. Nothing was installed. Check the address.");
        }

        if (stream.Position < total)
            throw new DownloadFailedException($"{file.Shown}: it ended behind {stream.Position:N0} of {total:N0} bytes.");
    }

    private static InvalidInputException Refused(HttpResponseMessage response, WantedFile file, string mend) =>
        new("download", file.Shown, null, $"the server says {(int)response.StatusCode} {response.ReasonPhrase}; {mend}.");

    private static string Reason(HttpRequestException failure) => (failure.InnerException ?? failure).Message.TrimEnd('.');
}
