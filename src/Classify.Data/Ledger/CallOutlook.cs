using System.Data.Common;
using Classify.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Classify.Data.Ledger;

/// <summary>What stands in the way of a call, looked up before it queues for its turn. Only <see cref="OpenCall"/> decides.</summary>
public sealed class CallOutlook(IDbContextFactory<ClassifyContext> contexts)
{
    internal const string ItemIsOurs =
        "trace_id = @trace_id AND indicator_id = @indicator_id AND fence = @fence AND state = 'running'";

    internal const string Standing =
        $"""
        SELECT EXISTS (SELECT 1 FROM batch_items WHERE {ItemIsOurs}), COALESCE(cost_usd, 0) + reserved_usd,
          {CallTotals.OnTheirWay}
        FROM batches WHERE trace_id = @trace_id
        """;

    /// <exception cref="DbException">The database does not answer.</exception>
    public async Task<CallStanding> OfAsync(NewCall call, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = Standing;
        Add("@trace_id", call.TraceId);
        Add("@indicator_id", call.Item.IndicatorId);
        Add("@fence", call.Item.Fence);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? Read(reader) : new CallStanding(false, 0, 0);

        void Add(string name, object value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }

    internal static CallStanding Read(DbDataReader row) => new(row.GetBoolean(0), row.GetDouble(1), row.GetDouble(2));
}

/// <summary>How an item and the money of its batch stand.</summary>
/// <param name="IsOurs">Whether the item is still that of the run which took it.</param>
/// <param name="UsedUsd">Dollars spent and held back by the batch.</param>
/// <param name="OnTheirWayUsd">Those of them that calls hold back which will be settled soon.</param>
public sealed record CallStanding(bool IsOurs, double UsedUsd, double OnTheirWayUsd)
{
    /// <summary>Dollars that calls may still hold back; as much as one likes where there is no limit.</summary>
    public double RoomUsd(double? maxCostUsd) => maxCostUsd is { } max ? Math.Round(max - UsedUsd, 12) : double.PositiveInfinity;

    /// <summary>Why a call may not be opened; null where it may.</summary>
    /// <param name="reservedUsd">The most it can cost; null where that is unknown.</param>
    public OpenOutcome? Refusal(double? reservedUsd, double? maxCostUsd)
    {
        var room = RoomUsd(maxCostUsd);
        return !IsOurs ? new OpenOutcome.NotOurs()
            : reservedUsd is not { } most || most <= room ? null
            : most <= Math.Round(room + OnTheirWayUsd, 12) ? new OpenOutcome.NotNow()
            : new OpenOutcome.OverBudget();
    }
}
