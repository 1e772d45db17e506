using System.Diagnostics;
using Classify.Data.Batches;

namespace Classify.Service.Logging;

/// <summary>Says which batch a request is about, for its line in the log and for its errors.</summary>
internal static class BatchTrace
{
    private static readonly object Item = new();

    /// <summary>Notes the batch; what has not the form of a trace id is the caller's own text, and left out.</summary>
    public static void ConcernsBatch(this HttpContext context, string traceId)
    {
        if (TraceId.IsWellFormed(traceId))
        {
            context.Items[Item] = traceId;
        }
    }

    /// <summary>The trace id of the batch concerned, else that of the request.</summary>
    public static string TraceIdForLog(this HttpContext context) =>
        context.Items.TryGetValue(Item, out var batch) && batch is string traceId
            ? traceId
            : Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
}
