using Classify.Core.Taxonomy;

namespace Classify.Core.Stages;

/// <summary>Stage <c>family</c>.</summary>
public sealed record FamilyResult : StageResult
{
    public override Stage Stage => Stage.Family;

    public required Family Family { get; init; }

    /// <summary>Families thought possible, most probable first, the chosen one included.</summary>
    public IReadOnlyList<Candidate> Candidates { get; init; } = [];
}
