using Classify.Data.ProviderBatches;
using Classify.Providers.Calls;

namespace Classify.Service.ProviderBatches;

/// <summary>What came of reading the results of a job.</summary>
/// <param name="Resumed">Chunks that have work now.</param>
/// <param name="IsComplete">Whether all results were read and entered.</param>
internal sealed record ResultImport(List<ResumedChunk> Resumed, bool IsComplete)
{
    /// <summary>Why they could not be read to their end; null where they could, or where only the storage failed.</summary>
    public ModelReply.Failed? Broken { get; init; }

    /// <summary>Whether there was a line that tells of no question.</summary>
    public bool HasUnreadable { get; init; }
}
