using Classify.FakeModels;
using Classify.Providers.Calls;
using Classify.Providers.Pauses;
using Classify.Providers.Tests.Infrastructure;

namespace Classify.Providers.Tests.Calls;

public sealed class ModelUnavailableTests
{
    [Theory]
    [InlineData(403, "model_not_found", "Project does not have access.")]
    [InlineData(403, null, "Your project may not use gpt-6-luna.")]
    [InlineData(404, "model_not_found", "It does not exist or you do not have access to it.")]
    [InlineData(404, null, "The model `gpt-6-luna` does not exist.")]
    [InlineData(404, null, "model not found, try pulling it first")]
    [InlineData(400, "model_not_found", "The requested model does not exist.")]
    public async Task A_model_that_is_unknown_or_not_for_the_account_is_paused_and_its_provider_is_not(int status, string? code, string message)
    {
        var failed = await AskAsync(ProviderName.OpenAI, "gpt-6-luna", new FakeAnswer.Fails(status, message, "invalid_request_error", code));

        failed.Failure.ShouldBe(CallFailure.ModelUnavailable);
        failed.Error.ShouldBe(message);
        PauseReasons.OfModel(failed).ShouldBe(PauseReason.ModelRefused);
        PauseReasons.Of(failed).ShouldBeNull();
    }

    [Fact]
    public async Task Anthropic_names_a_model_that_it_does_not_know() =>
        (await AskAsync(ProviderName.Anthropic, "claude-0", new FakeAnswer.Fails(404, "model: claude-0", "not_found_error")))
            .Failure.ShouldBe(CallFailure.ModelUnavailable);

    [Theory]
    [InlineData(404, """{"error":{"message":"No models loaded. Please load a model in the developer page.","type":"invalid_request_error"}}""")]
    [InlineData(400, """{"error":"No models loaded. Please load a model in the developer page."}""")]
    [InlineData(400, """{"error":"Model is unloaded."}""")]
    [InlineData(404, """{"error":{"message":"Failed to load model \"qwen3-4b\". Error: not enough memory"}}""")]
    [InlineData(404, """{"error":"model 'qwen3-4b' not found, try pulling it first"}""")]
    public async Task A_local_server_without_the_model_has_its_model_paused(int status, string body) =>
        (await AskAsync(ProviderName.Local, "qwen3-4b", new FakeAnswer.Sends(status, body))).Failure.ShouldBe(CallFailure.ModelUnavailable);

    [Theory]
    [InlineData(404, "Not Found", CallFailure.InvalidRequest)]
    [InlineData(404, "Invalid URL (POST /v1/v1/chat/completions)", CallFailure.InvalidRequest)]
    [InlineData(404, "Unexpected endpoint or method. (POST /chat/completions)", CallFailure.InvalidRequest)]
    [InlineData(404, "<html><body>No such page.</body></html>", CallFailure.InvalidRequest)]
    [InlineData(400, "'temperature' does not support 0 with qwen3-4b.", CallFailure.InvalidRequest)]
    [InlineData(400, "The prompt is longer than the model's context.", CallFailure.InvalidRequest)]
    [InlineData(403, "Your account may not use this.", CallFailure.AccountBlocked)]
    [InlineData(429, "Rate limit reached for qwen3-4b.", CallFailure.RateLimited)]
    public async Task A_wrong_address_a_bad_request_and_a_blocked_account_are_not_about_the_model(int status, string message, CallFailure failure) =>
        (await AskAsync(ProviderName.Local, "qwen3-4b", new FakeAnswer.Fails(status, message))).Failure.ShouldBe(failure);

    private static async Task<ModelReply.Failed> AskAsync(string provider, string model, FakeAnswer answer)
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Next(answer);
        return (await Given.Client(provider, host).AskAsync(Given.Request(model), default)).ShouldBeOfType<ModelReply.Failed>();
    }
}
