using NoHarm.Reporting.Leaderboards;

namespace NoHarm.Cli.Rendering;

/// <summary>One line on the terminal that says how far a site is; nothing where the messages go to a file or a pipe.</summary>
internal sealed class SiteProgressLine(Terminal terminal) : IProgress<SiteProgress>, IDisposable
{
    private bool _drawn;

    /// <inheritdoc/>
    public void Report(SiteProgress value)
    {
        if (!terminal.ShowsProgress)
            return;
        _drawn = true;
        terminal.Error.Write($"\r{value.Done}/{value.Total} runs and tables read   ");
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (_drawn)
            terminal.Error.Write($"\r{new string(' ', 60)}\r");
    }
}
