using System.Text.Json;
using Classify.Data.Conventions;

namespace Classify.Benchmarks.Asking.Measures;

/// <summary>How a batch ended.</summary>
/// <param name="Elapsed">From its acceptance to its last commit, by the committed times.</param>
internal sealed record BatchEnd(string Status, int Total, int Completed, int Failed, int Cancelled, int NeedsReview, TimeSpan Elapsed)
{
    /// <param name="batch">The last snapshot of a batch that has ended.</param>
    public static BatchEnd Of(JsonElement batch)
    {
        var counts = batch.GetProperty("counts");
        return new BatchEnd(
            batch.GetProperty("status").GetString()!,
            Count("total"), Count("completed"), Count("failed"), Count("cancelled"), Count("needs_review"),
            Time("ended_at") - Time("accepted_at"));

        int Count(string name) => counts.GetProperty(name).GetInt32();

        DateTimeOffset Time(string name) => Timestamp.Parse(batch.GetProperty(name).GetString()!);
    }
}
