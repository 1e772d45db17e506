using Classify.Data.Batches;
using Classify.Data.Settling;

namespace Classify.Service.Classifying;

/// <summary>What becomes of an item while the database cannot be read: that is no fault of the item's and counts as no attempt.</summary>
internal static class StorageOutage
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(5);

    /// <summary>The item goes back to be taken again after a while.</summary>
    public static PutBack PutBack(TakenItem item, double activeMs, DateTimeOffset now) => new(item, activeMs, now + Wait);
}
