using Classify.Core.Taxonomy;

namespace Classify.Core.Stages;

/// <summary>Stage <c>type</c>: the type, and what it proposes for temporal aggregation and orientation.</summary>
public sealed record TypeResult : StageResult
{
    public override Stage Stage => Stage.Type;

    public required IndicatorType IndicatorType { get; init; }

    /// <summary>A proposal: <see cref="Derive"/> has the last word.</summary>
    public required TemporalAggregation TemporalAggregation { get; init; }

    public required double TemporalConfidence { get; init; }

    public required HeatMapOrientation HeatMapOrientation { get; init; }

    public required double OrientationConfidence { get; init; }

    /// <summary>Types thought possible, most probable first, the chosen one included.</summary>
    public IReadOnlyList<Candidate> Candidates { get; init; } = [];
}
