using Classify.Client.Api;
using Classify.Client.Display;
using Classify.Client.Groups;

namespace Classify.Client.Report;

/// <summary>Adds up the batches of a run.</summary>
internal static class OutcomeBuilder
{
    public static RunOutcome Build(RunPlan plan, RunEnding ending, string? problem, TimeSpan duration)
    {
        var accepted = plan.Batches.Where(batch => batch.TraceId is not null).ToList();
        return new RunOutcome
        {
            Ending = ending,
            Problem = problem,
            Indicators = plan.IndicatorCount,
            DoneInOpenBatches = accepted.Where(batch => batch.IsOpen).Sum(batch => batch.Status?.Counts.Completed ?? 0),
            DoubtfulInOpenBatches = accepted.Where(batch => batch.IsOpen).Sum(batch => batch.Status?.Counts.NeedsReview ?? 0),
            Results = [.. accepted.SelectMany(InOrder)],
            Failed = [.. plan.Batches.SelectMany(Failed)],
            TraceIds = [.. accepted.Select(batch => batch.TraceId!)],
            OpenTraceIds = [.. accepted.Where(batch => batch.IsOpen).Select(batch => batch.TraceId!)],
            Duration = duration,
            CostUsd = Costs.Total(accepted),
            SyncCostUsd = Costs.SyncTotal(accepted),
            IsByJobs = accepted.Exists(batch => batch.IsByJobs),
            Jobs = Jobs.Of(accepted),
        };
    }

    /// <summary>The results in the order of submission, whatever order the service lists them in.</summary>
    private static IEnumerable<ClassificationResult> InOrder(BatchRun batch)
    {
        var results = ById(batch);
        return batch.Indicators.Select(indicator => results.GetValueOrDefault(indicator.Id)).OfType<ClassificationResult>();
    }

    private static IEnumerable<FailedIndicator> Failed(BatchRun batch)
    {
        if (batch.Refusal is not null)
        {
            return batch.Indicators.Select((indicator, i) => new FailedIndicator(
                indicator.Id, indicator.Name, batch.TraceId, batch.TraceId is null ? "refused" : "lost", null, null, RefusalText.About(batch, i)));
        }

        if (!batch.HasEnded)
        {
            return [];
        }

        var results = ById(batch);
        var items = batch.FailedItems.GroupBy(item => item.IndicatorId).ToDictionary(group => group.Key, group => group.First());
        return
            from indicator in batch.Indicators
            where !results.ContainsKey(indicator.Id)
            let item = items.GetValueOrDefault(indicator.Id)
            select new FailedIndicator(
                indicator.Id, indicator.Name, batch.TraceId, item?.State ?? "failed", item?.Stage, item?.ErrorClass, item?.ErrorMessage);
    }

    private static Dictionary<string, ClassificationResult> ById(BatchRun batch) =>
        batch.Results.GroupBy(result => result.Labels.IndicatorId).ToDictionary(group => group.Key, group => group.First());
}
