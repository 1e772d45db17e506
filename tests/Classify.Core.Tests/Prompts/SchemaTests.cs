using System.Text.Json;
using System.Text.Json.Nodes;
using Classify.Core.Prompts;
using Classify.Core.Stages;
using Classify.Core.Tests.Workflow;
using Classify.Core.Workflow;

namespace Classify.Core.Tests.Prompts;

/// <summary>The schemas keep to what OpenAI's strict mode and Anthropic's structured outputs both take.</summary>
public sealed class SchemaTests
{
    private static readonly string[] CommonKeywords = ["type", "additionalProperties", "properties", "required", "enum", "items"];

    private static readonly IReadOnlyList<(WorkflowState State, Question Question)> Asked =
        [.. AskedQuestions.States(Given.Gdp, Given.Always, [.. LabelColumns.All])];

    [Fact]
    public void Only_keywords_that_both_know_are_used()
    {
        foreach (var schema in Asked.SelectMany(asked => WithInner(Schema(asked.Question))))
        {
            schema.EnumerateObject().Select(keyword => keyword.Name).ShouldBeSubsetOf(CommonKeywords);
        }
    }

    [Fact]
    public void Every_object_requires_all_its_properties_and_allows_no_others()
    {
        var objects = Asked.SelectMany(asked => WithInner(Schema(asked.Question))).Where(IsObject).ToList();

        objects.Count.ShouldBe(4, "three answers, and the corrections of one");
        foreach (var schema in objects)
        {
            schema.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
            schema.GetProperty("required").EnumerateArray().Select(name => name.GetString())
                .ShouldBe(schema.GetProperty("properties").EnumerateObject().Select(property => property.Name));
        }
    }

    [Fact]
    public void Names_of_schemas_are_what_providers_take() =>
        Asked.Select(asked => PromptBuilder.Build(Given.Gdp, asked.Question).SchemaName).ShouldBe(["classify", "review", "final_review"]);

    [Fact]
    public void Every_property_is_one_that_the_reader_of_the_answer_knows()
    {
        foreach (var (state, question) in Asked)
        {
            var good = GoodAnswer(question);
            Complaint(state, good).ShouldBeNull();
            foreach (var name in Places(good))
            {
                Complaint(state, Broken(good, name)).ShouldNotBeNull($"{question.Kind} does not look at {name}");
            }
        }
    }

    /// <summary>Follows the schema, and says what the labels already are.</summary>
    private static JsonObject GoodAnswer(Question question)
    {
        var answer = new SchemaAnswer(new Random(1)).To(PromptBuilder.Build(Given.Gdp, question).Schema);
        var labels = answer["corrections"] as JsonObject ?? answer;
        foreach (var column in LabelColumns.All.Where(labels.ContainsKey))
        {
            labels[column] = column == LabelColumns.IsCurrencyDenominated
                ? question.Labels.IsCurrencyDenominated
                : LabelText.Of(question.Labels, column);
        }

        if (answer.ContainsKey("objection_accepted"))
        {
            answer["objection_accepted"] = true;
        }

        return answer;
    }

    private static IEnumerable<string> Places(JsonObject answer) =>
        [.. answer.Select(property => property.Key), .. (answer["corrections"] as JsonObject ?? []).Select(property => $"corrections.{property.Key}")];

    /// <summary>The answer with a value in one place that nothing may have there: a complaint shows that it was looked at.</summary>
    private static JsonObject Broken(JsonObject good, string place)
    {
        var answer = (JsonObject)good.DeepClone();
        var path = place.Split('.');
        (path.Length == 1 ? answer : (JsonObject)answer[path[0]]!)[path[^1]] = new JsonArray(new JsonArray());
        return answer;
    }

    private static string? Complaint(WorkflowState state, JsonObject answer) =>
        ClassificationWorkflow.Apply(state, new Answer.Text(answer.ToJsonString())).Complaint;

    private static JsonElement Schema(Question question) => JsonElement.Parse(PromptBuilder.Build(Given.Gdp, question).Schema);

    private static bool IsObject(JsonElement schema) =>
        schema.GetProperty("type") is { ValueKind: JsonValueKind.String } type && type.GetString() == "object";

    private static IEnumerable<JsonElement> WithInner(JsonElement schema)
    {
        var inner = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(property => property.Value)
            : schema.TryGetProperty("items", out var items) ? [items]
            : [];
        return inner.SelectMany(WithInner).Prepend(schema);
    }
}
