using Classify.Core.Stages;
using Classify.Data.Tables;
using Classify.Service.Errors;

namespace Classify.Service.Classifications;

/// <summary>A line of an indicator's history as clients may see it.</summary>
internal sealed record ProcessingLogView(
    int Run, Stage Stage, ProcessingStatus Status, string? ErrorClass, string? ErrorMessage, double? ProcessingTimeMs,
    DateTimeOffset CreatedAt)
{
    public static ProcessingLogView Of(ProcessingLogRow row)
    {
        var error = PublicError.Of(row.ErrorClass, row.ErrorMessage);
        return new ProcessingLogView(
            row.Run, row.Stage, row.Status, error?.Class, error?.Message, row.ProcessingTimeMs, row.CreatedAt);
    }
}
