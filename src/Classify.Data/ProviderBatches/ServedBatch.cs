namespace Classify.Data.ProviderBatches;

/// <summary>What a job does for a batch.</summary>
/// <param name="Requests">Requests of the batch in the job.</param>
/// <param name="Open">Those of which the provider has said nothing that was imported.</param>
public sealed record ServedBatch(string SubmitId, string TraceId, int Requests, int Open);
