using Classify.FakeModels;
using Classify.Providers.Calls;
using Classify.Providers.Tests.Infrastructure;

namespace Classify.Providers.Tests.Calls;

public sealed class WaitingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(ProviderName.OpenAI)]
    [InlineData(ProviderName.Anthropic)]
    public async Task The_time_to_wait_comes_with_the_failure(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Next(FakeAnswer.RateLimited(7));

        var failed = (await Given.Client(provider, host).AskAsync(Given.Request("any"), default)).ShouldBeOfType<ModelReply.Failed>();

        failed.Failure.ShouldBe(CallFailure.RateLimited);
        failed.RetryAfter.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Theory]
    [InlineData("7", 7.0)]
    [InlineData("0", 0.0)]
    [InlineData("0.5", 0.5)]
    [InlineData("Sat, 21 Nov 2026 12:00:30 GMT", 30.0)]
    [InlineData("Sat, 21 Nov 2026 11:00:00 GMT", 0.0)]
    [InlineData("soon", null)]
    [InlineData("-3", null)]
    [InlineData("1e400", null)]
    [InlineData("99999999999999999999", 31 * 86400d)]
    public void Retry_after_is_seconds_or_a_date(string header, double? seconds) =>
        RateLimitHeaders.RetryAfter(Answer(("retry-after", header)), Now).ShouldBe(Span(seconds));

    [Fact]
    public void Milliseconds_are_more_exact_than_seconds() =>
        RateLimitHeaders.RetryAfter(Answer(("retry-after", "1"), ("retry-after-ms", "150")), Now).ShouldBe(TimeSpan.FromMilliseconds(150));

    [Theory]
    [InlineData("6m0s", 360.0)]
    [InlineData("1h2m3s", 3723.0)]
    [InlineData("1.5s", 1.5)]
    [InlineData("20ms", 0.02)]
    [InlineData("1m", 60.0)]
    [InlineData("2d", 172800.0)]
    [InlineData("2026-11-21T12:00:10Z", 10.0)]
    [InlineData("2026-11-21T14:00:10+02:00", 10.0)]
    [InlineData("2026-11-21T11:59:59Z", 0.0)]
    [InlineData("", null)]
    [InlineData("later", null)]
    public void A_reset_is_a_duration_or_a_moment(string header, double? seconds) =>
        ResetTime.DurationOrMoment(header, Now).ShouldBe(Span(seconds));

    [Fact]
    public void OpenAIs_headers_say_what_is_left()
    {
        var reading = RateLimitHeaders.Read(
            Answer(
                ("x-ratelimit-remaining-requests", "0"), ("x-ratelimit-reset-requests", "6m0s"),
                ("x-ratelimit-remaining-tokens", "149000"), ("x-ratelimit-reset-tokens", "12ms")),
            Now).ShouldNotBeNull();

        reading.ShouldBe(new RateLimitReading(0, TimeSpan.FromMinutes(6), 149_000, TimeSpan.FromMilliseconds(12)));
        reading.Wait.ShouldBe(TimeSpan.FromMinutes(6));
    }

    [Fact]
    public void Of_Anthropics_kinds_of_tokens_the_tightest_counts()
    {
        var reading = RateLimitHeaders.Read(
            Answer(
                ("anthropic-ratelimit-requests-remaining", "12"), ("anthropic-ratelimit-requests-reset", "2026-11-21T12:00:05Z"),
                ("anthropic-ratelimit-tokens-remaining", "900"), ("anthropic-ratelimit-tokens-reset", "2026-11-21T12:00:01Z"),
                ("anthropic-ratelimit-input-tokens-remaining", "500"), ("anthropic-ratelimit-input-tokens-reset", "2026-11-21T12:00:02Z"),
                ("anthropic-ratelimit-output-tokens-remaining", "0"), ("anthropic-ratelimit-output-tokens-reset", "2026-11-21T12:00:20Z")),
            Now).ShouldNotBeNull();

        reading.ShouldBe(new RateLimitReading(12, TimeSpan.FromSeconds(5), 0, TimeSpan.FromSeconds(20)));
        reading.Wait.ShouldBe(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Without_retry_after_the_wait_is_until_what_is_used_up_comes_back() =>
        RateLimitHeaders.RetryAfter(
            Answer(
                ("x-ratelimit-remaining-requests", "0"), ("x-ratelimit-reset-requests", "2s"),
                ("x-ratelimit-remaining-tokens", "0"), ("x-ratelimit-reset-tokens", "9s")),
            Now).ShouldBe(TimeSpan.FromSeconds(9));

    [Fact]
    public void While_something_is_left_there_is_nothing_to_wait_for() =>
        RateLimitHeaders.RetryAfter(Answer(("x-ratelimit-remaining-requests", "1"), ("x-ratelimit-reset-requests", "2s")), Now).ShouldBeNull();

    [Fact]
    public async Task Every_reply_brings_what_is_left()
    {
        await using var host = await FakeModelHost.StartAsync();
        var headers = new Dictionary<string, string> { ["x-ratelimit-remaining-requests"] = "3", ["x-ratelimit-reset-requests"] = "1s" };
        host.Next(new FakeAnswer.Says(Given.Answer) { Headers = headers }, new FakeAnswer.Fails(500, "No.") { Headers = headers }, new FakeAnswer.Says("{}"));
        var client = Given.Client(ProviderName.OpenAI, host);
        var expected = new RateLimitReading(3, TimeSpan.FromSeconds(1), null, null);

        (await client.AskAsync(Given.Request("any"), default)).RateLimit.ShouldBe(expected);
        (await client.AskAsync(Given.Request("any"), default)).RateLimit.ShouldBe(expected);
        (await client.AskAsync(Given.Request("any"), default)).RateLimit.ShouldBeNull();
    }

    private static HttpAnswer Answer(params (string Name, string Value)[] headers) =>
        new(429, "", headers.ToDictionary(header => header.Name, header => (string?)header.Value).GetValueOrDefault);

    private static TimeSpan? Span(double? seconds) => seconds is { } known ? TimeSpan.FromSeconds(known) : null;
}
