using Classify.Service.Settings;
using Microsoft.Extensions.Configuration;

namespace Classify.Service.Tests.Settings;

public sealed class ProfileReaderTests
{
    private static readonly RepositoryRoot Root = new(Path.Combine(Path.GetTempPath(), "classify-root"));

    [Fact]
    public void Without_variables_there_is_no_profile() => Read().Profiles.ShouldBeEmpty();

    [Fact]
    public void Every_choice_is_read_whatever_the_order_and_the_blanks()
    {
        var profiles = Read(
            ("OPENAI_API_KEY", "k"),
            ("PROFILE_CRITICAL", "provider=openai model=gpt-6-sol routing=llm dispatch=sync"),
            ("PROFILE_Cheap-2_x", "  routing=auto \t  provider=local ")).Profiles;

        profiles.Values.ShouldBe(
            [new Profile("critical", "openai", "gpt-6-sol", "llm", "sync"), new Profile("cheap-2_x", "local", null, "auto", null)],
            ignoreOrder: true);
        profiles.Keys.ShouldBe(profiles.Values.Select(profile => profile.Name), ignoreOrder: true);
    }

    [Fact]
    public void A_model_may_hold_equals_signs() =>
        Read(("PROFILE_A", "provider=local model=a=b")).Profiles["a"].Model.ShouldBe("a=b");

    [Fact]
    public void An_empty_profile_is_not_set() => Read(("PROFILE_A", " ")).Profiles.ShouldBeEmpty();

    [Theory]
    [InlineData("PROFILE_A", "temperature=1", "'temperature' is none of them")]
    [InlineData("PROFILE_A", "openai", "'openai' is none of them")]
    [InlineData("PROFILE_A", "Provider=openai", "'Provider' is none of them")]
    [InlineData("PROFILE_A", "provider", "a value for provider")]
    [InlineData("PROFILE_A", "model=", "a value for model")]
    [InlineData("PROFILE_A", "routing=auto routing=llm", "routing once")]
    [InlineData("PROFILE_A", "provider=mistral", "provider as one of: builtin, local, openai, anthropic")]
    [InlineData("PROFILE_A", "routing=rules", "routing as one of: auto, llm")]
    [InlineData("PROFILE_A", "dispatch=later", "dispatch as one of: sync, batch, auto")]
    [InlineData("PROFILE_A", "provider=openai", "OPENAI_API_KEY is not set")]
    [InlineData("PROFILE_A", "provider=anthropic model=m", "ANTHROPIC_API_KEY is not set")]
    [InlineData("PROFILE_A", "model=m", "no model for builtin")]
    [InlineData("PROFILE_A", "provider=local dispatch=batch", "local has no batch API")]
    [InlineData("PROFILE_", "provider=local", "PROFILE_<NAME>")]
    [InlineData("PROFILE_A.B", "provider=local", "PROFILE_<NAME>")]
    [InlineData("PROFILE_A:B", "provider=local", "PROFILE_<NAME>")]
    public void A_wrong_profile_stops_the_start_and_says_what_is_allowed(string variable, string value, string allowed)
    {
        var message = Should.Throw<InvalidSettingsException>(() => Read((variable, value))).Message;

        message.ShouldContain($"{variable} is '{value}'");
        message.ShouldContain(allowed);
    }

    private static ServiceSettings Read(params (string Name, string Value)[] values) =>
        SettingsReader.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Name, (string?)value.Value)))
                .Build(),
            Root);
}
