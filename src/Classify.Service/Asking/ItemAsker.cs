using Classify.Core.Prompts;
using Classify.Core.Serialization;
using Classify.Core.Stages;
using Classify.Core.Workflow;
using Classify.Data.Batches;
using Classify.Data.Settling;
using Classify.Data.Storage;
using Classify.Service.Classifying;
using Classify.Service.Settings;

namespace Classify.Service.Asking;

/// <summary>Drives one item to its end, asking the model wherever the workflow wants it.</summary>
internal sealed class ItemAsker(
    QuestionAsker asker, IndicatorClassifier classifier, IStageGate gate, ServiceSettings settings, TimeProvider time)
{
    /// <summary>
    /// The outcome of this attempt; null where the item is to be left alone. Exceptions of ours become a failed attempt. Where the
    /// database cannot be read the item is put back, which counts as no attempt.
    /// </summary>
    /// <exception cref="OperationCanceledException">The service stops: the item stays as it is and is taken up again.</exception>
    public async Task<SettledItem?> AskAsync(BatchHeader batch, TakenItem item, CancellationToken stopping)
    {
        ItemWorkflow? workflow = null;
        var active = TimeSpan.Zero;
        var since = time.GetTimestamp();
        try
        {
            workflow = new ItemWorkflow(CoreJson.ReadIndicator(item.Input), Policies.Of(batch, settings), gate, time);
            var step = await classifier.ReplayAsync(batch, item, workflow, workflow.Advance());
            while (step is Step.Ask { Question: var open })
            {
                var question = new ItemQuestion(batch, item, open, PromptBuilder.Build(workflow.Indicator, open), workflow.IsUsable);
                active += time.GetElapsedTime(since);
                var result = await asker.AskAsync(question, stopping);
                since = time.GetTimestamp();
                switch (result)
                {
                    case AskResult.Lost:
                        return null;
                    case AskResult.Paused { Until: var until }:
                        return new PutBack(item, active.TotalMilliseconds, until);
                }

                workflow.Apply(((AskResult.Got)result).Answer);
                step = workflow.Advance();
                if (step is Step.Ask && batch.Dispatch == KnownDispatches.Batch)
                {
                    active += time.GetElapsedTime(since);
                    return new QuestionSettled(item, active.TotalMilliseconds);
                }
            }

            active += time.GetElapsedTime(since);
            var classification = ((Step.Done)step).Classification;
            return new CompletedItem(item, active.TotalMilliseconds, workflow.Indicator, classification, workflow.Stages)
            {
                PromptVersion = workflow.PromptVersion,
            };
        }
        catch (Exception exception) when (exception.IsStorageFailure())
        {
            return StorageOutage.PutBack(item, active.TotalMilliseconds, time.GetUtcNow());
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            active += time.GetElapsedTime(since);
            return FailedAttempt.Of(item, workflow?.Stage ?? Stage.Normalize, exception, active.TotalMilliseconds, time.GetUtcNow());
        }
    }
}
