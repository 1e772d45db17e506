namespace Classify.Data.Batches;

/// <summary>The id of a batch, which is also its W3C trace id: a version 7 UUID as 32 lower-case hexadecimal digits.</summary>
public static class TraceId
{
    private const int Length = 32;

    public static string New(DateTimeOffset now) => Guid.CreateVersion7(now).ToString("N");

    /// <summary>Whether a text has the form of a trace id; any other text names no batch.</summary>
    public static bool IsWellFormed(string text) =>
        text.Length == Length && text.All(sign => char.IsAsciiHexDigitLower(sign) || char.IsAsciiDigit(sign));
}
