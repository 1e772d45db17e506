using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Classify.Client.Starting;

/// <summary>A process of ours whose output goes to a log file; it ends by signal, and by its own id only.</summary>
public sealed class ChildProcess : IDisposable
{
    private const int LinesKept = 20;
    private const int SigTerm = 15;
    private static readonly TimeSpan RestOfOutput = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly StreamWriter _log;
    private readonly Queue<string> _lastLines = new();
    private readonly CancellationTokenSource _exited = new();
    private readonly string? _announcement;
    private volatile bool _hasAnnounced;

    private ChildProcess(Process process, StreamWriter log, string? announcement)
    {
        _process = process;
        _log = log;
        _announcement = announcement;
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => _exited.Cancel();
        process.OutputDataReceived += (_, line) => Write(line.Data);
        process.ErrorDataReceived += (_, line) => Write(line.Data);
    }

    public int Id => _process.Id;

    /// <summary>Cancelled when the process has ended, whoever ended it.</summary>
    public CancellationToken Exited => _exited.Token;

    /// <summary>The code it ended with; null while it runs.</summary>
    public int? ExitCode => _process.HasExited ? _process.ExitCode : null;

    /// <summary>Whether it has written a line with the text that it was started to announce.</summary>
    public bool HasAnnounced => _hasAnnounced;

    /// <summary>The end of what it wrote.</summary>
    public IReadOnlyList<string> LastLines
    {
        get
        {
            lock (_lastLines)
            {
                return [.. _lastLines];
            }
        }
    }

    /// <summary>Starts a program; its output is appended to <paramref name="logPath"/>.</summary>
    public static ChildProcess Start(ProcessStartInfo start, string logPath, string? announcement = null)
    {
        start.UseShellExecute = false;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var log = new StreamWriter(new FileStream(logPath, FileMode.Append, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
        var process = new Process { StartInfo = start };
        var child = new ChildProcess(process, log, announcement);
        try
        {
            process.Start();
        }
        catch
        {
            child.Dispose();
            throw;
        }

        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Waits for the process itself, and a moment for the rest of its output: grandchildren may keep that open for ever.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onExit = Exited.Register(() => ended.TrySetResult());
        await ended.Task.WaitAsync(cancellationToken);

        using var moment = new CancellationTokenSource(RestOfOutput);
        await _process.WaitForExitAsync(moment.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Asks it to end, waits for <paramref name="patience"/>, then ends it. True where it went by itself.</summary>
    public async Task<bool> StopAsync(TimeSpan patience, TimeProvider clock)
    {
        Terminate();
        using var limit = new CancellationTokenSource(patience, clock);
        try
        {
            await WaitAsync(limit.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            Kill();
            await WaitAsync(CancellationToken.None);
            return false;
        }
    }

    /// <summary>Ends it at once.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: false);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Dispose();
        lock (_lastLines)
        {
            _log.Dispose();
        }
    }

    private void Terminate()
    {
        if (_process.HasExited)
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            if (!_process.CloseMainWindow())
            {
                Kill();
            }
        }
        else
        {
            _ = SendSignal(_process.Id, SigTerm);
        }
    }

    private void Write(string? line)
    {
        if (line is null)
        {
            return;
        }

        _hasAnnounced |= _announcement is not null && line.Contains(_announcement, StringComparison.Ordinal);
        lock (_lastLines)
        {
            _lastLines.Enqueue(line);
            while (_lastLines.Count > LinesKept)
            {
                _lastLines.Dequeue();
            }

            if (_log.BaseStream.CanWrite)
            {
                _log.WriteLine(line);
            }
        }
    }

    // Process can only kill; a service that is to finish its work needs SIGTERM.
    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int SendSignal(int processId, int signal);
}
