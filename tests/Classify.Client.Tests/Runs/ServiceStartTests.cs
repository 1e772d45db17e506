using System.Net;
using System.Net.Sockets;
using Classify.Client.Tests.Infrastructure;
using Microsoft.AspNetCore.Http;

namespace Classify.Client.Tests.Runs;

/// <summary>What scripts do where no service answers.</summary>
public sealed class ServiceStartTests : IDisposable
{
    private readonly ScriptRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task A_service_that_does_not_start_is_exit_3_with_its_log()
    {
        _run.Variables["API_URL"] = FreeAddress();

        var code = await _run.RunAsync(ScriptRun.RunAll, "--json");

        code.ShouldBe(3);
        _run.Error.ShouldContain($"No service answers at {_run.Variables["API_URL"]}: starting one");
        _run.Error.ShouldContain("Stopped: the service does not build; its log is /somewhere/service.log");
        _run.Error.ShouldContain("   error CS1002: ; expected");
        _run.Json.GetProperty("problem").GetString().ShouldNotBeNull().ShouldContain("does not build");
    }

    [Fact]
    public async Task No_service_is_started_for_another_machine()
    {
        // Refuses like a free loopback port, but does not count as this machine.
        _run.Variables["API_URL"] = FreeAddress().Replace("127.0.0.1", "0.0.0.0");

        var code = await _run.RunAsync(ScriptRun.RunAll);

        code.ShouldBe(3);
        _run.Error.ShouldContain($"Stopped: no service answers at {_run.Variables["API_URL"]} (");
        _run.Error.ShouldNotContain("starting one");
    }

    [Fact]
    public async Task Something_else_at_the_address_is_named()
    {
        await using var service = await FakeService.StartAsync();
        service.Intercept = _ => Results.NotFound();

        var code = await _run.RunAsync(service, ScriptRun.RunAll);

        code.ShouldBe(3);
        _run.Error.ShouldContain("is no Classify service (404 Not Found); see API_URL.");
    }

    [Fact]
    public async Task A_service_of_our_own_is_stopped_at_the_end()
    {
        await using var started = new LateService();
        _run.Starter = started.Starter;
        _run.Variables["API_URL"] = started.Url;

        var code = await _run.RunAsync(ScriptRun.RunAll, "3");

        code.ShouldBe(0);
        started.Process.Stopped.ShouldBeTrue();
        _run.Error.ShouldContain("Service started (process 4711).");
        _run.Error.ShouldContain("Stopping the service that this script started...");
        _run.Out.ShouldContain($"   PORT={new Uri(started.Url).Port} dotnet run --project src/Classify.Service -c Release\n   curl -s ".ReplaceLineEndings());
    }

    [Fact]
    public async Task An_interrupt_stops_the_service_of_our_own_and_says_that_batches_go_on_later()
    {
        await using var started = new LateService(_ => _run.Interrupts.Signal());
        _run.Starter = started.Starter;
        _run.Variables["API_URL"] = started.Url;

        var code = await _run.RunAsync(ScriptRun.RunAll, "3");

        code.ShouldBe(130);
        started.Process.Stopped.ShouldBeTrue();
        _run.Error.ShouldContain("Interrupted: the service that this script started is being stopped");
        _run.Error.ShouldContain("1 accepted batch will go on when the service starts again:\n   PORT=".ReplaceLineEndings());
    }

    [Fact]
    public async Task A_service_of_our_own_that_dies_ends_the_run_with_its_last_words()
    {
        await using var started = new LateService(process => process.End(), answers: false);
        _run.Starter = started.Starter;
        _run.Variables["API_URL"] = started.Url;

        var code = await _run.RunAsync(ScriptRun.RunAll, "3");

        code.ShouldBe(3);
        _run.Error.ShouldContain("Stopped: the service has ended; its log is /somewhere/service.log");
        _run.Error.ShouldContain("   Unhandled exception. Out of luck");
        _run.Error.ShouldContain("1 accepted batch will go on when the service starts again:");
        _run.Error.ShouldNotContain("trying again");
        _run.Error.ShouldNotContain("Stopping");
    }

    [Fact]
    public async Task A_service_that_another_script_started_meanwhile_is_used()
    {
        var url = FreeAddress();
        FakeService? other = null;
        _run.Starter = new FakeStarter { EndsByItself = true, OnStart = async () => other = await FakeService.StartAsync(url: url) };
        _run.Variables["API_URL"] = url;

        var code = await _run.RunAsync(ScriptRun.RunAll, "3");

        await other.ShouldNotBeNull().DisposeAsync();
        code.ShouldBe(0);
        _run.Error.ShouldContain("Another service answers there by now: using that.");
        _run.Error.ShouldNotContain("Stopping");
    }

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    /// <summary>Answers only once it was started, and calls back at every poll.</summary>
    private sealed class LateService : IAsyncDisposable
    {
        private FakeService? _service;

        public LateService(Action<FakeStarted>? onPoll = null, bool answers = true)
        {
            Starter = new FakeStarter
            {
                Service = Process,
                OnStart = async () =>
                {
                    _service = await FakeService.StartAsync(url: Url);
                    if (onPoll is not null)
                    {
                        _service.Ended = _ => 0;
                        _service.Intercept = context =>
                        {
                            if (context.Request.Path.StartsWithSegments("/batches"))
                            {
                                onPoll(Process);
                                if (!answers)
                                {
                                    context.Abort();
                                }
                            }

                            return null;
                        };
                    }
                },
            };
        }

        public string Url { get; } = FreeAddress();

        public FakeStarted Process { get; } = new();

        public FakeStarter Starter { get; }

        public async ValueTask DisposeAsync()
        {
            if (_service is not null)
            {
                await _service.DisposeAsync();
            }
        }
    }
}
