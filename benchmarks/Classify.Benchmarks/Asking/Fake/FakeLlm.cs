using System.ComponentModel;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Classify.Benchmarks.Asking.Fake;

/// <summary>The fake of the providers, running on a free port of loopback. Disposing it ends the process.</summary>
internal sealed class FakeLlm : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task _outputRead;
    private readonly HttpClient _http;

    private FakeLlm(Process process, Uri address)
    {
        _process = process;
        _outputRead = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        _http = new HttpClient { BaseAddress = address };
    }

    /// <summary>Without a path.</summary>
    public Uri Address => _http.BaseAddress!;

    /// <param name="options">Options of the program, names and values.</param>
    /// <exception cref="MissingFileException">Node.js is not installed.</exception>
    public static async Task<FakeLlm> StartAsync(
        FakeProgram program, IEnumerable<string> options, CancellationToken cancellationToken)
    {
        var process = Launch(program, options);
        try
        {
            // The first line ends with the address.
            var line = await process.StandardOutput.ReadLineAsync(cancellationToken)
                ?? throw new InvalidOperationException("The fake of the providers ended before it listened.");
            return new FakeLlm(process, new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..].Split(' ')[0]));
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    /// <summary>Sets options while it runs, by their names without the leading dashes.</summary>
    public async Task SetAsync(IReadOnlyDictionary<string, double> options, CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsJsonAsync("/__faults", options, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>What it has counted since its start.</summary>
    public async Task<FakeStatistics> StatisticsAsync(CancellationToken cancellationToken) =>
        FakeStatistics.Of(await _http.GetFromJsonAsync<JsonElement>("/__stats", cancellationToken));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        await _outputRead;
        _process.Dispose();
    }

    private static Process Launch(FakeProgram program, IEnumerable<string> options)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", [program.Path, "--port", "0", .. options]) { RedirectStandardOutput = true })!;
        }
        catch (Win32Exception)
        {
            throw new MissingFileException("Node.js is missing: \"node\" cannot be started, and the fake of the providers needs it.");
        }
    }
}
