using Classify.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Classify.Data.ProviderBatches;

/// <summary>What jobs that have not ended hold of the tokens that a provider lets wait for a model.</summary>
public sealed class EnqueuedTokens(IDbContextFactory<ClassifyContext> contexts)
{
    /// <summary>Estimated tokens of the prompts of a job.</summary>
    public async Task<long> OfJobAsync(string submitId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ProviderBatches.Where(job => job.SubmitId == submitId).SumAsync(job => job.Tokens ?? 0, cancellationToken);
    }

    /// <summary>Estimated tokens of prompts in open jobs of a model, from before they are submitted until they have ended.</summary>
    public async Task<long> OfAsync(string provider, string model, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ProviderBatches
            .Where(job => job.Provider == provider && job.Model == model && job.EndedAt == null)
            .SumAsync(job => job.Tokens ?? 0, cancellationToken);
    }
}
