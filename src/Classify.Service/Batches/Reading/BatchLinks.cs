namespace Classify.Service.Batches.Reading;

/// <summary>Where to go on from a batch.</summary>
public sealed record BatchLinks(string Self, string Classifications, string Items, string Events, string Cancel, string Retry)
{
    public static BatchLinks Of(string traceId)
    {
        var self = $"/batches/{traceId}";
        return new BatchLinks(
            self, $"{self}/classifications", $"{self}/items", $"{self}/events", $"{self}/cancel", $"{self}/retry");
    }
}
