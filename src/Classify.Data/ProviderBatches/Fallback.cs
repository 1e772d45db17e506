using System.Text.Json.Serialization;
using Classify.Data.Tables;

namespace Classify.Data.ProviderBatches;

/// <summary>What becomes of an item whose request brought no answer.</summary>
/// <param name="Then">What is done with its question in the end; null as the dispatch of its batch says.</param>
/// <param name="MaxAttempts">
/// While its question has been put into fewer jobs than this, it is parked again for the next; 1 for never.
/// </param>
public sealed record Fallback([property: JsonConverter(typeof(JsonStringEnumConverter<AskMode>))] AskMode? Then, int MaxAttempts = 1)
{
    /// <summary>
    /// Whether the job counts as one that the question was put into; not where the provider never looked at the question.
    /// </summary>
    public bool IsAttempt { get; init; } = true;

    /// <summary>Parked again for the next job, as if there had been none: the account or its limits stood in the way.</summary>
    public static Fallback ParkAgain() => new(AskMode.Sync, int.MaxValue) { IsAttempt = false };
}
