using Classify.Data.Tables;
using Classify.Service.Errors;
using Classify.Service.Paging;
using Microsoft.AspNetCore.Http.Features;

namespace Classify.Service.Classifications;

/// <summary>Reading current classifications.</summary>
internal static class ClassificationEndpoints
{
    private const string Root = "/classifications";

    public static void MapClassifications(this IEndpointRouteBuilder routes)
    {
        var classifications = routes.MapGroup(Root).WithTags("Classifications");
        classifications.MapGet("", ListAsync)
            .WithSummary("List current classifications.").Produces<Page<ClassificationRow>>()
            .WithListParameters(
                "family", "indicator_type", "review_status", "decided_by", "confidence_source", "source_name", "min_confidence",
                "max_confidence", "q");
        classifications.MapGet("/{*indicatorId}", FindAsync)
            .WithSummary("Show the current classification of an indicator and its stage timeline.").Produces<ClassificationRow>();
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, ClassificationReads reads, CancellationToken cancellationToken)
    {
        var query = new QueryReader(context.Request.Query);
        var filter = ClassificationFilter.Read(query);
        var (after, limit) = (query.After(), query.Limit());
        query.RefuseUnknown();
        return query.Errors.Any
            ? Problems.Invalid(query.Errors)
            : TypedResults.Ok(await reads.ListAsync(filter, after, limit, cancellationToken));
    }

    private static async Task<IResult> FindAsync(
        HttpContext context, string indicatorId, ClassificationReads reads, CancellationToken cancellationToken)
    {
        var id = IdAsSent(context) ?? indicatorId;
        return await reads.FindAsync(id, cancellationToken) is { } detail
            ? TypedResults.Ok(detail)
            : Problems.NotFound($"There is no classification of indicator {id}.");
    }

    /// <summary>The id from the request line itself: routing leaves an escaped slash escaped, so a/b and a%2Fb would differ.</summary>
    private static string? IdAsSent(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        if (!target.StartsWith(Root + "/", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var path = target[(Root.Length + 1)..];
        return Uri.UnescapeDataString(path.IndexOf('?') is var query and >= 0 ? path[..query] : path);
    }
}
