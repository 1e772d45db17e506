using Classify.Service.Asking;
using Classify.Service.Settings;

namespace Classify.Service.Health;

/// <summary>Whether the service lives, is ready, and how it is.</summary>
internal static class HealthEndpoints
{
    private const string Healthy = "healthy";
    private const string Unhealthy = "unhealthy";

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("Health");
        health.MapGet("", Show).WithSummary("How the service is.").Produces<HealthView>();
        health.MapGet("/live", () => TypedResults.Ok(new StatusView(Healthy)))
            .WithSummary("Whether the process answers; touches no database.").Produces<StatusView>();
        health.MapGet("/ready", Ready).WithSummary("Whether the database answers.").Produces<StatusView>();
    }

    private static IResult Show(DatabaseProbe probe, ServiceSettings settings, Models models)
    {
        var last = probe.Last;
        var view = new HealthView(
            StatusOf(last), Core.Stages.RulesVersion.Current, last?.OpenItems, last?.At, ProviderHealth.Of(settings, models, last?.WaitedFor ?? []));
        return TypedResults.Json(view, statusCode: CodeOf(last));
    }

    private static IResult Ready(DatabaseProbe probe) =>
        TypedResults.Json(new StatusView(StatusOf(probe.Last)), statusCode: CodeOf(probe.Last));

    private static string StatusOf(ProbeResult? last) => last is { DatabaseAnswers: true } ? Healthy : Unhealthy;

    private static int CodeOf(ProbeResult? last) =>
        last is { DatabaseAnswers: true } ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
}

/// <summary>One word on the service.</summary>
public sealed record StatusView(string Status);

/// <summary>How the service is.</summary>
/// <param name="RulesVersion">Version of the built-in rules.</param>
/// <param name="OpenItems">Indicators that have not ended.</param>
/// <param name="CheckedAt">When the database was looked at last.</param>
/// <param name="Providers">Those that models are asked of. One that is paused leaves the service healthy.</param>
public sealed record HealthView(
    string Status, string RulesVersion, long? OpenItems, DateTimeOffset? CheckedAt, IReadOnlyList<ProviderHealth> Providers);
