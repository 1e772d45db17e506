using System.Globalization;
using System.Text.Json;
using Classify.Providers.Calls;

namespace Classify.Providers.Batches.Anthropic;

/// <summary>Reads a message batch of Anthropic. Pure.</summary>
internal static class AnthropicJob
{
    /// <exception cref="FormatException">It is no message batch.</exception>
    public static BatchJob Read(JsonElement batch)
    {
        if (batch.FindText("id") is not { } id || batch.FindText("processing_status") is not { } status || Moment(batch, "created_at") is not { } created)
        {
            throw new FormatException("The batch has no id, status or time.");
        }

        return new(id, status, status == "ended", Counts(batch.Find("request_counts") ?? default), created)
        {
            ExpiresAt = Moment(batch, "expires_at"),
            ResultsUrl = batch.FindText("results_url"),
        };
    }

    private static BatchCounts Counts(JsonElement counts)
    {
        var (done, errored) = (counts.CountOf("succeeded"), counts.CountOf("errored"));
        var (expired, cancelled) = (counts.CountOf("expired"), counts.CountOf("canceled"));
        return new(counts.CountOf("processing") + done + errored + expired + cancelled, done, errored, expired, cancelled);
    }

    private static DateTimeOffset? Moment(JsonElement batch, string name) =>
        DateTimeOffset.TryParse(batch.FindText(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
