using System.Text.Json.Serialization;
using Classify.Core.Indicators;
using Classify.Core.Stages;
using Classify.Core.Workflow;

namespace Classify.Core.Serialization;

/// <summary>The JSON form of what the core stores: snake_case, closed values by their wire names, nulls left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Indicator))]
[JsonSerializable(typeof(IReadOnlyList<SampleValue>))]
[JsonSerializable(typeof(NormalizationResult))]
[JsonSerializable(typeof(TimeResult))]
[JsonSerializable(typeof(FamilyResult))]
[JsonSerializable(typeof(TypeResult))]
[JsonSerializable(typeof(BooleanReviewResult))]
[JsonSerializable(typeof(FinalReviewResult))]
[JsonSerializable(typeof(ClassificationLabels))]
[JsonSerializable(typeof(CandidateSet))]
public sealed partial class CoreJsonContext : JsonSerializerContext;

/// <summary>The candidates of both levels, as stored in column <c>candidates</c>.</summary>
/// <param name="Family">Families thought possible, most probable first.</param>
/// <param name="Type">Types thought possible, most probable first.</param>
public sealed record CandidateSet(IReadOnlyList<Candidate> Family, IReadOnlyList<Candidate> Type);
