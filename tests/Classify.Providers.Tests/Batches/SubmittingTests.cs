using System.Text.Json.Nodes;
using Classify.FakeModels;
using Classify.Providers.Batches;
using Classify.Providers.Calls;
using Classify.Providers.Tests.Infrastructure;

namespace Classify.Providers.Tests.Batches;

public sealed class SubmittingTests
{
    public static TheoryData<string> Providers => [ProviderName.OpenAI, ProviderName.Anthropic];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_submission_is_one_job_of_all_questions(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();

        var job = await BatchGiven.Client(provider, host).AcceptedAsync(count: 3);

        var made = host.Batches.Jobs.ShouldHaveSingleItem();
        made.Id.ShouldBe(job.Id);
        made.Questions.Select(question => question.CustomId).ShouldBe(["0a1b2c-0", "0a1b2c-1", "0a1b2c-2"]);
        job.HasEnded.ShouldBeFalse();
        job.ExpiresAt.ShouldBe(job.CreatedAt.AddDays(1));
        job.CreatedAt.ShouldBe(made.CreatedAt, TimeSpan.FromSeconds(1));
        host.Count.ShouldBe(0);
    }

    [Fact]
    public async Task OpenAI_is_told_the_id_of_the_submission_and_keeps_the_file()
    {
        await using var host = await FakeModelHost.StartAsync();

        var job = await BatchGiven.Client(ProviderName.OpenAI, host).AcceptedAsync();

        job.SubmitId.ShouldBe(BatchGiven.SubmitId);
        job.Status.ShouldBe("validating");
        host.Batches.Files.ShouldBe([job.InputFileId.ShouldNotBeNull()]);
        JsonNode.DeepEquals(host.Batches.Jobs[0].Metadata, new JsonObject { ["submit_id"] = BatchGiven.SubmitId }).ShouldBeTrue();
    }

