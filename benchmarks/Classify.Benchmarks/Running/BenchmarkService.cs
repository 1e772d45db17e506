using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Classify.Benchmarks.Running;

/// <summary>The real service in a process of its own, on an empty database in a temporary folder. Disposing it ends the process.</summary>
internal sealed partial class BenchmarkService : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("classify-benchmark-");
    private readonly IReadOnlyDictionary<string, string> _settings;
    private Process? _process;
    private Task _outputRead = Task.CompletedTask;

    private BenchmarkService(IReadOnlyDictionary<string, string> settings) => _settings = settings;

    public HttpClient Http { get; private set; } = new();

    public string DatabasePath => Path.Combine(_folder.FullName, "benchmark.db");

    /// <summary>The most memory the process ever held, in bytes, as the kernel counts it.</summary>
    public long PeakMemory => Memory("VmHWM:");

    /// <summary>The memory the process holds now, in bytes.</summary>
    public long HeldMemory => Memory("VmRSS:");

    /// <summary>Processor time the process has used, on all cores.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            Started.Refresh();
            return Started.TotalProcessorTime;
        }
    }

    private Process Started => _process ?? throw new InvalidOperationException("The service does not run.");

    /// <summary>Starts the service and waits until it listens.</summary>
    /// <param name="settings">Environment variables, over those of this process.</param>
    public static async Task<BenchmarkService> StartAsync(
        IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var service = new BenchmarkService(settings);
        try
        {
            await service.StartAsync(cancellationToken);
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the process at once, with SIGKILL. The database stays.</summary>
    public async Task KillAsync()
    {
        Http.Dispose();
        if (_process is { } process)
        {
            _process = null;
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            await _outputRead;
            process.Dispose();
        }
    }

    /// <summary>Starts the service on its database, after it was killed.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Classify.Service.dll")])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["PORT"] = "0";
        start.Environment["API_KEY"] = "";
        start.Environment["CLASSIFY_DB_LOCAL_DEV"] = DatabasePath;
        foreach (var (name, value) in _settings)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        Http = new HttpClient { BaseAddress = new Uri(await ReadAddressAsync(_process, cancellationToken)) };
        _outputRead = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
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
    public async Task<JsonElement> FollowAsync(string traceId, CancellationToken cancellationToken)
    {
        using var events = new StreamReader(await Http.GetStreamAsync($"/batches/{traceId}/events", cancellationToken));
        var last = "";
        while (await events.ReadLineAsync(cancellationToken) is { } line)
        {
            last = line.StartsWith("data: ", StringComparison.Ordinal) ? line["data: ".Length..] : last;
        }

        return JsonSerializer.Deserialize<JsonElement>(last);
    }

    /// <summary>The same, of a batch that must end with every indicator completed.</summary>
    public async Task<JsonElement> WaitForEndAsync(string traceId, CancellationToken cancellationToken)
    {
        var batch = await FollowAsync(traceId, cancellationToken);
        var counts = batch.GetProperty("counts");
        return counts.GetProperty("completed").GetInt32() == counts.GetProperty("total").GetInt32()
            ? batch
            : throw new InvalidOperationException($"Not everything was classified: {batch}");
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _folder.Delete(recursive: true);
    }

    private long Memory(string field)
    {
        var line = File.ReadLines($"/proc/{Started.Id}/status").First(text => text.StartsWith(field, StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
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
