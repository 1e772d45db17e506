using Classify.Client.Api;
using Classify.Client.Display;
using Classify.Client.Settings;

namespace Classify.Client.Starting;

/// <summary>Makes sure that a service answers before anything is submitted.</summary>
public sealed class ServiceGate(ClassifyApi api, ClientSettings settings, IServiceStarter starter, IRunDisplay display, TimeProvider clock)
{
    private const int ProbesForAnother = 10;
    private static readonly TimeSpan BetweenProbes = TimeSpan.FromSeconds(1);

    /// <summary>The service that had to be started, or null where one answers already.</summary>
    /// <exception cref="ServiceStartException">None answers and none can be started.</exception>
    public async Task<IStartedService?> OpenAsync(string repositoryRoot, CancellationToken cancellationToken)
    {
        if (await api.ProbeAsync("health/live", cancellationToken) is not { } problem)
        {
            return null;
        }

        if (problem.Kind != ApiErrorKind.Unreachable)
        {
            // Something answers; one that is only busy or wants a key explains itself on the first submission.
            return problem.Kind is ApiErrorKind.Busy or ApiErrorKind.Unauthorized
                ? null
                : throw new ServiceStartException($"what answers at {settings.ShownUrl} is no Classify service ({problem.Summary}); see API_URL.");
        }

        if (!settings.ApiUrl.IsLoopback || settings.ApiUrl.Scheme != Uri.UriSchemeHttp)
        {
            throw new ServiceStartException($"no service answers at {settings.ShownUrl} ({problem.Detail}); check API_URL or start the service there.");
        }

        display.Line($"No service answers at {settings.ShownUrl}: starting one, which will be stopped at the end.");
        try
        {
            var service = await starter.StartAsync(repositoryRoot, settings, api, display, cancellationToken);
            display.Line($"Service started (process {service.ProcessId}).");
            return service;
        }
        catch (ServiceStartException failure) when (failure.EndedByItself)
        {
            // Two scripts that start side by side both want a service; the slower one uses that of the faster.
            if (!await AnotherAnswersAsync(cancellationToken))
            {
                throw;
            }

            display.Line("Another service answers there by now: using that.");
            return null;
        }
    }

    private async Task<bool> AnotherAnswersAsync(CancellationToken cancellationToken)
    {
        for (var i = 0; i < ProbesForAnother; i++)
        {
            if (await api.ProbeAsync("health/live", cancellationToken) is null)
            {
                return true;
            }

            await Task.Delay(BetweenProbes, clock, cancellationToken);
        }

        return false;
    }
}
