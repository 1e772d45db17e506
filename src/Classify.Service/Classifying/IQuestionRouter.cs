using Classify.Core.Workflow;
using Classify.Data.Batches;
using Classify.Data.Settling;

namespace Classify.Service.Classifying;

/// <summary>Says what becomes of a question that rules and stored answers leave open.</summary>
internal interface IQuestionRouter
{
    ValueTask<QuestionRoute> RouteAsync(BatchHeader batch, TakenItem item, ItemWorkflow workflow, Question question);
}

/// <summary>Where an open question goes.</summary>
internal abstract record QuestionRoute
{
    private QuestionRoute()
    {
    }

    /// <summary>It has its answer, if only that none will come.</summary>
    public sealed record Answered(Answer Answer) : QuestionRoute;

    /// <summary>Its item waits for a model.</summary>
    /// <param name="Item">The outcome of this run; the time worked on it is still to be filled in.</param>
    public sealed record Waits(SettledItem Item) : QuestionRoute;
}
