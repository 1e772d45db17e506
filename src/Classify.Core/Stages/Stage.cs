using System.Text.Json.Serialization;

namespace Classify.Core.Stages;

/// <summary>The steps an indicator passes, in order.</summary>
public enum Stage
{
    [JsonStringEnumMemberName("normalize")] Normalize,
    [JsonStringEnumMemberName("time")] Time,
    [JsonStringEnumMemberName("family")] Family,
    [JsonStringEnumMemberName("type")] Type,
    [JsonStringEnumMemberName("boolean-review")] BooleanReview,
    [JsonStringEnumMemberName("final-review")] FinalReview,
    [JsonStringEnumMemberName("complete")] Complete,
}

/// <summary>Who decided a value.</summary>
public enum DecidedBy
{
    [JsonStringEnumMemberName("rule")] Rule,
    [JsonStringEnumMemberName("model")] Model,
    [JsonStringEnumMemberName("human")] Human,
}

/// <summary>Where a confidence comes from.</summary>
public enum ConfidenceSource
{
    [JsonStringEnumMemberName("rule")] Rule,
    [JsonStringEnumMemberName("logprob")] Logprob,
    [JsonStringEnumMemberName("model_declared")] ModelDeclared,
    [JsonStringEnumMemberName("human")] Human,
}

/// <summary>What the reviews made of a classification.</summary>
public enum ReviewStatus
{
    [JsonStringEnumMemberName("passed")] Passed,
    [JsonStringEnumMemberName("corrected")] Corrected,
    [JsonStringEnumMemberName("needs-review")] NeedsReview,
}
