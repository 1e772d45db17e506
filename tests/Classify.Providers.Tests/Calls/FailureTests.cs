using System.Net;
using System.Net.Sockets;
using Classify.FakeModels;
using Classify.Providers.Calls;
using Classify.Providers.Pauses;
using Classify.Providers.Tests.Infrastructure;

namespace Classify.Providers.Tests.Calls;

public sealed class FailureTests
{
    public static TheoryData<string> Providers => [ProviderName.OpenAI, ProviderName.Anthropic, ProviderName.Local];

    public static TheoryData<string, int, CallFailure> Statuses()
    {
        var data = new TheoryData<string, int, CallFailure>();
        foreach (var provider in new[] { ProviderName.OpenAI, ProviderName.Anthropic, ProviderName.Local })
        {
            foreach (var status in new[] { 400, 404, 405, 409, 413, 422 })
            {
                data.Add(provider, status, CallFailure.InvalidRequest);
            }

            foreach (var status in new[] { 401, 402, 403 })
            {
                data.Add(provider, status, CallFailure.AccountBlocked);
            }

            foreach (var status in new[] { 408, 500, 502, 504 })
            {
                data.Add(provider, status, CallFailure.Transient);
            }

            foreach (var status in new[] { 503, 529 })
            {
                data.Add(provider, status, CallFailure.Overloaded);
            }

            data.Add(provider, 429, CallFailure.RateLimited);
            data.Add(provider, 302, CallFailure.InvalidRequest);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Each_status_has_its_meaning_and_is_not_tried_again(string provider, int status, CallFailure failure)
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Answer = _ => new FakeAnswer.Fails(status, "What the provider says.") { Headers = new Dictionary<string, string> { ["location"] = "/elsewhere" } };

        var reply = await Ask(provider, host);

        reply.ShouldBe(new ModelReply.Failed(failure, status, "What the provider says.", null));
        host.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(ProviderName.OpenAI, "insufficient_quota")]
    [InlineData(ProviderName.OpenAI, "billing_not_active")]
    [InlineData(ProviderName.Anthropic, "enforced_spend_limit_reached")]
    public async Task A_429_about_money_blocks_the_account(string provider, string code)
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Next(new FakeAnswer.Fails(429, "No more money.", "rate_limit_error", code));

        (await Ask(provider, host)).ShouldBeOfType<ModelReply.Failed>().Failure.ShouldBe(CallFailure.AccountBlocked);
    }

    [Theory]
    [InlineData("Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits.")]
    [InlineData("You have reached your specified API usage limits. You will regain access on 2026-12-01 at 00:00 UTC.")]
    public async Task Anthropics_words_about_money_block_the_account_though_they_come_as_a_bad_request(string message)
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Next(new FakeAnswer.Fails(400, message, "invalid_request_error"));

        var failed = (await Ask(ProviderName.Anthropic, host)).ShouldBeOfType<ModelReply.Failed>();

