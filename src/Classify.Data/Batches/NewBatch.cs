namespace Classify.Data.Batches;

/// <summary>A batch to accept. It has passed validation.</summary>
public sealed record NewBatch
{
    public required string TraceId { get; init; }

    public required string Provider { get; init; }

    public required string Model { get; init; }

    public required string Routing { get; init; }

    public required string Dispatch { get; init; }

    public string? Profile { get; init; }

    public string? CallbackUrl { get; init; }

    public bool OverwriteHuman { get; init; }

    /// <summary>At least one, with distinct ids.</summary>
    public required IReadOnlyList<NewItem> Items { get; init; }

    /// <summary>Indicators in a chunk, at least 1.</summary>
    public required int ChunkSize { get; init; }

    /// <summary>Milliseconds between the starts of two chunks.</summary>
    public required int EmitDelayMs { get; init; }

    /// <summary>What the client named the submission, if it did.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>SHA-256 of the request body, lower-case hex.</summary>
    public required string BodyHash { get; init; }

    /// <summary>Chunks the batch has.</summary>
    public int ChunkCount => (Items.Count + ChunkSize - 1) / ChunkSize;
}

/// <summary>One indicator of a <see cref="NewBatch"/>.</summary>
/// <param name="Input">The indicator as a JSON object.</param>
public sealed record NewItem(string IndicatorId, string Input);
