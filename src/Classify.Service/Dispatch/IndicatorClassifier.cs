using Classify.Core.Indicators;
using Classify.Core.Serialization;
using Classify.Core.Stages;
using Classify.Core.Workflow;
using Classify.Data.Batches;
using Classify.Data.Settling;

namespace Classify.Service.Dispatch;

/// <summary>Drives the workflow of one indicator to its end by rules, and keeps what each stage decided.</summary>
internal sealed class IndicatorClassifier(IStageGate gate, TimeProvider time)
{
    /// <summary>The outcome of this attempt; an exception of ours becomes a failed attempt, never an exception.</summary>
    public SettledItem Classify(TakenItem item)
    {
        var started = time.GetTimestamp();
        var stage = Stage.Normalize;
        try
        {
            var indicator = CoreJson.ReadIndicator(item.Input);
            var stages = new List<StageRecord>();
            var state = ClassificationWorkflow.Start(indicator, ModelPolicy.RulesOnly);
            while (true)
            {
                var stageStarted = time.GetTimestamp();
                stage = state.CurrentStage;
                gate.Enter(stage, indicator);
                switch (ClassificationWorkflow.Next(state))
                {
                    case Step.Settle { Result: var result }:
                        state = ClassificationWorkflow.Apply(state, result);
                        stages.Add(new StageRecord(result, CoreJson.Write(result), MillisecondsSince(stageStarted)));
                        break;
                    case Step.Done { Classification: var classification }:
                        return new CompletedItem(item, MillisecondsSince(started), indicator, classification, stages);
                    case Step.Ask:
                        throw new InvalidOperationException("The built-in classifier has nobody to ask.");
                }
            }
        }
        catch (Exception exception)
        {
            return Failed(item, stage, exception, MillisecondsSince(started));
        }
    }

    private FailedItem Failed(TakenItem item, Stage stage, Exception exception, double activeMs)
    {
        var wait = RetryBackoff.After(item.Attempt + 1);
        return new FailedItem(item, activeMs, stage, exception.GetType().Name, exception.Message, time.GetUtcNow() + wait);
    }

    private double MillisecondsSince(long started) => time.GetElapsedTime(started).TotalMilliseconds;
}
