using Classify.Core.Prompts;
using Classify.Core.Workflow;
using Classify.Data.Batches;
using Classify.Data.ProviderBatches;
using Classify.Data.Settling;
using Classify.Data.Tables;
using Classify.Providers.Batches;
using Classify.Service.Classifying;
using Classify.Service.Settings;

namespace Classify.Service.Asking;

/// <summary>Sends an open question the way of its batch: to be asked now, or parked for the provider's batch API.</summary>
internal sealed class QuestionRouter(Models models, QuestionAsker asker, CallPrices prices, RequestReasons reasons, ServiceSettings settings) : IQuestionRouter
{
    private static readonly string LongestCustomId = new('0', 64);

    public async ValueTask<QuestionRoute> RouteAsync(BatchHeader batch, TakenItem item, ItemWorkflow workflow, Question question)
    {
        if (item.Ask == AskMode.Rules)
        {
            var reason = await reasons.LastAsync(batch.TraceId, item.IndicatorId, item.Run, CancellationToken.None);
            return new QuestionRoute.Answered(new Answer.Unavailable(reason ?? $"{batch.Provider} gave no answer in time."));
        }

        // Without its key a provider has no batch API for us: the item waits for the key as those of other batches do.
        if (batch.Dispatch != KnownDispatches.Batch || models.BatchClient(batch.Provider) is not { } client)
        {
            return new QuestionRoute.Waits(new LeftForAsking(item, ActiveMs: 0, question.Stage));
        }

        var asked = new ItemQuestion(batch, item, question, PromptBuilder.Build(workflow.Indicator, question), workflow.IsUsable);
        return await asker.FromLedgerAsync(asked, CancellationToken.None) is AskResult.Got { Answer: var answer }
            ? new QuestionRoute.Answered(answer)
            : new QuestionRoute.Waits(await ParkedAsync(asked, client));
    }

    private async Task<Parked> ParkedAsync(ItemQuestion question, IBatchClient client)
    {
        var (provider, model, prompt) = (question.Batch.Provider, question.Batch.Model, question.Prompt);
        var bytes = await client.MeasureAsync(new BatchQuestion(LongestCustomId, question.Request), CancellationToken.None);
        return new Parked(
            question.Item, ActiveMs: 0, question.Question.Stage, provider, model, prompt.Hash, prompt.Version,
            PromptTokens.Estimate(prompt).Prompt, bytes,
            await prices.ReservationAsync(provider, model, prompt, CancellationToken.None, inBatch: true),
            settings.BatchLane.Times.Longest);
    }
}
