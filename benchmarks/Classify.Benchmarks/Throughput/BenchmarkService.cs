using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Classify.Benchmarks.Throughput;

/// <summary>The real service in a process of its own, on an empty database in a temporary folder.</summary>
internal sealed partial class BenchmarkService : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly Task _outputRead;

    private BenchmarkService(Process process, DirectoryInfo folder, HttpClient http)
    {
        _process = process;
        _folder = folder;
        Http = http;
        _outputRead = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
    }

    public HttpClient Http { get; }

    public string DatabasePath => Path.Combine(_folder.FullName, "benchmark.db");

    /// <summary>The most memory the process ever held, in bytes, as the kernel counts it.</summary>
    public long PeakMemory
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").First(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
            return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
        }
    }

    /// <summary>Processor time the process has used, on all cores.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<BenchmarkService> StartAsync(
        IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("classify-benchmark-");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Classify.Service.dll")])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["PORT"] = "0";
        start.Environment["API_KEY"] = "";
        start.Environment["CLASSIFY_DB_LOCAL_DEV"] = Path.Combine(folder.FullName, "benchmark.db");
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var address = await ReadAddressAsync(process, cancellationToken);
        return new BenchmarkService(process, folder, new HttpClient { BaseAddress = new Uri(address) });
    }

    /// <summary>Posts a batch and returns its trace id.</summary>
    public async Task<string> PostAsync(HttpContent body, CancellationToken cancellationToken)
    {
        using var response = await Http.PostAsync("/classify/batch", body, cancellationToken);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return answer.GetProperty("trace_id").GetString()!;
    }

    /// <summary>Follows a batch until it has ended, and returns its last snapshot.</summary>
    public async Task<JsonElement> WaitForEndAsync(string traceId, CancellationToken cancellationToken)
    {
        using var events = new StreamReader(await Http.GetStreamAsync($"/batches/{traceId}/events", cancellationToken));
        var last = "";
        while (await events.ReadLineAsync(cancellationToken) is { } line)
        {
            last = line.StartsWith("data: ", StringComparison.Ordinal) ? line["data: ".Length..] : last;
        }

        var batch = JsonSerializer.Deserialize<JsonElement>(last);
        var counts = batch.GetProperty("counts");
        return counts.GetProperty("completed").GetInt32() == counts.GetProperty("total").GetInt32()
            ? batch
            : throw new InvalidOperationException($"Not everything was classified: {last}");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        await _outputRead;
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static async Task<string> ReadAddressAsync(Process process, CancellationToken cancellationToken)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (ListeningLine().Match(line) is { Success: true } match)
            {
                return match.Groups["address"].Value;
            }
        }

        throw new InvalidOperationException("The service ended before it listened.");
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)")]
    private static partial Regex ListeningLine();
}
