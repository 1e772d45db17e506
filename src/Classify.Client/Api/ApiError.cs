namespace Classify.Client.Api;

/// <summary>Why a call gave no answer that can be used.</summary>
public enum ApiErrorKind
{
    /// <summary>Nothing answered: connection refused, reset or timed out.</summary>
    Unreachable,

    /// <summary>401 or 403: the key is missing or wrong.</summary>
    Unauthorized,

    /// <summary>The service understood and said no; asking again would not help.</summary>
    Refused,

    /// <summary>429, 502, 503 or 504 on every attempt.</summary>
    Busy,

    /// <summary>An answer that does not speak the contract, or an error inside the service.</summary>
    Unexpected,
}

/// <summary>A failed call as a value, with what RFC 9457 problem details said.</summary>
public sealed record ApiError
{
    public required ApiErrorKind Kind { get; init; }

    /// <summary>The HTTP status, 0 where nothing answered.</summary>
    public int Status { get; init; }

    public required string Title { get; init; }

    public string? Detail { get; init; }

    /// <summary>Messages by field, for example <c>indicators[3].name</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Errors { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>True where every complaint is about a single indicator, so that other batches may still pass.</summary>
    public bool IsAboutIndicators =>
        Errors.Count > 0 && Errors.Keys.All(name => name.StartsWith("indicators[", StringComparison.Ordinal));

    /// <summary>One line: status, title and detail.</summary>
    public string Summary
    {
        get
        {
            var head = Status == 0 ? Title : $"{Status} {Title}";
            return string.IsNullOrWhiteSpace(Detail) || Detail == Title ? head : $"{head.TrimEnd('.')}: {Detail}";
        }
    }
}
