using Classify.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Classify.Data.ProviderBatches;

/// <summary>
/// What jobs hold of the tokens that a provider lets wait for a model. One that was handed on may stay open for weeks: what
/// comes after it does not wait for it.
/// </summary>
public sealed class EnqueuedTokens(IDbContextFactory<ClassifyContext> contexts)
{
    /// <summary>Estimated tokens of the prompts of a job.</summary>
    public async Task<long> OfJobAsync(string submitId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ProviderBatches.Where(job => job.SubmitId == submitId).SumAsync(job => job.Tokens ?? 0, cancellationToken);
    }

    /// <summary>Estimated tokens of prompts in open jobs of a model, from before they are submitted until they have ended or are handed on.</summary>
    public async Task<long> OfAsync(string provider, string model, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ProviderBatches
            .Where(job => job.Provider == provider && job.Model == model && job.EndedAt == null && job.HandedOnAt == null)
            .SumAsync(job => job.Tokens ?? 0, cancellationToken);
    }
}
