using Microsoft.AspNetCore.Http.HttpResults;

namespace Classify.Service.Errors;

/// <summary>The error answers of the API (RFC 9457).</summary>
internal static class Problems
{
    private static readonly TimeSpan StorageRetryAfter = TimeSpan.FromSeconds(30);

    /// <summary>400 that names each wrong field.</summary>
    public static ProblemHttpResult Invalid(FieldErrors errors) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status400BadRequest,
            title: "The request is not valid.",
            extensions: new Dictionary<string, object?> { ["errors"] = errors.ToDictionary() });

    /// <summary>400 for one field.</summary>
    public static ProblemHttpResult Invalid(string path, string message)
    {
        var errors = new FieldErrors();
        errors.Add(path, message);
        return Invalid(errors);
    }

    public static ProblemHttpResult NotFound(string detail) =>
        TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "Not found.", detail: detail);

    public static ProblemHttpResult Conflict(string detail) =>
        TypedResults.Problem(statusCode: StatusCodes.Status409Conflict, title: "Conflict.", detail: detail);

    public static ProblemHttpResult TooLarge(string detail) =>
        TypedResults.Problem(statusCode: StatusCodes.Status413PayloadTooLarge, title: "The body is too large.", detail: detail);

    public static ProblemHttpResult UnsupportedMediaType(string detail) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status415UnsupportedMediaType, title: "Unsupported media type.", detail: detail);

    /// <summary>503 because storage failed.</summary>
    /// <param name="detail">What became of the request.</param>
    public static IResult NotStored(HttpContext context, string detail = "Nothing could be stored; nothing has changed.") =>
        Unavailable(context, StorageRetryAfter, detail);

    /// <summary>503 that says when to come again.</summary>
    public static IResult Unavailable(HttpContext context, TimeSpan retryAfter, string detail)
    {
        context.Response.Headers.RetryAfter =
            ((int)Math.Ceiling(retryAfter.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return TypedResults.Problem(
            statusCode: StatusCodes.Status503ServiceUnavailable, title: "Not available now.", detail: detail);
    }
}
