using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Classify.Durability.Tests.Api;
using Classify.Durability.Tests.Database;
using Classify.Durability.Tests.Processes;

namespace Classify.Durability.Tests;

public sealed class StoppedServiceTests : IDisposable
{
    private const int Indicators = 200;
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public async Task A_stop_in_the_middle_ends_with_0_in_time_and_the_next_start_does_the_rest(int shutdownSeconds)
    {
        var variables = new ServiceVariables(_folder.DatabasePath) { EmitDelayMs = 100, ShutdownSeconds = shutdownSeconds };
        var batch = new Submission("stopped", Catalogue.Body(0, Indicators));
        await using (var service = await ServiceProcess.StartAsync(variables))
        {
            using var client = new ServiceClient(service);
            await client.SubmitAsync(batch);
            await using var events = await client.ListenAsync(batch.TraceId!);
            await CompletedInPartAsync();

            var asked = Stopwatch.GetTimestamp();
            var exitCode = await service.TerminateAsync();

            exitCode.ShouldBe(0, service.Transcript);
            Stopwatch.GetElapsedTime(asked).ShouldBeLessThan(TimeSpan.FromSeconds(shutdownSeconds) + Margin);
            service.Errors.ShouldBeEmpty();
        }

        using var view = new DatabaseView(_folder.DatabasePath);
        view.ShouldBeSound();
        view.Breaches(Invariant.All).ShouldBeEmpty();
        view.Number("SELECT open_items FROM batches").ShouldBeInRange(1, Indicators - 1);

        await using var next = await ServiceProcess.StartAsync(variables);
        using var nextClient = new ServiceClient(next);
        await nextClient.CompletedAsync([batch.TraceId!], Within);
        view.Breaches(Invariant.All).ShouldBeEmpty();
        view.Number("SELECT COUNT(*) FROM batch_results").ShouldBe(Indicators);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public async Task Every_batch_accepted_while_the_service_stops_is_stored(int shutdownSeconds)
    {
        var variables = new ServiceVariables(_folder.DatabasePath) { ShutdownSeconds = shutdownSeconds };
        var accepted = new ConcurrentBag<string>();
        await using (var service = await ServiceProcess.StartAsync(variables))
        {
            using var client = new ServiceClient(service);
            var posting = Enumerable.Range(0, 4).Select(number => SubmitUntilStoppedAsync(client, number, accepted)).ToList();
            await Deadline.UntilAsync("batches are accepted", Within, () => accepted.Count >= 4);
            (await service.TerminateAsync()).ShouldBe(0, service.Transcript);
            await Task.WhenAll(posting);
        }

        using var view = new DatabaseView(_folder.DatabasePath);
        view.ShouldBeSound();
        view.Breaches(Invariant.All).ShouldBeEmpty();
        accepted.Except(view.Texts("SELECT trace_id FROM batches")).ShouldBeEmpty();
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A client that goes on until nobody answers or the service says that it stores nothing any more.</summary>
    private static async Task SubmitUntilStoppedAsync(ServiceClient client, int number, ConcurrentBag<string> accepted)
    {
        for (var round = 0; ; round++)
        {
            var submission = new Submission($"submission-{number}-{round}", Catalogue.Body(number, 20));
            try
            {
                using var response = await client.PostAsync(submission);
                if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
                {
                    return;
                }

                response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
                accepted.Add(await ServiceClient.TraceIdAsync(response));
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    private async Task CompletedInPartAsync()
    {
        using var view = new DatabaseView(_folder.DatabasePath);
        await Deadline.UntilAsync(
            "some items are completed", Within, () => view.Number("SELECT COUNT(*) FROM batch_results") > 0);
    }
}
