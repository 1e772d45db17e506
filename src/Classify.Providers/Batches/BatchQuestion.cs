using Classify.Providers.Calls;

namespace Classify.Providers.Batches;

/// <summary>One question of a job.</summary>
/// <param name="CustomId">Finds its answer again: 1 to 64 letters, digits, <c>_</c> and <c>-</c>; unique in the job.</param>
public sealed record BatchQuestion(string CustomId, ModelRequest Request);
