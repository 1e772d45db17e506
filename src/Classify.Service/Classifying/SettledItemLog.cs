using Classify.Core.Stages;
using Classify.Data.Settling;

namespace Classify.Service.Classifying;

/// <summary>Logs what happened to items, with the ids to find them again.</summary>
internal static partial class SettledItemLog
{
    public static void AttemptFailed(ILogger logger, string traceId, FailedItem failed) => AttemptFailed(
        logger, traceId, failed.Item.IndicatorId, failed.Stage, failed.Item.Attempt + 1, failed.ErrorClass, failed.ErrorMessage);

    public static void Refused(ILogger logger, string traceId, SettleOutcome outcome)
    {
        foreach (var indicatorId in outcome.Refused)
        {
            ItemRefused(logger, traceId, indicatorId);
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "Batch {TraceId}, indicator {IndicatorId}: stage {Stage} failed in attempt {Attempt}: {ErrorClass}: {ErrorMessage}")]
    private static partial void AttemptFailed(
        ILogger logger, string traceId, string indicatorId, Stage stage, int attempt, string errorClass, string errorMessage);

    [LoggerMessage(LogLevel.Error, "Batch {TraceId}, indicator {IndicatorId}: the database refuses even to note that it failed.")]
    private static partial void ItemRefused(ILogger logger, string traceId, string indicatorId);
}
