using System.Text.Json.Serialization;
using Classify.Data.Batches;
using Classify.Data.Tables;

namespace Classify.Service.Batches.Reading;

/// <summary>Which items of a batch to list: one state, or all that have not ended.</summary>
public enum ItemStateFilter
{
    [JsonStringEnumMemberName("open")] Open,
    [JsonStringEnumMemberName("queued")] Queued,
    [JsonStringEnumMemberName("running")] Running,
    [JsonStringEnumMemberName("waiting-on-provider")] WaitingOnProvider,
    [JsonStringEnumMemberName("retrying")] Retrying,
    [JsonStringEnumMemberName("completed")] Completed,
    [JsonStringEnumMemberName("failed")] Failed,
    [JsonStringEnumMemberName("cancelled")] Cancelled,
}

internal static class ItemStateFilters
{
    private static readonly ItemState[] Open =
        [ItemState.Queued, ItemState.Running, ItemState.WaitingOnProvider, ItemState.Retrying];

    /// <summary>The states that the filter lets pass; without one, all.</summary>
    public static IReadOnlyCollection<ItemState> States(this ItemStateFilter? filter) => filter switch
    {
        null => Enum.GetValues<ItemState>(),
        ItemStateFilter.Open => Open,
        _ => [Enum.Parse<ItemState>(filter.Value.ToString())],
    };
}
