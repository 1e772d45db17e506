using Classify.Providers.Abilities;

namespace Classify.Providers.Tests.Abilities;

public sealed class RefusedPartsTests
{
    private static readonly string[] All =
    [
        "json_schema", "schema.maximum", "schema.minimum", "max_completion_tokens", "reasoning_effort", "temperature", "logprobs",
    ];

    [Theory]
    [InlineData("logprobs are not supported with reasoning models.", "logprobs", "logprobs")]
    [InlineData("You are not allowed to request logprobs from this model", null, "logprobs")]
    [InlineData("Unsupported value: 'temperature' does not support 0 with this model.", "temperature", "temperature")]
    [InlineData("Unrecognized request argument supplied: reasoning_effort", null, "reasoning_effort")]
    [InlineData("Unsupported value: 'reasoning_effort' does not support 'none' with this model.", "reasoning_effort", "reasoning_effort")]
    [InlineData("Unrecognized request argument supplied: max_completion_tokens", null, "max_completion_tokens")]
    [InlineData("temperature and logprobs are unknown", null, "temperature")]
    [InlineData("Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.", "response_format", "json_schema")]
    [InlineData("This server does not support grammar", null, "json_schema")]
    [InlineData("output_config.format.schema: For 'number' type, properties minimum, maximum are not supported", null, "schema.maximum schema.minimum")]
    [InlineData("Invalid schema for response_format 'x': In context=('properties', 'confidence'), 'minimum' is not permitted.", "response_format", "schema.minimum")]
    public void The_part_that_the_error_names_is_given_up(string message, string? param, string expected) =>
        string.Join(' ', RefusedParts.Find(message, param, All)).ShouldBe(expected);

    [Theory]
    [InlineData("Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.", "max_tokens")]
    [InlineData("Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.", null)]
    public void A_name_that_the_error_only_recommends_is_not_the_culprit(string message, string? param) =>
        RefusedParts.Find(message, param, ["max_tokens"]).ShouldBe(["max_tokens"]);

    [Theory]
    [InlineData("max_completion_tokens is too large: 100000. This model supports at most 16384.", "max_completion_tokens")]
    [InlineData("Invalid schema for response_format 'x': 'required' is required to be supplied.", "response_format")]
    [InlineData("output_config.format.schema: For 'object' type, 'additionalProperties' must be explicitly set to false", null)]
    [InlineData("The model `gpt-0` does not exist or you do not have access to it.", null)]
    [InlineData("'messages' is too long", "messages")]
    [InlineData("", null)]
    public void A_wrong_value_or_a_wrong_schema_of_ours_is_no_refusal(string message, string? param) =>
        RefusedParts.Find(message, param, All).ShouldBeEmpty();

    [Fact]
    public void What_was_not_sent_is_never_given_up() =>
        RefusedParts.Find("logprobs are not supported.", "logprobs", ["temperature"]).ShouldBeEmpty();
}
