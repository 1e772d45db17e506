namespace Classify.Data.Batches;

/// <summary>A portion of a batch that is worked on together.</summary>
/// <param name="Chunk">From 0.</param>
public readonly record struct ChunkKey(string TraceId, int Chunk);
