using System.Text;
using Classify.FakeModels;
using Classify.Providers.Batches;
using Classify.Providers.Calls;
using Classify.Providers.Tests.Infrastructure;

namespace Classify.Providers.Tests.Batches;

public sealed class ResultsTests
{
    public static TheoryData<string> Providers => [ProviderName.OpenAI, ProviderName.Anthropic];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Every_question_has_one_result_whatever_became_of_it_and_in_any_order(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Batches.Shuffles = true;
        host.Batches.Fate = id => id == BatchGiven.CustomId(1) ? QuestionFate.Expired : QuestionFate.Asked;
        host.Answer = request => request.User.EndsWith(" 2", StringComparison.Ordinal)
            ? new FakeAnswer.Fails(429, $"Slow down, {Given.Key}.", "rate_limit_error", provider == ProviderName.OpenAI ? "rate_limit_exceeded" : null)
            : SchemaAnswer.First(request);
        var client = BatchGiven.Client(provider, host);

        var job = await client.EndedAsync(100);
        var rows = await client.RowsAsync(job);

        rows.Keys.ShouldBe(Enumerable.Range(0, 100).Select(BatchGiven.CustomId), ignoreOrder: true);
        rows.Keys.SequenceEqual(Enumerable.Range(0, 100).Select(BatchGiven.CustomId)).ShouldBeFalse();
        rows.Values.Count(row => row is { Outcome: RowOutcome.Succeeded, Status: 200, ErrorCode: null, Error: null }).ShouldBe(98);
        (rows[BatchGiven.CustomId(1)].Outcome, rows[BatchGiven.CustomId(1)].Status).ShouldBe((RowOutcome.Expired, null));
        var errored = rows[BatchGiven.CustomId(2)];
        (errored.Outcome, errored.Status, errored.Error).ShouldBe((RowOutcome.Errored, 429, "Slow down, ***."));
        errored.ErrorCode.ShouldBe(provider == ProviderName.OpenAI ? "rate_limit_exceeded" : "rate_limit_error");
        host.Batches.Ledger.ShouldBe(new BatchLedger(98, 1, 1, 0));
    }

    [Fact]
    public async Task Results_of_OpenAI_are_in_two_files_of_which_either_can_be_missing()
    {
        await using var host = await FakeModelHost.StartAsync();
        var client = BatchGiven.Client(ProviderName.OpenAI, host);
        host.Batches.Fate = _ => QuestionFate.Expired;

        var job = await client.EndedAsync(2);

        (job.Status, job.OutputFileId).ShouldBe(("expired", null));
        (await client.RowsAsync(job)).Count.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_job_that_has_not_ended_has_no_results(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        var client = BatchGiven.Client(provider, host);

        (await client.ResultsAsync(await client.AcceptedAsync())).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_stream_that_breaks_says_so_at_its_end_and_can_be_begun_again(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        var client = BatchGiven.Client(provider, host);
        var job = await client.EndedAsync(50);
        host.Batches.ResultsBreakAfter = 20;

        var broken = await client.ResultsAsync(job);
        host.Batches.ResultsBreakAfter = null;
        var whole = await client.RowsAsync(job);

        broken.SkipLast(1).ShouldAllBe(result => result is BatchResult.Came);
        broken[^1].ShouldBeOfType<BatchResult.Broken>().Failure.Failure.ShouldBe(CallFailure.Transient);
        whole.Count.ShouldBe(50);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_stream_that_falls_silent_is_broken_however_long_the_caller_takes_in_between(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        var time = new ManualTime();
        var client = BatchGiven.Client(provider, host, time: time);
        var job = await client.EndedAsync(3);
        host.Batches.ResultsHangAfter = 2;
        await using var results = client.ResultsAsync(job, default).GetAsyncEnumerator();
        (await results.MoveNextAsync()).ShouldBeTrue();
        time.Advance(10 * Given.Timeout);
        (await results.MoveNextAsync()).ShouldBeTrue();

        var silent = results.MoveNextAsync().AsTask();
        silent.IsCompleted.ShouldBeFalse();
        time.Advance(Given.Timeout);

        (await silent).ShouldBeTrue();
        results.Current.ShouldBeOfType<BatchResult.Broken>().Failure.Error.ShouldBe("No answer within 60 s.");
        (await results.MoveNextAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData(ProviderName.OpenAI, 404, CallFailure.InvalidRequest)]
    [InlineData(ProviderName.Anthropic, 404, CallFailure.InvalidRequest)]
    [InlineData(ProviderName.OpenAI, 500, CallFailure.Transient)]
    [InlineData(ProviderName.Anthropic, 401, CallFailure.AccountBlocked)]
    public async Task Results_that_are_refused_are_broken_from_the_start(string provider, int status, CallFailure failure)
    {
        await using var host = await FakeModelHost.StartAsync();
        var client = BatchGiven.Client(provider, host);
        var job = await client.EndedAsync();
        host.Batches.Next(BatchStep.Results, new FakeAnswer.Fails(status, "No."));

        var broken = (await client.ResultsAsync(job)).ShouldHaveSingleItem().ShouldBeOfType<BatchResult.Broken>();

        (broken.Failure.Failure, broken.Failure.Status).ShouldBe((failure, status));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Lines_that_tell_of_no_question_are_passed_over(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        var client = BatchGiven.Client(provider, host);
        var job = await client.EndedAsync(1);
        var good = Encoding.UTF8.GetBytes(provider == ProviderName.OpenAI
            ? """{"custom_id":"a","response":{"status_code":200,"body":{}},"error":null}"""
            : """{"custom_id":"a","result":{"type":"succeeded","message":{}}}""");
        var tooLong = Enumerable.Repeat((byte)'x', ResultLines.LongestLine + 100_000).ToArray();
        host.Batches.Results = [good, "not json"u8.ToArray(), "[]"u8.ToArray(), """{"custom_id":"b"}"""u8.ToArray(), [], " \r"u8.ToArray(), tooLong, good];

        var results = await client.ResultsAsync(job);

        results.Select(result => result is BatchResult.Came).ShouldBe([true, false, false, false, false, true]);
        results.ShouldAllBe(result => result is BatchResult.Came || result is BatchResult.Unreadable);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Only_the_callers_own_cancellation_is_an_exception(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        var client = BatchGiven.Client(provider, host);
        var job = await client.EndedAsync();
        using var cancellation = new CancellationTokenSource();
        await using var results = client.ResultsAsync(job, cancellation.Token).GetAsyncEnumerator();
        await results.MoveNextAsync();
        host.Batches.ResultsHangAfter = 1;
        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () => await client.ResultsAsync(job, cancellation.Token).ToListAsync());
    }

    [Fact]
    public async Task The_key_goes_to_the_configured_address_only()
    {
        await using var host = await FakeModelHost.StartAsync();
        host.ApiKey = Given.Key;
        var client = BatchGiven.Client(ProviderName.Anthropic, host);

        var job = await client.EndedAsync();

        new Uri(job.ResultsUrl.ShouldNotBeNull()).Host.ShouldBe("another.example");
        (await client.RowsAsync(job)).Count.ShouldBe(3);
    }
}
