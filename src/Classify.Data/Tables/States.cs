using System.Text.Json.Serialization;

namespace Classify.Data.Tables;

/// <summary>Where one indicator of a batch stands.</summary>
public enum ItemState
{
    [JsonStringEnumMemberName("queued")] Queued,
    [JsonStringEnumMemberName("running")] Running,
    [JsonStringEnumMemberName("waiting-on-provider")] WaitingOnProvider,
    [JsonStringEnumMemberName("retrying")] Retrying,
    [JsonStringEnumMemberName("completed")] Completed,
    [JsonStringEnumMemberName("failed")] Failed,
    [JsonStringEnumMemberName("cancelled")] Cancelled,
}

/// <summary>What is to be done with the open question of an item; without one the batch's dispatch says.</summary>
public enum AskMode
{
    /// <summary>Ask a model now.</summary>
    [JsonStringEnumMemberName("sync")] Sync,

    /// <summary>Ask nobody: the rules' answer stays, and a human should look.</summary>
    [JsonStringEnumMemberName("rules")] Rules,
}

/// <summary>Where a batch stands: while it is open, the first that applies in the order of the members from <see cref="Cancelling"/> to <see cref="Queued"/>.</summary>
public enum BatchState
{
    [JsonStringEnumMemberName("cancelling")] Cancelling,
    [JsonStringEnumMemberName("running")] Running,
    [JsonStringEnumMemberName("retrying")] Retrying,
    [JsonStringEnumMemberName("waiting-on-provider")] WaitingOnProvider,
    [JsonStringEnumMemberName("queued")] Queued,
    [JsonStringEnumMemberName("completed")] Completed,
    [JsonStringEnumMemberName("cancelled")] Cancelled,
}
