namespace Classify.Service.Logging;

/// <summary>Says which batch a request is about, for its line in the log.</summary>
internal static class BatchTrace
{
    public static readonly object Item = new();

    public static void ConcernsBatch(this HttpContext context, string traceId) => context.Items[Item] = traceId;
}
