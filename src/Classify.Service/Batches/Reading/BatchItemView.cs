using Classify.Core.Stages;
using Classify.Data.Tables;
using Classify.Service.Errors;

namespace Classify.Service.Batches.Reading;

/// <summary>Where one indicator of a batch stands.</summary>
/// <param name="Run">From 1; one more at every retry of the batch.</param>
/// <param name="Attempt">Attempts of this run that failed.</param>
/// <param name="Stage">The stage that failed last, while there is an error.</param>
public sealed record BatchItemView(
    string IndicatorId, ItemState State, int Run, int Attempt, Stage? Stage, string? ErrorClass, string? ErrorMessage,
    DateTimeOffset? NextAttemptAt, DateTimeOffset UpdatedAt)
{
    public static BatchItemView Of(BatchItemRow row)
    {
        var error = PublicError.Of(row.ErrorClass, row.ErrorMessage);
        return new BatchItemView(
            row.IndicatorId, row.State, row.Run, row.Attempt, row.Stage, error?.Class, error?.Message, row.NextAttemptAt, row.UpdatedAt);
    }
}
