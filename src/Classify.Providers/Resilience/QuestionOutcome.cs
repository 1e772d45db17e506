using Classify.Providers.Calls;

namespace Classify.Providers.Resilience;

/// <summary>How a question ended.</summary>
public abstract record QuestionOutcome
{
    private QuestionOutcome()
    {
    }

    /// <summary>Requests sent over the wire, 429s included.</summary>
    public required int Requests { get; init; }

    /// <summary>The model answered, or refused to.</summary>
    public sealed record Replied(ModelReply Reply) : QuestionOutcome;

    /// <summary>This request will never work.</summary>
    public sealed record Impossible(ModelReply.Failed Failure) : QuestionOutcome;

    /// <summary>The total time is used up.</summary>
    /// <param name="Last">What the last request came to.</param>
    public sealed record Exhausted(ModelReply.Failed Last) : QuestionOutcome;

    /// <summary>The provider or its model does not work now, or lets nobody through: the item goes back and the question is asked anew later.</summary>
    public sealed record Paused(ModelReply.Failed Failure) : QuestionOutcome;
}
