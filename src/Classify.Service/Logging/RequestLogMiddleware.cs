using Microsoft.AspNetCore.Http.Features;

namespace Classify.Service.Logging;

/// <summary>One line for each request. It carries the trace id of the batch concerned, else that of the request.</summary>
internal sealed partial class RequestLogMiddleware(RequestDelegate next, ILogger<RequestLogMiddleware> logger, TimeProvider time)
{
    private const int MaxPathLength = 200;

    public async Task InvokeAsync(HttpContext context)
    {
        var started = time.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var milliseconds = time.GetElapsedTime(started).TotalMilliseconds;
            Log.Answered(
                logger, context.Request.Method, PathOf(context), context.Response.StatusCode, milliseconds, context.TraceIdForLog());
        }
    }

    /// <summary>The path as sent, still escaped: nothing in it can break the line. The query is left out.</summary>
    private static string PathOf(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var path = target.AsSpan(0, target.IndexOf('?') is var end and >= 0 ? end : target.Length);
        return path.Length > MaxPathLength ? string.Concat(path[..MaxPathLength], "...") : path.ToString();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Method} {Path} {Status} in {Milliseconds:0.0} ms, trace {TraceId}")]
        public static partial void Answered(
            ILogger logger, string method, string path, int status, double milliseconds, string traceId);
    }
}
