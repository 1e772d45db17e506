namespace Classify.Service.Errors;

/// <summary>The error of an item as clients may see it: what our own exceptions say is for the tables and the log.</summary>
public sealed record PublicError(string Class, string Message)
{
    private const string Cancelled = "cancelled";

    private static readonly PublicError Internal =
        new("internal-error", "The service failed at this indicator; processing_log and the service's log have the details.");

    /// <summary>Null where there is no error.</summary>
    public static PublicError? Of(string? errorClass, string? errorMessage) => errorClass switch
    {
        null => null,
        Cancelled => new PublicError(Cancelled, errorMessage ?? ""),
        _ => Internal,
    };
}
