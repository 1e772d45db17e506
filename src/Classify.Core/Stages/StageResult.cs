using System.Text.Json.Serialization;

namespace Classify.Core.Stages;

/// <summary>
/// What one stage decided, with its provenance. Each stage has its own sealed kind. The provenance is stored in columns
/// of its own, so the stored JSON leaves it out.
/// </summary>
public abstract record StageResult
{
    /// <summary>The stage that decided.</summary>
    [JsonIgnore]
    public abstract Stage Stage { get; }

    /// <summary>The share of such answers that are right, 0 to 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public required double Confidence { get; init; }

    /// <summary>One readable sentence that names the rule or evidence that decided.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public required string Reasoning { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public DecidedBy DecidedBy { get; init; } = DecidedBy.Rule;

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public ConfidenceSource ConfidenceSource { get; init; } = ConfidenceSource.Rule;
}

/// <summary>A label with the probability that it is the right one.</summary>
/// <param name="Label">A wire name.</param>
/// <param name="Probability">0 to 1.</param>
public sealed record Candidate(string Label, double Probability);
