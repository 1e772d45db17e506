namespace Classify.Providers.Batches;

/// <summary>Which questions travel together.</summary>
/// <param name="Jobs">To be submitted now.</param>
/// <param name="Waiting">For more room of tokens, or, where too few are left over beside jobs, for others to join them; in order.</param>
/// <param name="TooLarge">For any job: to be asked synchronously.</param>
/// <param name="TooFew">For a job to pay, even with all the room there is: to be asked synchronously.</param>
public sealed record BatchPacking(
    IReadOnlyList<PackedJob> Jobs, IReadOnlyList<BatchCandidate> Waiting, IReadOnlyList<BatchCandidate> TooLarge,
    IReadOnlyList<BatchCandidate> TooFew);

/// <summary>Questions for one job, in order.</summary>
public sealed record PackedJob(string Model, IReadOnlyList<BatchCandidate> Questions, long Bytes, long Tokens);