        failed.Failure.ShouldBe(CallFailure.AccountBlocked);
        PauseReasons.Of(failed).ShouldBe(PauseReason.NoCredit);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("{}")]
    [InlineData("{\"error\":{\"message\":\"\"}}")]
    public async Task A_refusal_without_words_is_told_by_its_status(string body)
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Next(new FakeAnswer.Sends(422, body));

        (await Ask(ProviderName.Local, host)).ShouldBeOfType<ModelReply.Failed>().Error.ShouldBe("HTTP 422 without a message.");
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task An_error_sent_as_a_success_is_final_and_not_paid(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Next(new FakeAnswer.Sends(200, """{"error":"There is no such model."}"""));

        var failed = (await Ask(provider, host)).ShouldBeOfType<ModelReply.Failed>();

        failed.ShouldBe(new ModelReply.Failed(CallFailure.InvalidRequest, 200, "There is no such model.", null));
        failed.MayBePaid.ShouldBeFalse();
    }

    [Theory]
    [InlineData("\"code\":429", CallFailure.RateLimited, 429)]
    [InlineData("\"code\":\"502\"", CallFailure.Transient, 502)]
    [InlineData("\"code\":401", CallFailure.AccountBlocked, 401)]
    [InlineData("\"type\":\"overloaded_error\"", CallFailure.Overloaded, 529)]
    [InlineData("\"type\":\"server_error\"", CallFailure.Transient, 500)]
    [InlineData("\"type\":\"requests\",\"code\":\"rate_limit_exceeded\"", CallFailure.RateLimited, 429)]
    [InlineData("\"code\":\"insufficient_quota\"", CallFailure.AccountBlocked, 200)]
    [InlineData("\"code\":7", CallFailure.InvalidRequest, 200)]
    public async Task An_error_sent_as_a_success_may_say_what_it_is(string says, CallFailure failure, int status)
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Answer = _ => new FakeAnswer.Sends(200, $$$"""{"type":"error","error":{"message":"No.",{{{says}}}}}""");

        foreach (var provider in new[] { ProviderName.OpenAI, ProviderName.Anthropic, ProviderName.Local })
        {
            var failed = (await Ask(provider, host)).ShouldBeOfType<ModelReply.Failed>();

            failed.ShouldBe(new ModelReply.Failed(failure, status, "No.", null));
            failed.MayBePaid.ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData(CallFailure.Transient, null, true)]
    [InlineData(CallFailure.Transient, 200, true)]
    [InlineData(CallFailure.Transient, 500, false)]
    [InlineData(CallFailure.Unreachable, null, false)]
    [InlineData(CallFailure.ModelUnavailable, 404, false)]
    [InlineData(CallFailure.InvalidRequest, null, false)]
    public void A_call_may_be_paid_when_it_was_sent_and_no_error_came_back(CallFailure failure, int? status, bool mayBePaid) =>
        new ModelReply.Failed(failure, status, "", null).MayBePaid.ShouldBe(mayBePaid);

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_broken_connection_is_worth_another_try(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Next(new FakeAnswer.Breaks());

        var failed = (await Ask(provider, host)).ShouldBeOfType<ModelReply.Failed>();

        failed.Failure.ShouldBe(CallFailure.Transient);
        failed.Status.ShouldBeNull();
        host.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Nobody_at_the_address_is_unreachable(string provider)
    {
        Uri left;
        await using (var host = await FakeModelHost.StartAsync())
        {
            left = host.BaseUrl;
        }

        var reply = await Given.Client(provider, left).AskAsync(Given.Request(Given.Model(provider)), default);

        reply.ShouldBeOfType<ModelReply.Failed>().Failure.ShouldBe(CallFailure.Unreachable);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_server_that_lets_no_connection_come_about_is_unreachable(string provider)
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var address = new Uri($"https://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}");
        var client = Given.Client(provider, address, timeout: TimeSpan.FromSeconds(1));

        var failed = (await client.AskAsync(Given.Request(Given.Model(provider)), default)).ShouldBeOfType<ModelReply.Failed>();

        failed.Failure.ShouldBe(CallFailure.Unreachable);
        failed.MayBePaid.ShouldBeFalse("nothing was sent");
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_server_that_cannot_be_trusted_is_unreachable(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        var client = Given.Client(provider, new UriBuilder(host.BaseUrl) { Scheme = "https" }.Uri);

        (await client.AskAsync(Given.Request(Given.Model(provider)), default)).ShouldBeOfType<ModelReply.Failed>().Failure
            .ShouldBe(CallFailure.Unreachable);
    }

    [Fact]
    public void A_name_that_nobody_has_is_unreachable() =>
        ConnectionFailure.Of(new InvalidOperationException("wrapped", new HttpRequestException(HttpRequestError.NameResolutionError)))
            .ShouldBe(CallFailure.Unreachable);

    [Fact]
    public void An_exception_that_is_not_of_the_network_is_a_mistake_and_stays_one() =>
        ConnectionFailure.Of(new InvalidOperationException("ours")).ShouldBeNull();

    [Theory]
    [InlineData(ProviderName.OpenAI, false)]
    [InlineData(ProviderName.OpenAI, true)]
    [InlineData(ProviderName.Anthropic, false)]
    [InlineData(ProviderName.Anthropic, true)]
    [InlineData(ProviderName.Local, false)]
    [InlineData(ProviderName.Local, true)]
    public async Task An_answer_that_does_not_come_or_does_not_end_in_time_is_worth_another_try(string provider, bool afterHeaders)
    {
        await using var host = await FakeModelHost.StartAsync();
        var time = new ManualTime();
        var arrived = new TaskCompletionSource();
        host.Answer = _ =>
        {
            arrived.SetResult();
            return new FakeAnswer.Hangs { AfterHeaders = afterHeaders };
        };
        var asking = Given.Client(provider, host, time: time).AskAsync(Given.Request(Given.Model(provider)), default);
        await arrived.Task;

        time.Advance(Given.Timeout);

        (await asking).ShouldBe(new ModelReply.Failed(CallFailure.Transient, null, "No answer within 60 s.", null));
        host.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Only_the_callers_own_cancellation_is_an_exception(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        using var cancellation = new CancellationTokenSource();
        host.Answer = _ =>
        {
            cancellation.Cancel();
            return new FakeAnswer.Hangs();
        };

        await Should.ThrowAsync<OperationCanceledException>(
            () => Given.Client(provider, host).AskAsync(Given.Request(Given.Model(provider)), cancellation.Token));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Long_errors_are_cut_and_put_on_one_line(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Next(new FakeAnswer.Sends(500, "<html>\n" + new string('x', 5000)));

        var failed = (await Ask(provider, host)).ShouldBeOfType<ModelReply.Failed>();

        failed.Error.ShouldStartWith("<html> xxx");
        failed.Error.Length.ShouldBe(500);
    }

    private static Task<ModelReply> Ask(string provider, FakeModelHost host) =>
        Given.Client(provider, host).AskAsync(Given.Request(Given.Model(provider)), default);
}
