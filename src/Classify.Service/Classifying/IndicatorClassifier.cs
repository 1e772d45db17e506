using Classify.Core.Prompts;
using Classify.Core.Serialization;
using Classify.Core.Stages;
using Classify.Core.Workflow;
using Classify.Data.Batches;
using Classify.Data.Ledger;
using Classify.Data.Settling;
using Classify.Data.Storage;
using Classify.Service.Settings;

namespace Classify.Service.Classifying;

/// <summary>Drives the workflow of one indicator as far as rules and stored answers carry it.</summary>
internal sealed class IndicatorClassifier(
    IStageGate gate, IQuestionRouter router, StoredAnswers answers, ServiceSettings settings, TimeProvider time)
{
    /// <summary>
    /// The outcome of this attempt; an exception of ours becomes a failed attempt, never an exception. Where the database cannot
    /// be read the item is put back, which counts as no attempt.
    /// </summary>
    public async ValueTask<SettledItem> ClassifyAsync(BatchHeader batch, TakenItem item)
    {
        var started = time.GetTimestamp();
        ItemWorkflow? workflow = null;
        try
        {
            workflow = new ItemWorkflow(CoreJson.ReadIndicator(item.Input), Policies.Of(batch, settings), gate, time);
            var step = workflow.Advance();
            if (step is Step.Ask)
            {
                step = await ReplayAsync(batch, item, workflow, step);
            }

            while (step is Step.Ask { Question: var question })
            {
                switch (await router.RouteAsync(batch, item, workflow, question))
                {
                    case QuestionRoute.Waits { Item: var waiting }:
                        return waiting with { ActiveMs = ActiveMs() };
                    case QuestionRoute.Answered { Answer: var answer }:
                        workflow.Apply(answer);
                        break;
                }

                step = workflow.Advance();
            }

            var classification = ((Step.Done)step).Classification;
            return new CompletedItem(item, ActiveMs(), workflow.Indicator, classification, workflow.Stages) { PromptVersion = workflow.PromptVersion };
        }
        catch (Exception exception) when (exception.IsStorageFailure())
        {
            return StorageOutage.PutBack(item, ActiveMs(), time.GetUtcNow());
        }
        catch (Exception exception)
        {
            return FailedAttempt.Of(item, workflow?.Stage ?? Stage.Normalize, exception, ActiveMs(), time.GetUtcNow());
        }

        double ActiveMs() => time.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>Answers that arrived before are used, not asked again. At its first take nothing can have been asked for an item.</summary>
    /// <param name="until">Hash of the prompt of a question to stop at, whether or not it was answered.</param>
    public async Task<Step> ReplayAsync(BatchHeader batch, TakenItem item, ItemWorkflow workflow, Step step, string? until = null)
    {
        // A question parked at the first take may follow one that a cached answer served in the same take.
        List<StoredAnswer>? stored = item.Fence <= 1 && until is null ? [] : null;
        while (step is Step.Ask { Question: var question })
        {
            var hash = PromptBuilder.Build(workflow.Indicator, question).Hash;
            if (hash == until)
            {
                break;
            }

            stored ??= [.. await answers.OfItemAsync(batch.TraceId, item.IndicatorId, item.Run, CancellationToken.None)];
            if (stored.FindIndex(answer => answer.PromptHash == hash) is not (>= 0 and var found))
            {
                break;
            }

            workflow.Apply(stored[found].Answer);
            stored.RemoveRange(0, found + 1);
            step = workflow.Advance();
        }

        return step;
    }
}
