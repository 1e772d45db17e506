using System.Text.Json;
using Classify.FakeModels;
using Classify.Providers.Abilities;
using Classify.Providers.Anthropic;
using Classify.Providers.Calls;
using Classify.Providers.OpenAI;
using Classify.Providers.Tests.Infrastructure;

namespace Classify.Providers.Tests.Calls;

public sealed class KeyTests
{
    private static readonly Uri Address = new("http://user:password@127.0.0.1:1/v1");

    [Theory]
    [InlineData(ProviderName.OpenAI)]
    [InlineData(ProviderName.Anthropic)]
    public async Task A_key_that_the_provider_repeats_is_hidden(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Next(
            new FakeAnswer.Fails(401, $"Incorrect API key provided: {Given.Key}."),
            new FakeAnswer.Fails(401, "Incorrect API key provided: sk-te*******7890. You can find yours elsewhere."),
            new FakeAnswer.Refuses($"Not with {Given.Key}."));
        var client = Given.Client(provider, host);

        (await client.AskAsync(Given.Request("any"), default)).ShouldBeOfType<ModelReply.Failed>().Error.ShouldBe("Incorrect API key provided: ***.");
        (await client.AskAsync(Given.Request("any"), default)).ShouldBeOfType<ModelReply.Failed>().Error
            .ShouldBe("Incorrect API key provided: ***. You can find yours elsewhere.");
        (await client.AskAsync(Given.Request("any"), default)).ShouldBeOfType<ModelReply.Refused>().Reason.ShouldBe("Not with ***.");
    }

    [Fact]
    public void Options_show_no_key_as_text_or_json()
    {
        var options = new ProviderOptions(Address, Given.Key, Given.Timeout);

        options.ToString().ShouldBe("http://127.0.0.1:1/v1, with a key, 60 s");
        JsonSerializer.Serialize(options).ShouldNotContain(Given.Key);
    }

    [Theory]
    [InlineData("sk-secret\nX-Other: header")]
    [InlineData("sk-secret with spaces")]
    [InlineData("sk-secrét")]
    public void A_key_that_no_header_can_carry_is_refused_without_being_shown(string key) =>
        Should.Throw<ArgumentException>(() => new ProviderOptions(Address, key, Given.Timeout)).Message.ShouldNotContain("secr");

    [Fact]
    public void Blanks_around_a_key_do_not_count() =>
        new ProviderOptions(Address, $" {Given.Key}\n", Given.Timeout).ApiKey.ShouldBe(Given.Key);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void The_paid_providers_want_a_key(string? key)
    {
        var options = new ProviderOptions(Address, key, Given.Timeout);
        using var abilities = new LearntAbilities(new InMemoryAbilityStore());

        Should.Throw<ArgumentException>(() => new OpenAIModelClient(options, abilities, TimeProvider.System));
        Should.Throw<ArgumentException>(() => new AnthropicModelClient(options, abilities, TimeProvider.System));
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/v1")]
    [InlineData("/v1")]
    public void An_address_is_a_full_one(string address) =>
        Should.Throw<ArgumentException>(() => new ProviderOptions(new Uri(address, UriKind.RelativeOrAbsolute), null, Given.Timeout));
}
