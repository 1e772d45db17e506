namespace Classify.Core.Workflow;

/// <summary>What came of a question.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>A model's text. It may be garbage: reading it is <see cref="ClassificationWorkflow.Apply(WorkflowState, Answer)"/>'s work.</summary>
    /// <param name="Content">The text as received, expected to be a JSON object.</param>
    public sealed record Text(string Content) : Answer
    {
        /// <summary>Column name to probability of the chosen value, from token logprobs, where the provider returns them.</summary>
        public IReadOnlyDictionary<string, double> Probabilities { get; init; } =
            new Dictionary<string, double>();
    }

    /// <summary>No usable answer will come: the rules' answer stays, and a human should look.</summary>
    /// <param name="Reason">One readable sentence, stored as the review reason.</param>
    public sealed record Unavailable(string Reason) : Answer;
}
