namespace Classify.Service.Dispatch;

/// <summary>Where the job of a chunk runs: rule work never waits behind model calls, and no provider behind another.</summary>
/// <param name="Scheduler">Name of the scheduler.</param>
/// <param name="Job">The kind of job.</param>
internal readonly record struct ChunkQueue(string Scheduler, Type Job)
{
    /// <summary>What rules and stored answers settle.</summary>
    public static readonly ChunkQueue Rules = new("classify", typeof(ClassifyChunkJob));

    /// <summary>What <paramref name="provider"/> is to be asked.</summary>
    public static ChunkQueue Asking(string provider) => new($"ask-{provider}", typeof(AskChunkJob));
}
