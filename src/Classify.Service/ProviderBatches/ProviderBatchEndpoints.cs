using Classify.Data.ProviderBatches;
using Classify.Data.Writing;
using Classify.Service.Errors;
using Classify.Service.Paging;
using Classify.Service.Settings;

namespace Classify.Service.ProviderBatches;

/// <summary>Looking at the jobs that run at the providers' batch APIs.</summary>
internal static class ProviderBatchEndpoints
{
    public static void MapProviderBatches(this IEndpointRouteBuilder routes)
    {
        var jobs = routes.MapGroup("/provider-batches").WithTags("Provider batches");
        jobs.MapGet("", ListAsync).WithSummary("List jobs at the providers' batch APIs, the latest first.")
            .Produces<Page<ProviderBatchView>>().WithListParameters("provider", "state");
        jobs.MapPost("/poll", PollAsync).WithSummary("Ask about every open job now whose provider has its key.")
            .Produces<PollAnswer>(StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, ProviderBatchList list, TimeProvider time, CancellationToken cancellationToken)
    {
        var query = new QueryReader(context.Request.Query);
        var provider = query.Text("provider");
        if (provider is not null && !KnownProviders.WithBatchApi.Contains(provider))
        {
            query.Errors.Add("provider", $"must be one of: {string.Join(", ", KnownProviders.WithBatchApi)}.");
        }

        var openOnly = query.OneOf<JobStateFilter>("state") == JobStateFilter.Open;
        var (before, limit) = (query.After(), query.Limit());
        query.RefuseUnknown();
        if (query.Errors.Any)
        {
            return Problems.Invalid(query.Errors);
        }

        var rows = await list.PageAsync(provider, openOnly, before, limit + 1, cancellationToken);
        var now = time.GetUtcNow();
        return TypedResults.Ok(Page<ProviderBatchView>.Of(
            [.. rows], limit, row => ProviderBatchView.Of(row, now), row => row.Job.SubmitId));
    }

    private static async Task<IResult> PollAsync(
        HttpContext context, IWriter writer, ServiceSettings settings, CancellationToken cancellationToken)
    {
        var outcome = await writer.WriteAsync(new PollNow(settings.ModelProviders.Keys), cancellationToken);
        return outcome.IsCommitted
            ? TypedResults.Accepted("/provider-batches?state=open", new PollAnswer(outcome.Value))
            : Problems.NotStored(context);
    }
}

/// <summary>The answer to a forced round of polls.</summary>
/// <param name="Jobs">Open jobs that are asked about now.</param>
public sealed record PollAnswer(int Jobs);
