using System.Text.Json;
using Classify.Core.Workflow;

namespace Classify.Data.Settling;

/// <summary>The <c>candidates</c> column: the labels thought possible for family and type.</summary>
internal static class CandidatesJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static string Of(Classification classification) =>
        JsonSerializer.Serialize(
            new { Family = classification.FamilyCandidates, IndicatorType = classification.TypeCandidates }, Options);
}
