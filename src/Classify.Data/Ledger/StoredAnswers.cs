using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Core.Workflow;
using Classify.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Classify.Data.Ledger;

/// <summary>An answer that arrived for an item.</summary>
/// <param name="Stage">The stage that waited for it.</param>
/// <param name="Validated">Whether the workflow found it usable.</param>
public sealed record StoredAnswer(
    long CallId, Stage Stage, string PromptHash, int Attempt, Answer Answer, bool Validated, string PromptVersion);

/// <summary>Finds what was answered for an item before, so that it is not asked and paid again.</summary>
public sealed class StoredAnswers(IDbContextFactory<ClassifyContext> contexts)
{
    /// <summary>Every answer of a run of an item, in the order in which the questions were put.</summary>
    /// <param name="run">From 1.</param>
    public async Task<IReadOnlyList<StoredAnswer>> OfItemAsync(
        string traceId, string indicatorId, int run, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.LlmCalls
            .Where(call => call.TraceId == traceId && call.IndicatorId == indicatorId && call.Run == run
                && (call.Status == CallStatus.Answered || call.Status == CallStatus.Cached))
            .OrderBy(call => call.Id)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(call => new StoredAnswer(
                call.Id, call.Stage, call.PromptHash, call.Attempt, AnswerJson.Read(call.Answer!), call.Validated,
                call.PromptVersion)),
        ];
    }
}
