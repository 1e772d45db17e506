using System.Text.Json;
using System.Text.Json.Nodes;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Core.Workflow;
using FsCheck;
using FsCheck.Fluent;

namespace Classify.Core.Tests.Workflow;

/// <summary>Generates what models answer: good, nearly good, any JSON, and garbage.</summary>
internal static class AnyAnswer
{
    private static readonly string[] Names =
    [
        .. LabelColumns.All, "confidence", "family_confidence", "type_confidence", "temporal_confidence", "reasoning",
        "type_reasoning", "wrong_fields", "objection_accepted", "corrections", "name", "",
    ];

    private static readonly Gen<double> Number = Gen.OneOf(
        Gen.Choose(0, 100).Select(percent => percent / 100.0),
        Gen.Elements(-1.0, 1.0000001, 2, 1e300, -0.0));

    private static readonly Gen<string> Value = Gen.Elements(
    [
        .. WireName.All<Family>(), .. WireName.All<IndicatorType>(), .. WireName.All<TemporalAggregation>(),
        .. WireName.All<HeatMapOrientation>(), .. WireName.All<ReportingFrequency>(), .. WireName.All<Scale>(),
        .. WireName.All<TimeBasis>(), .. WireName.All<CumulativePattern>(), "USD", "EUR", "true", "false", "usd", "Flow", "", "null",
    ]);

    private static readonly Gen<JsonNode?> Scalar = Gen.OneOf(
        Value.Select(JsonNode? (value) => JsonValue.Create(value)),
        Number.Select(JsonNode? (value) => JsonValue.Create(value)),
        Gen.Elements(true, false).Select(JsonNode? (value) => JsonValue.Create(value)),
        Gen.Constant<JsonNode?>(null));

    private static readonly Gen<JsonNode?> AnyJson = Gen.OneOf(
        Scalar,
        Scalar.ListOf().Select(JsonNode? (items) => new JsonArray([.. items.Take(6).Select(Copy)])),
        Object(Scalar).Select(JsonNode? (node) => node));

    /// <summary>An answer to the classify question whose family and type always fit.</summary>
    private static readonly Gen<JsonObject> GoodClassify =
        from family in Gen.Elements(Enum.GetValues<Family>())
        from type in Gen.Elements(FamilyTypes.Of(family).ToArray())
        from aggregation in Gen.Elements(WireName.All<TemporalAggregation>().ToArray())
        from orientation in Gen.Elements(WireName.All<HeatMapOrientation>().ToArray())
        from frequency in Gen.Elements(WireName.All<ReportingFrequency>().ToArray())
        from scale in Gen.Elements(WireName.All<Scale>().ToArray())
        from money in Gen.Elements(true, false)
        from currency in Gen.Elements("USD", "EUR", null)
        from confidence in Gen.Choose(0, 100)
        select new JsonObject
        {
            [LabelColumns.Family] = WireName.Of(family),
            [LabelColumns.IndicatorType] = WireName.Of(type),
            [LabelColumns.TemporalAggregation] = aggregation,
            [LabelColumns.HeatMapOrientation] = orientation,
            [LabelColumns.ReportingFrequency] = frequency,
            [LabelColumns.Scale] = scale,
            [LabelColumns.IsCurrencyDenominated] = money,
            [LabelColumns.DetectedCurrency] = currency,
            ["confidence"] = confidence / 100.0,
            ["reasoning"] = "Because.",
        };

    private static readonly Gen<JsonObject> GoodReview = Gen.Elements(LabelColumns.All.ToArray())
        .ListOf()
        .Select(fields => new JsonObject { ["wrong_fields"] = new JsonArray([.. fields.Take(3).Select(field => JsonValue.Create(field))]) });

