using Classify.Durability.Tests.Api;
using Classify.Durability.Tests.Processes;

namespace Classify.Durability.Tests.Starts;

public sealed class SecondProcessTests : IDisposable
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_second_process_on_the_same_file_refuses_to_start_while_the_first_goes_on()
    {
        var variables = new ServiceVariables(_folder.DatabasePath);
        await using var first = await ServiceProcess.StartAsync(variables);
        using var client = new ServiceClient(first);
        var before = await client.SubmitAsync(new Submission("before", Catalogue.Body(0, 100)));

        var errors = await Refusal.OfAsync(variables);

        errors.ShouldContain(_folder.DatabasePath);
        errors.ShouldContain("in use by another Classify process");
        var after = await client.SubmitAsync(new Submission("after", Catalogue.Body(0, 10)));
        await client.CompletedAsync([before, after], Within);
    }

    [Fact]
    public async Task A_second_process_that_names_the_file_by_a_link_refuses_to_start()
    {
        await using var first = await ServiceProcess.StartAsync(new ServiceVariables(_folder.DatabasePath));
        var link = Path.Combine(_folder.Path, "link.db");
        File.CreateSymbolicLink(link, _folder.DatabasePath);

        var errors = await Refusal.OfAsync(new ServiceVariables(link));

        errors.ShouldContain("in use by another Classify process");
    }

    [Fact]
    public async Task Of_processes_that_start_together_on_a_new_file_one_serves_and_the_others_refuse()
    {
        var variables = new ServiceVariables(_folder.DatabasePath);
        ServiceProcess[] services = [.. Enumerable.Range(0, 3).Select(_ => ServiceProcess.Launch(variables))];
        try
        {
            await Deadline.UntilAsync("two processes refused", Within, () => services.Count(service => service.HasExited) >= 2);
            var serving = services.Single(service => !service.HasExited);
            await serving.ListeningAsync();
            using var client = new ServiceClient(serving);
            await client.CompletedAsync([await client.SubmitAsync(new Submission("one", Catalogue.Body(0, 10)))], Within);
        }
        finally
        {
            foreach (var service in services)
            {
                await service.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task A_lock_file_that_a_killed_process_left_behind_blocks_nothing()
    {
        var variables = new ServiceVariables(_folder.DatabasePath);
        await using (var killed = await ServiceProcess.StartAsync(variables))
        {
            await killed.KillAsync();
        }

        File.Exists(_folder.DatabasePath + ".lock").ShouldBeTrue();
        await using var next = await ServiceProcess.StartAsync(variables);
        next.HasExited.ShouldBeFalse();
    }

    public void Dispose() => _folder.Dispose();
}
