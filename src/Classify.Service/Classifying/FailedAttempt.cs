using Classify.Core.Stages;
using Classify.Data.Batches;
using Classify.Data.Settling;

namespace Classify.Service.Classifying;

/// <summary>Turns an exception of ours into the outcome of an attempt.</summary>
internal static class FailedAttempt
{
    public static FailedItem Of(TakenItem item, Stage stage, Exception exception, double activeMs, DateTimeOffset now)
    {
        var wait = RetryBackoff.After(item.Attempt + 1);
        return new FailedItem(item, activeMs, stage, exception.GetType().Name, exception.Message, now + wait);
    }
}
