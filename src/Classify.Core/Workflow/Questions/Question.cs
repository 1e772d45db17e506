using Classify.Core.Stages;

namespace Classify.Core.Workflow;

/// <summary>The three questions a model can be asked.</summary>
public enum QuestionKind
{
    /// <summary>All of time, family and type that the rules left open, in one call.</summary>
    Classify,

    /// <summary>Is the combination right? Sees the indicator and the labels only.</summary>
    Review,

    /// <summary>Are the objections right, and what is right instead?</summary>
    FinalReview,
}

/// <summary>What a model is to answer. Pure facts: the wording is the provider adapters' part.</summary>
public sealed record Question
{
    public required QuestionKind Kind { get; init; }

    /// <summary>The stage that waits for the answer; of several open ones the first.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Column names of the fields asked for.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>The labels so far: the rules' proposal, or the model's where it has answered.</summary>
    public required ClassificationLabels Labels { get; init; }

    /// <summary>The rules' candidates for the family, most probable first.</summary>
    public IReadOnlyList<Candidate> FamilyCandidates { get; init; } = [];

    /// <summary>The rules' candidates for the type, most probable first.</summary>
    public IReadOnlyList<Candidate> TypeCandidates { get; init; } = [];

    /// <summary>Fields objected to, for the final review.</summary>
    public IReadOnlyList<string> Objections { get; init; } = [];

    /// <summary>What was wrong with the previous answer, when this is the one corrective retry.</summary>
    public string? Complaint { get; init; }
}
