using Classify.Core.Prompts;
using Classify.Core.Stages;
using Classify.Core.Workflow;
using Classify.Data.Batches;
using Classify.Data.Ledger;
using Classify.Providers.Calls;

namespace Classify.Service.Asking;

/// <summary>One open question of an item, in words.</summary>
/// <param name="IsUsable">Whether the workflow could go on with an answer.</param>
internal sealed record ItemQuestion(BatchHeader Batch, TakenItem Item, Question Question, Prompt Prompt, Func<Answer, bool> IsUsable)
{
    /// <summary>Whether an answer to the same words may stand for this one: not for a corrective retry, nor for an item tried again.</summary>
    public bool MayBeShared => Question.Complaint is null && Item.Run == 1;

    /// <summary>What the model is sent.</summary>
    public ModelRequest Request { get; } =
        new(Batch.Model, Prompt.System, Prompt.User, Prompt.SchemaName, Prompt.Schema, Prompt.MaxOutputTokens);

    /// <summary>The ledger's entry for a try at it.</summary>
    /// <param name="attempt">From 1.</param>
    public NewCall Call(int attempt) => new()
    {
        TraceId = Batch.TraceId,
        Item = Item,
        Stage = Question.Stage,
        Provider = Batch.Provider,
        Model = Batch.Model,
        Attempt = attempt,
        PromptHash = Prompt.Hash,
        PromptVersion = Prompt.Version,
    };
}
