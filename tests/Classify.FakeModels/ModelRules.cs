namespace Classify.FakeModels;

/// <summary>What newer models refuse, in the providers' words: reasoning models of OpenAI, and schemas at Anthropic.</summary>
public static class ModelRules
{
    /// <summary>The error for <paramref name="request"/>; null where the model accepts it.</summary>
    public static FakeAnswer? Refusal(FakeRequest request) => request.IsAnthropic ? Anthropic(request) : OpenAI(request);

    private static FakeAnswer? OpenAI(FakeRequest request)
    {
        if (!request.Model.StartsWith("gpt-5", StringComparison.Ordinal) && !request.Model.StartsWith("gpt-6", StringComparison.Ordinal))
        {
            return null;
        }

        if (request.Has("max_tokens"))
        {
            return Refused("max_tokens", "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.");
        }

        if (request.Has("reasoning_effort") && request.Json.GetProperty("reasoning_effort").GetString() == "none")
        {
            return null;
        }

        if (request.WantsLogprobs)
        {
            return Refused("logprobs", "logprobs are not supported with reasoning models.");
        }

        return request.Has("temperature") && request.Json.GetProperty("temperature").GetDouble() != 1
            ? Refused("temperature", "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.")
            : null;
    }

    private static FakeAnswer? Anthropic(FakeRequest request)
    {
        var banned = new[] { "temperature", "top_p", "top_k" }.FirstOrDefault(request.Has);
        if (banned is not null)
        {
            return new FakeAnswer.Fails(400, $"{banned}: Extra inputs are not permitted", "invalid_request_error");
        }

        return request.Schema?.GetRawText() is { } schema && (schema.Contains("\"minimum\"", StringComparison.Ordinal) || schema.Contains("\"maximum\"", StringComparison.Ordinal))
            ? new FakeAnswer.Fails(400, "output_config.format.schema: For 'number' type, properties minimum, maximum are not supported", "invalid_request_error")
            : null;
    }

    private static FakeAnswer.Fails Refused(string parameter, string message) =>
        new(400, message, "invalid_request_error", "unsupported_parameter", parameter);
}
