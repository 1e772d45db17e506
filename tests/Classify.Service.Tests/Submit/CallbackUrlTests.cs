using Classify.Service.Batches.Submit;
using Classify.Service.Errors;
using Classify.Service.Settings;

namespace Classify.Service.Tests.Submit;

public sealed class CallbackUrlTests
{
    private static readonly ServiceSettings Strict = new() { DatabasePath = "", WebhookSecret = "s" };

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("https://example.com:8443/hook?token=t%20u&a=b")]
    [InlineData("https://93.184.216.34/hook")]
    [InlineData("https://[2606:4700::1111]/hook")]
    public void Public_https_addresses_are_accepted(string url) => Problems(url, Strict).ShouldBeEmpty();

    [Theory]
    [InlineData("", "must be a full https address.")]
    [InlineData("example.com/hook", "must be a full https address.")]
    [InlineData("/hook", "must be a full https address.")]
    [InlineData("http://example.com", "must be a full https address.")]
    [InlineData("ftp://example.com", "must be a full https address.")]
    [InlineData("file:///etc/passwd", "must be a full https address.")]
    [InlineData(" https://example.com", "must be a full https address.")]
    [InlineData("https://example.com/a b", "must be a full https address.")]
    [InlineData("https://example.com/\r\nX: y", "must be a full https address.")]
    [InlineData("https://user:hunter2@example.com", "must not hold a user or password.")]
    [InlineData("https://user@example.com", "must not hold a user or password.")]
    [InlineData("https://example.com/#part", "must not hold a fragment (#).")]
    [InlineData("https://example.com/#", "must not hold a fragment (#).")]
    [InlineData("https://localhost/hook", "must be an address of the public internet.")]
    [InlineData("https://127.0.0.1/hook", "must be an address of the public internet.")]
    [InlineData("https://2130706433/hook", "must be an address of the public internet.")]
    [InlineData("https://0x7f.1/hook", "must be an address of the public internet.")]
    [InlineData("https://10.0.0.8/hook", "must be an address of the public internet.")]
    [InlineData("https://169.254.169.254/latest", "must be an address of the public internet.")]
    [InlineData("https://[::1]/hook", "must be an address of the public internet.")]
    [InlineData("https://[::ffff:10.0.0.1]/hook", "must be an address of the public internet.")]
    [InlineData("https://[fe80::1%25eth0]/hook", "must be an address of the public internet.")]
    public void Others_are_refused_with_the_reason(string url, string problem) => Problems(url, Strict).ShouldBe([problem]);

    [Theory]
    [InlineData("http://127.0.0.1:9/hook")]
    [InlineData("https://10.0.0.8/hook")]
    [InlineData("http://receiver:8080/hook")]
    public void Where_private_addresses_are_allowed_so_is_http(string url) =>
        Problems(url, Strict with { WebhookAllowPrivate = true }).ShouldBeEmpty();

    [Fact]
    public void Without_a_secret_the_variable_is_named() =>
        Problems("https://example.com", Strict with { WebhookSecret = null }).ShouldHaveSingleItem().ShouldContain("WEBHOOK_SECRET");

    private static string[] Problems(string url, ServiceSettings settings)
    {
        var errors = new FieldErrors();
        CallbackUrl.Check(url, settings, errors);
        return errors.ToDictionary().GetValueOrDefault("callback_url", []);
    }
}
