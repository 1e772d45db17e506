namespace Classify.Data.Batches;

/// <summary>The id of a batch, which is also its W3C trace id: a version 7 UUID as 32 lower-case hexadecimal digits.</summary>
public static class TraceId
{
    public static string New(DateTimeOffset now) => Guid.CreateVersion7(now).ToString("N");
}
