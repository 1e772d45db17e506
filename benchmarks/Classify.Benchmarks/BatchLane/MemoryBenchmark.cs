using System.Diagnostics;
using Classify.Benchmarks.Asking.Fake;
using Classify.Benchmarks.Asking.Measures;
using Classify.Benchmarks.BatchLane.Measures;
using Classify.Benchmarks.Running;
using Classify.Service.Settings;

namespace Classify.Benchmarks.BatchLane;

/// <summary>
/// The memory that taking in results with log probabilities takes, above what a service holds that has just started. All jobs have
/// ended when it starts; what the results set going, the next round of questions, is part of the measure.
/// </summary>
internal static class MemoryBenchmark
{
    private const string Stage = "time";

    /// <summary>A batch is a job: the fake cannot hold results of more.</summary>
    private const int IndicatorsInBatch = 5_000;
    private const double MostMegabytes = 100;
    private const double Megabyte = 1_000_000;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    /// <summary>A model that tells log probabilities.</summary>
    private const string Model = "gpt-4.1-mini";

    /// <summary>Nobody looks at a job before it is told to.</summary>
    private static readonly (string, string)[] Settings =
    [
        ("OPENAI_MODEL", Model), ("BATCH_POLL_SECONDS", "3600"), ("BATCH_WAVE_SECONDS", "3600"), ("MAX_BATCH_INDICATORS", $"{IndicatorsInBatch}"),
        ("INTERNAL_EMIT_DELAY_MS", "0"), ("INTERNAL_EMIT_BATCH", "100"),
    ];

    public static async Task RunAsync(FakeProgram program, int rows, CancellationToken cancellationToken)
    {
        await using var fake = await FakeLlm.StartAsync(program, CatalogueAnswers.All, ["--batch-latency-ms", "1000"], cancellationToken);
        await using var service = await BenchmarkService.StartAsync(FakeSettings.Of(fake, Settings), cancellationToken);
        await SubmitAsync(fake, service, rows, cancellationToken);
        var before = service.PeakMemory;

        await service.KillAsync();
        await service.StartAsync(cancellationToken);
        await Task.Delay(Settling, cancellationToken);
        var (idle, processor, clock) = (service.HeldMemory, service.ProcessorTime, Stopwatch.StartNew());
        using var polled = await service.Http.PostAsync("/provider-batches/poll", content: null, cancellationToken);
        polled.EnsureSuccessStatusCode();
        await JobProgress.WaitAsync(service.DatabasePath, Stage, isOpen: false, rows - 1, cancellationToken);
        var (took, peak) = (clock.Elapsed, service.PeakMemory);

        var above = (peak - idle) / Megabyte;
        var table = new WantedTable($"memory: {rows} results with log probabilities, the next round of questions included");
        table.Add("peak while asking and submitting", $"{before / Megabyte:0} MB");
        table.Add("idle after a start", $"{idle / Megabyte:0} MB");
        table.Add("peak while importing", $"{peak / Megabyte:0} MB");
        table.Add("peak above idle", $"{above:0} MB", $"<= {MostMegabytes} MB", above <= MostMegabytes);
        table.Add("held at the end", $"{service.HeldMemory / Megabyte:0} MB");
        table.Add("time", $"{took.TotalSeconds:0.0} s, {rows / took.TotalSeconds:0} rows/s");
        table.Add("processor time", $"{(service.ProcessorTime - processor).TotalSeconds:0.0} s");
    }

    /// <summary>Returns when every question is in a job that has ended. The first is asked by itself, to learn about the model.</summary>
    private static async Task SubmitAsync(FakeLlm fake, BenchmarkService service, int rows, CancellationToken cancellationToken)
    {
        for (var first = 0; first < rows; first += IndicatorsInBatch)
        {
            var count = Math.Min(IndicatorsInBatch, rows - first);
            await service.PostAsync(
                BenchmarkIndicators.Request(count, KnownProviders.OpenAI, KnownDispatches.Batch, first), cancellationToken);
            await JobProgress.WaitAsync(service.DatabasePath, Stage, isOpen: true, first + count - 1, cancellationToken);
        }

        while ((await fake.StatisticsAsync(cancellationToken)).Rows is var counted && counted.Ended < rows - 1)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        }
    }
}
