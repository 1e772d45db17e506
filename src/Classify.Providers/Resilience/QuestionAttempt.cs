using Classify.Providers.Calls;

namespace Classify.Providers.Resilience;

/// <summary>Sends a question once: opens its ledger row, waits for its turn, calls the model, settles the row.</summary>
/// <param name="number">Number of the request over the wire, from 1 on.</param>
public delegate Task<AttemptReply> QuestionAttempt(int number, CancellationToken cancellationToken);

/// <summary>What came of one attempt.</summary>
/// <param name="Reply">The model's reply.</param>
public sealed record AttemptReply(ModelReply Reply)
{
    /// <summary>How long the attempt waited for its turn; not counted against the total time of the question.</summary>
    public TimeSpan Queued { get; init; }

    /// <summary>The request was refused for a reason that the next one will avoid: ask again without waiting.</summary>
    public bool AskAgainAtOnce { get; init; }
}