    [Fact]
    public async Task Anthropic_keeps_no_id_and_no_file()
    {
        await using var host = await FakeModelHost.StartAsync();

        var job = await BatchGiven.Client(ProviderName.Anthropic, host).AcceptedAsync();

        (job.SubmitId, job.InputFileId, job.Counts.Total).ShouldBe((null, null, 3));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_job_of_the_largest_size_arrives_whole(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        var client = BatchGiven.Client(provider, host);

        await client.AcceptedAsync(client.Caps.Requests);

        host.Batches.Jobs[0].Questions.Count.ShouldBe(10_000);
        host.Batches.Jobs[0].Questions[^1].Request.User.ShouldBe("Name: Indicator 9999");
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_question_is_as_long_as_it_is_measured(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        var client = BatchGiven.Client(provider, host);
        var question = BatchGiven.Questions(Given.Model(provider), 1).Single();
        var around = provider == ProviderName.OpenAI
            ? """{"custom_id":"0a1b2c-0","method":"POST","url":"/v1/chat/completions","body":}""" + "\n"
            : """{"custom_id":"0a1b2c-0","params":},""";

        await client.AcceptedAsync(1);

        (await client.MeasureAsync(question, default)).ShouldBe(host.Batches.Jobs[0].Questions[0].Request.Body.Length + around.Length);
    }

    [Theory]
    [InlineData(400, "invalid_request_error", null, BatchRefusal.BadRequest)]
    [InlineData(401, "authentication_error", "invalid_api_key", BatchRefusal.AccountBlocked)]
    [InlineData(402, "billing_error", null, BatchRefusal.AccountBlocked)]
    [InlineData(403, "permission_error", null, BatchRefusal.AccountBlocked)]
    [InlineData(429, "insufficient_quota", "insufficient_quota", BatchRefusal.AccountBlocked)]
    [InlineData(429, "rate_limit_error", "rate_limit_exceeded", BatchRefusal.RateLimited)]
    [InlineData(429, "invalid_request_error", "token_limit_exceeded", BatchRefusal.EnqueuedTokens)]
    [InlineData(413, "request_too_large", null, BatchRefusal.TooLarge)]
    [InlineData(400, "invalid_request_error", "file_too_large", BatchRefusal.TooLarge)]
    [InlineData(404, "invalid_request_error", "model_not_found", BatchRefusal.ModelUnavailable)]
    public async Task A_refused_order_says_why_and_leaves_nothing_behind(int status, string type, string? code, BatchRefusal reason)
    {
        foreach (var provider in new[] { ProviderName.OpenAI, ProviderName.Anthropic })
        {
            await using var host = await FakeModelHost.StartAsync();
            host.Batches.Next(BatchStep.Create, new FakeAnswer.Fails(status, $"No, {Given.Key}.", type, code));

            var refused = (await BatchGiven.Client(provider, host).SubmitAsync()).ShouldBeOfType<BatchSubmission.Refused>();

            refused.Reason.ShouldBe(reason);
            refused.Failure.Status.ShouldBe(status);
            refused.Failure.Error.ShouldBe("No, ***.");
            refused.InputFileId.ShouldBeNull();
            host.Batches.Jobs.ShouldBeEmpty();
            host.Batches.Files.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(403, "Your project may not use gpt-6-luna.", BatchRefusal.ModelUnavailable)]
    [InlineData(404, "The model `gpt-6-luna` does not exist.", BatchRefusal.ModelUnavailable)]
    [InlineData(404, "The model `gpt-6-luna` is not supported by the Batch API.", BatchRefusal.BadRequest)]
    public async Task An_order_is_refused_for_its_model_unless_that_is_only_not_for_jobs(int status, string message, BatchRefusal reason)
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Batches.Next(BatchStep.Create, new FakeAnswer.Fails(status, message));

        (await BatchGiven.Client(ProviderName.OpenAI, host).SubmitAsync()).ShouldBeOfType<BatchSubmission.Refused>().Reason.ShouldBe(reason);
    }

    [Fact]
    public async Task A_file_that_cannot_be_deleted_is_named()
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Batches.Next(BatchStep.Create, new FakeAnswer.Fails(400, "No."));
        host.Batches.Next(BatchStep.Delete, FakeAnswer.ServerError());

        var refused = (await BatchGiven.Client(ProviderName.OpenAI, host).SubmitAsync()).ShouldBeOfType<BatchSubmission.Refused>();

        host.Batches.Files.ShouldBe([refused.InputFileId.ShouldNotBeNull()]);
    }

    public static TheoryData<string, FakeAnswer> LostAnswers()
    {
        var data = new TheoryData<string, FakeAnswer>();
        foreach (var provider in new[] { ProviderName.OpenAI, ProviderName.Anthropic })
        {
            data.Add(provider, FakeAnswer.ServerError());
            data.Add(provider, new FakeAnswer.Fails(503, "Overloaded"));
            data.Add(provider, new FakeAnswer.Breaks());
            data.Add(provider, new FakeAnswer.Sends(200, "cut off {"));
            data.Add(provider, new FakeAnswer.Sends(200, "{}"));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(LostAnswers))]
    public async Task After_a_lost_answer_the_job_may_exist_and_the_file_is_kept(string provider, FakeAnswer lost)
    {
        foreach (var exists in new[] { false, true })
        {
            await using var host = await FakeModelHost.StartAsync();
            host.Batches.Next(BatchStep.Create, lost, isDone: exists);

            var uncertain = (await BatchGiven.Client(provider, host).SubmitAsync()).ShouldBeOfType<BatchSubmission.Uncertain>();

            host.Batches.Jobs.Count.ShouldBe(exists ? 1 : 0);
            host.Batches.Files.ShouldBe(provider == ProviderName.OpenAI ? [uncertain.InputFileId.ShouldNotBeNull()] : []);
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task An_order_without_an_answer_in_time_is_uncertain(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        var time = new ManualTime();
        host.Batches.Next(BatchStep.Create, new FakeAnswer.Hangs(), isDone: true);
        var submitting = BatchGiven.Client(provider, host, time: time).SubmitAsync();
        while (host.Batches.Jobs.Count == 0)
        {
            await Task.Yield();
        }

        time.Advance(Given.Timeout + TimeSpan.FromSeconds(1));

        (await submitting).ShouldBeOfType<BatchSubmission.Uncertain>().Failure.Status.ShouldBeNull();
    }

    [Fact]
    public async Task Trouble_with_the_file_is_certain_as_no_job_was_ordered()
    {
        foreach (var lost in new FakeAnswer[] { FakeAnswer.ServerError(), new FakeAnswer.Breaks(), new FakeAnswer.Sends(200, "{}") })
        {
            await using var host = await FakeModelHost.StartAsync();
            host.Batches.Next(BatchStep.Upload, lost);

            (await BatchGiven.Client(ProviderName.OpenAI, host).SubmitAsync()).ShouldBeOfType<BatchSubmission.Refused>().Reason.ShouldBe(BatchRefusal.NotSent);
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Nobody_at_the_address_is_certain(string provider)
    {
        Uri left;
        await using (var host = await FakeModelHost.StartAsync())
        {
            left = host.BaseUrl;
        }

        var refused = (await BatchGiven.Client(provider, left).SubmitAsync()).ShouldBeOfType<BatchSubmission.Refused>();

        refused.Reason.ShouldBe(BatchRefusal.Unreachable);
        refused.Failure.Failure.ShouldBe(CallFailure.Unreachable);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_wrong_key_is_certain(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        host.ApiKey = "another";

        (await BatchGiven.Client(provider, host).SubmitAsync()).ShouldBeOfType<BatchSubmission.Refused>().Reason.ShouldBe(BatchRefusal.AccountBlocked);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_refusal_that_names_a_part_of_the_requests_is_learnt(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        var client = BatchGiven.Client(provider, host);
        host.Batches.Next(BatchStep.Create, new FakeAnswer.Fails(400, "response_format and output_config are not supported with this model."));

        (await client.SubmitAsync()).ShouldBeOfType<BatchSubmission.Refused>().Reason.ShouldBe(BatchRefusal.LearntAbility);

        await client.AcceptedAsync();
        host.Batches.Jobs[0].Questions.ShouldAllBe(question => question.Request.Schema == null);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Only_the_callers_own_cancellation_is_an_exception(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        using var cancellation = new CancellationTokenSource();
        var model = Given.Model(provider);
        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => BatchGiven.Client(provider, host)
            .SubmitAsync(BatchGiven.SubmitId, model, BatchGiven.Questions(model, 1).ToAsyncEnumerable(), cancellation.Token));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_job_holds_questions_of_one_model_with_proper_ids(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        var client = BatchGiven.Client(provider, host);
        Task Submit(params BatchQuestion[] questions) => client.SubmitAsync(BatchGiven.SubmitId, "one", questions.ToAsyncEnumerable(), default);

        await Should.ThrowAsync<ArgumentException>(() => Submit());
        await Should.ThrowAsync<ArgumentException>(() => Submit(new BatchQuestion("a", Given.Request("two"))));
        await Should.ThrowAsync<ArgumentException>(() => Submit(new BatchQuestion("a b", Given.Request("one"))));
        await Should.ThrowAsync<ArgumentException>(() => Submit(new BatchQuestion(new string('a', 65), Given.Request("one"))));
        host.Batches.Files.ShouldBeEmpty();
    }
}
