using System.Net;
using Classify.Durability.Tests.Api;
using Classify.Durability.Tests.Database;
using Classify.Durability.Tests.Processes;
using Classify.Durability.Tests.Starts;

namespace Classify.Durability.Tests.Disks;

public sealed class FullDiskTests : IDisposable
{
    private const int Mebibytes = 16;
    private const int Indicators = 200;
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(60);

    private readonly SmallDisk _disk = new();
    private int _submitted;

    /// <summary>What happens to the service while the disk is full.</summary>
    public enum WhileFull
    {
        GoesOn,
        IsKilled,
        IsStopped,
    }

    [SkippableTheory]
    [InlineData(WhileFull.GoesOn)]
    [InlineData(WhileFull.IsKilled)]
    [InlineData(WhileFull.IsStopped)]
    public async Task On_a_full_disk_the_service_refuses_batches_loses_nothing_and_goes_on_once_there_is_room(WhileFull whileFull)
    {
        _disk.MountOrSkip(Mebibytes);
        var variables = new ServiceVariables(_disk.DatabasePath) { EmitDelayMs = 100 };
        var service = await ServiceProcess.StartAsync(variables);
        try
        {
            var accepted = await FillAsync(service);
            await EndAsync(service, whileFull);
            CheckStored(accepted);

            _disk.Free();
            service = service.HasExited ? await ServiceProcess.StartAsync(variables) : service;
            using var client = new ServiceClient(service);
            accepted.Add(await client.SubmitAsync(NextSubmission()));
            await client.CompletedAsync(accepted, Within);
            CheckStored(accepted);
        }
        finally
        {
            await service.DisposeAsync();
        }
    }

    [SkippableFact]
    public async Task A_start_on_a_full_disk_is_refused_and_names_the_file()
    {
        _disk.MountOrSkip(Mebibytes);
        _disk.Fill();

        var errors = await Refusal.OfAsync(new ServiceVariables(_disk.DatabasePath));

        errors.ShouldContain(_disk.DatabasePath);
    }

    public void Dispose() => _disk.Dispose();

    private static async Task EndAsync(ServiceProcess service, WhileFull how)
    {
        if (how == WhileFull.IsKilled)
        {
            await service.KillAsync();
        }
        else if (how == WhileFull.IsStopped)
        {
            (await service.TerminateAsync()).ShouldBe(0, service.Transcript);
        }
    }

    /// <summary>Fills the disk while the service works, until it refuses.</summary>
    /// <returns>The batches that it had accepted.</returns>
    private async Task<List<string>> FillAsync(ServiceProcess service)
    {
        using var view = new DatabaseView(_disk.DatabasePath);
        await using var monitor = new CounterMonitor(_disk.DatabasePath);
        using var client = new ServiceClient(service);
        var accepted = new List<string> { await client.SubmitAsync(NextSubmission()) };
        await Deadline.UntilAsync("some items are completed", Within, () => view.Number("SELECT COUNT(*) FROM batch_results") > 0);
        _disk.Fill();
        await Deadline.UntilAsync("a batch is refused", Within, async () =>
        {
            var submission = NextSubmission();
            using var response = await client.PostAsync(submission);
            if (response.StatusCode == HttpStatusCode.Accepted)
            {
                accepted.Add(await client.SubmitAsync(submission));
                _disk.Fill();
                return false;
            }

            await ShouldBeRefusalAsync(response);
            return true;
        });
        using var live = await client.GetAsync("/health/live");
        live.StatusCode.ShouldBe(HttpStatusCode.OK);
        await monitor.ShouldHaveSeenNoBreachAsync();
        view.Number("SELECT COUNT(*) FROM batches WHERE ended_at IS NULL").ShouldBeGreaterThan(0);
        return accepted;
    }

    private static async Task ShouldBeRefusalAsync(HttpResponseMessage response)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, await response.Content.ReadAsStringAsync());
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        response.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
    }

    private Submission NextSubmission() => new($"submission-{_submitted}", Catalogue.Body(_submitted++ * Indicators, Indicators));

    private void CheckStored(List<string> accepted)
    {
        using var view = new DatabaseView(_disk.DatabasePath);
        view.ShouldBeSound();
        view.Breaches(Invariant.All).ShouldBeEmpty();
        view.Texts("SELECT trace_id FROM batches").ShouldBe(accepted, ignoreOrder: true);
    }
}
