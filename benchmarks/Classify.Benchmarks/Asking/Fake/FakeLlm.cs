using System.ComponentModel;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Classify.Benchmarks.Asking.Fake;

/// <summary>The fake of the providers, running on a free port of loopback. Disposing it ends the process.</summary>
internal sealed class FakeLlm : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly Task _outputRead;
    private readonly HttpClient _http;

    private FakeLlm(Process process, DirectoryInfo folder, Uri address)
    {
        _process = process;
        _folder = folder;
        _outputRead = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        _http = new HttpClient { BaseAddress = address };
    }

    /// <summary>Without a path.</summary>
    public Uri Address => _http.BaseAddress!;

    /// <param name="known">What it answers; to other questions it answers at random, which no workflow can use.</param>
    /// <param name="options">Options of the program, names and values.</param>
    /// <exception cref="MissingFileException">Node.js is not installed.</exception>
    public static async Task<FakeLlm> StartAsync(
        FakeProgram program, IEnumerable<FakeAnswer> known, IEnumerable<string> options, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("classify-fake-");
        Process? process = null;
        try
        {
            var answers = Path.Combine(folder.FullName, "answers.jsonl");
            File.WriteAllLines(answers, known.Select(answer => answer.Line()));
            process = Launch([program.Path, "--port", "0", "--gold", answers, "--name-regex", FakeAnswer.NameInPrompt, .. options]);

            // The first line ends with the address.
            var line = await process.StandardOutput.ReadLineAsync(cancellationToken)
                ?? throw new InvalidOperationException("The fake of the providers ended before it listened.");
            return new FakeLlm(process, folder, new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..].Split(' ')[0]));
        }
        catch
        {
            process?.Kill();
            process?.Dispose();
            folder.Delete(recursive: true);
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
        _folder.Delete(recursive: true);
    }

    private static Process Launch(IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true })!;
        }
        catch (Win32Exception)
        {
            throw new MissingFileException("Node.js is missing: \"node\" cannot be started, and the fake of the providers needs it.");
        }
    }
}