    private static readonly Gen<JsonObject> GoodFinalReview =
        from family in Gen.Elements(Enum.GetValues<Family>())
        from type in Gen.Elements(FamilyTypes.Of(family).ToArray())
        from column in Gen.Elements(LabelColumns.All.ToArray())
        from value in LegalValue(column)
        from accepted in Gen.Elements(true, true, false)
        select new JsonObject
        {
            ["objection_accepted"] = accepted,
            ["corrections"] = new JsonObject
            {
                [column] = value,
                [LabelColumns.Family] = WireName.Of(family),
                [LabelColumns.IndicatorType] = WireName.Of(type),
            },
        };

    private static readonly Gen<Answer> Any = Gen.OneOf(
        GoodClassify.Select(Text),
        GoodReview.Select(Text),
        GoodFinalReview.Select(Text),
        Damaged(),
        Object(AnyJson).Select(Text),
        AnyJson.Select(node => (Answer)new Answer.Text(node?.ToJsonString() ?? "null")),
        AnyIndicator.Text.Select(text => (Answer)new Answer.Text(text)),
        AnyIndicator.Text.Select(text => (Answer)new Answer.Unavailable(text)));

    /// <summary>As many replies as a workflow can ask for; most are to the point, so that long ways through it are common too.</summary>
    public static Gen<IReadOnlyList<AnyReply>> Script { get; } = (
        from classify in WithProbabilities()
        from review in GoodReview.Select(Text)
        from finalReview in GoodFinalReview.Select(Text)
        from any in Any
        from isApt in Gen.Elements(true, true, true, false)
        select isApt ? new AnyReply(classify, review, finalReview) : new AnyReply(any, any, any))
        .ArrayOf(ClassificationWorkflow.MaxSteps)
        .Select(IReadOnlyList<AnyReply> (replies) => replies);

    private static Answer Text(JsonObject answer) => new Answer.Text(answer.ToJsonString());

    private static JsonNode? Copy(JsonNode? node) => node?.DeepClone();

    private static Gen<string?> LegalValue(string column) => Value
        .Select(string? (value) => value)
        .Where(value => LabelText.With(Given.Labels, column, value) is not null);

    private static Gen<JsonObject> Object(Gen<JsonNode?> value) =>
        Gen.Elements(Names).SelectMany(_ => value, (name, node) => (name, node)).ListOf().Select(properties =>
            new JsonObject(properties.Take(10).DistinctBy(property => property.name)
                .Select(property => KeyValuePair.Create(property.name, Copy(property.node)))));

    /// <summary>A good answer cut short, or with one character changed.</summary>
    private static Gen<Answer> Damaged() =>
        from good in Gen.OneOf(GoodClassify, GoodReview, GoodFinalReview)
        from place in Gen.Choose(0, 10_000)
        from letter in Gen.Choose(0, 0xFFFF)
        from cut in Gen.Elements(true, false)
        let text = good.ToJsonString()
        let at = place % text.Length
        select (Answer)new Answer.Text(cut ? text[..at] : text[..at] + (char)letter + text[(at + 1)..]);

    /// <summary>A good answer to the classify question, some with token probabilities, senseless ones included.</summary>
    private static Gen<Answer> WithProbabilities() =>
        from good in GoodClassify
        from probability in Gen.Elements<double?>(null, null, null, 0, 0.3, 0.99, 1, -1, 2, double.NaN, double.PositiveInfinity)
        select (Answer)new Answer.Text(good.ToJsonString(JsonSerializerOptions.Default))
        {
            Probabilities = probability is { } given
                ? new Dictionary<string, double>
                {
                    [LabelColumns.Family] = given,
                    [LabelColumns.IndicatorType] = given,
                    ["nonsense"] = given,
                }
                : [],
        };
}

/// <summary>What a model says when asked, whichever the question is.</summary>
internal sealed record AnyReply(Answer ToClassify, Answer ToReview, Answer ToFinalReview)
{
    public Answer To(QuestionKind kind) => kind switch
    {
        QuestionKind.Classify => ToClassify,
        QuestionKind.Review => ToReview,
        _ => ToFinalReview,
    };
}
