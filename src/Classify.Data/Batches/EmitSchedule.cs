namespace Classify.Data.Batches;

/// <summary>How a batch is cut into chunks and when each starts.</summary>
public static class EmitSchedule
{
    /// <summary>Chunks a batch has at most when it is larger than <see cref="LargeBatch"/>.</summary>
    public const int MaxChunks = 1_000;

    /// <summary>Indicators above which chunks grow beyond the configured size.</summary>
    public const int LargeBatch = 10_000;

    /// <summary>Indicators in a chunk: the configured number, more only for large batches.</summary>
    public static int ChunkSize(int indicators, int configured) =>
        indicators > LargeBatch ? Math.Max(configured, (indicators + MaxChunks - 1) / MaxChunks) : configured;

    /// <summary>Chunk <paramref name="chunk"/>, from 0, starts that many delays after the batch was accepted.</summary>
    public static DateTimeOffset StartOf(DateTimeOffset acceptedAt, int chunk, int delayMs) =>
        acceptedAt + TimeSpan.FromMilliseconds((double)chunk * delayMs);
}
