using Classify.FakeModels;
using Classify.Providers.Batches;
using Classify.Providers.Calls;
using Classify.Providers.Tests.Infrastructure;

namespace Classify.Providers.Tests.Batches;

public sealed class FindingTests
{
    [Fact]
    public async Task OpenAIs_job_is_found_by_the_id_of_the_submission_on_any_page()
    {
        await using var host = await FakeModelHost.StartAsync();
        var client = BatchGiven.Client(ProviderName.OpenAI, host);
        var lost = await client.AcceptedAsync();
        for (var other = 0; other < 120; other++)
        {
            await client.SubmitAsync($"other-{other}", "gpt-6-luna", BatchGiven.Questions("gpt-6-luna", 1).ToAsyncEnumerable(), default);
        }

        var found = await Find(client, lost.CreatedAt, 3);

        found.ShouldHaveSingleItem().Id.ShouldBe(lost.Id);
        found[0].InputFileId.ShouldBe(lost.InputFileId);
    }

    [Fact]
    public async Task Anthropics_candidates_have_the_same_size()
    {
        await using var host = await FakeModelHost.StartAsync();
        var client = BatchGiven.Client(ProviderName.Anthropic, host);
        var one = await client.AcceptedAsync(3);
        await client.AcceptedAsync(4);
        var ended = await client.EndedAsync(3);

        var found = await Find(client, one.CreatedAt, 3);

        found.Select(job => job.Id).ShouldBe([ended.Id, one.Id]);
        found.ShouldAllBe(job => job.SubmitId == null);
    }

    [Theory]
    [InlineData(ProviderName.OpenAI, 86_400)]
    [InlineData(ProviderName.Anthropic, 60)]
    public async Task Older_jobs_are_none_but_clocks_may_differ_the_more_where_the_id_is_kept(string provider, int slack)
    {
        await using var host = await FakeModelHost.StartAsync();
        var client = BatchGiven.Client(provider, host);
        var job = await client.AcceptedAsync();

        (await Find(client, job.CreatedAt + TimeSpan.FromSeconds(slack - 1), 3)).ShouldHaveSingleItem();
        (await Find(client, job.CreatedAt + TimeSpan.FromSeconds(slack + 1), 3)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ProviderName.OpenAI)]
    [InlineData(ProviderName.Anthropic)]
    public async Task A_list_that_cannot_be_read_says_nothing(string provider)
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Batches.Next(BatchStep.List, FakeAnswer.ServerError());

        var reply = await BatchGiven.Client(provider, host).FindAsync(BatchGiven.SubmitId, BatchGiven.Now, 3, default);

        reply.ShouldBeOfType<BatchReply<IReadOnlyList<BatchJob>>.Failed>().Failure.Failure.ShouldBe(CallFailure.Transient);
    }

    [Fact]
    public async Task An_orphaned_file_is_deleted_once()
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Batches.Next(BatchStep.Create, FakeAnswer.ServerError());
        var client = BatchGiven.Client(ProviderName.OpenAI, host);
        var file = (await client.SubmitAsync()).ShouldBeOfType<BatchSubmission.Uncertain>().InputFileId.ShouldNotBeNull();

        (await client.DeleteFileAsync(file, default)).ShouldBe(new BatchReply<string>.Got(file));
        (await client.DeleteFileAsync(file, default)).ShouldBeOfType<BatchReply<string>.NotFound>();
        host.Batches.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_of_a_submission_are_found_by_their_name_on_any_page()
    {
        await using var host = await FakeModelHost.StartAsync();
        var client = BatchGiven.Client(ProviderName.OpenAI, host);
        var lost = await client.AcceptedAsync();
        for (var other = 0; other < 1_010; other++)
        {
            host.Batches.Keep($"other-{other}.jsonl", []);
        }

        var since = lost.CreatedAt;
        (await Files(client, since)).ShouldBe([lost.InputFileId.ShouldNotBeNull()]);
        (await Files(client, since + TimeSpan.FromDays(2))).ShouldBeEmpty("older files are of other submissions");
    }

    [Fact]
    public async Task Files_that_cannot_be_listed_are_not_taken_for_none()
    {
        await using var host = await FakeModelHost.StartAsync();
        host.Batches.Next(BatchStep.ListFiles, FakeAnswer.ServerError());

        (await BatchGiven.Client(ProviderName.OpenAI, host).FindFilesAsync(BatchGiven.SubmitId, BatchGiven.Now, default))
            .ShouldBeOfType<BatchReply<IReadOnlyList<string>>.Failed>();
    }

    [Fact]
    public async Task Anthropic_has_no_files_to_find_or_delete()
    {
        await using var host = await FakeModelHost.StartAsync();
        var client = BatchGiven.Client(ProviderName.Anthropic, host);

        (await Files(client, BatchGiven.Now)).ShouldBeEmpty();
        (await client.DeleteFileAsync("any", default)).ShouldBeOfType<BatchReply<string>.Got>();
        host.Batches.DeletedFiles.ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> Files(IBatchClient client, DateTimeOffset since) =>
        (await client.FindFilesAsync(BatchGiven.SubmitId, since, default)).ShouldBeOfType<BatchReply<IReadOnlyList<string>>.Got>().Value;

    private static async Task<IReadOnlyList<BatchJob>> Find(IBatchClient client, DateTimeOffset since, int total) =>
        (await client.FindAsync(BatchGiven.SubmitId, since, total, default)).ShouldBeOfType<BatchReply<IReadOnlyList<BatchJob>>.Got>().Value;
}
