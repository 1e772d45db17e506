namespace Classify.Providers.Batches;

/// <summary>A question that waits for a job.</summary>
/// <param name="Id">The caller's id of it.</param>
/// <param name="Bytes">As <see cref="IBatchClient.MeasureAsync"/> counts them.</param>
/// <param name="Tokens">Estimated tokens of the prompt.</param>
public sealed record BatchCandidate(long Id, string Model, long Bytes, long Tokens);

/// <summary>Tokens of prompts that may wait for one model at the provider.</summary>
/// <param name="Left">How many more now; may be negative.</param>
/// <param name="Limit">How many in all.</param>
public sealed record TokenRoom(long Left, long Limit)
{
    /// <summary>No limit is known.</summary>
    public static readonly TokenRoom Unlimited = new(long.MaxValue, long.MaxValue);
}
