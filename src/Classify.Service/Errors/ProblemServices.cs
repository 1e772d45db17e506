using Classify.Service.Logging;

namespace Classify.Service.Errors;

/// <summary>Turns whatever goes wrong into problem details that tell a client nothing of the inside.</summary>
internal static class ProblemServices
{
    public static IServiceCollection AddProblems(this IServiceCollection services) =>
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            context.ProblemDetails.Extensions["trace_id"] = context.HttpContext.TraceIdForLog();
        });

    /// <summary>Answers exceptions with 500, or with the status that a bad request carries, and empty error answers with a body.</summary>
    public static void UseProblems(this WebApplication app)
    {
        app.Use(ForgetAccept);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = exception => exception switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                _ => StatusCodes.Status500InternalServerError,
            },
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
        });
        app.UseStatusCodePages();
    }

    /// <summary>Every answer has one form, and a client that says it would rather have text gets its errors in that form too.</summary>
    private static Task ForgetAccept(HttpContext context, RequestDelegate next)
    {
        context.Request.Headers.Accept = default;
        return next(context);
    }
}
