namespace Classify.Providers.Calls;

/// <summary>One answer over the wire, whatever its status.</summary>
/// <param name="Header">The value of a header, by its name in lower case; null where it is missing.</param>
internal sealed record HttpAnswer(int Status, string Body, Func<string, string?> Header)
{
    public static HttpAnswer Of(int status, string body, IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers)
    {
        var values = headers.ToDictionary(header => header.Key, header => header.Value.FirstOrDefault(), StringComparer.OrdinalIgnoreCase);
        return new(status, body, values.GetValueOrDefault);
    }

    public bool IsSuccess => Status is >= 200 and < 300;
}
