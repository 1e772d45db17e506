using System.Globalization;

namespace Classify.Data.ProviderBatches;

/// <summary>Our own ids of jobs at providers, and of the requests in them. Later ones sort after earlier ones.</summary>
public static class SubmitId
{
    public static string New(DateTimeOffset now) => Guid.CreateVersion7(now).ToString("N");

    /// <summary>The name of a request within its job: at most 64 of <c>[a-z0-9-]</c>, unlike that of any other job's.</summary>
    /// <param name="number">From 1.</param>
    public static string CustomId(string submitId, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{submitId}-{number}");

    /// <summary>The job that a request with this name is in; null where it is no name of ours.</summary>
    public static string? Of(string customId) => customId.LastIndexOf('-') is > 0 and var end ? customId[..end] : null;
}
