using System.Net;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Submit;

[Collection(SharedServiceGroup.Name)]
public sealed class IdempotencyTests(SharedService shared)
{
    private readonly RunningService _service = shared.Service;

    [Fact]
    public async Task The_same_body_under_the_same_key_is_answered_with_the_same_batch()
    {
        var body = Sample.BatchOf(Sample.NewIds(2));
        var key = Sample.NewId("key");

        var first = await _service.Api.PostBatchAsync(body, key);
        var second = await _service.Api.PostBatchAsync(body, key);

        first.ShouldBe(HttpStatusCode.Accepted);
        second.ShouldBe(HttpStatusCode.Accepted);
        second.Body.ShouldBe(first.Body);
        second.Headers.Location.ShouldBe(first.Headers.Location);
        _service.Database.Count("batches", "trace_id = @0", (string)first.Json["trace_id"]!).ShouldBe(1);
    }

    [Fact]
    public async Task Another_body_under_the_same_key_is_a_conflict_and_stores_nothing()
    {
        var key = Sample.NewId("key");
        (await _service.Api.PostBatchAsync(Sample.BatchOf(Sample.NewId()), key)).ShouldBe(HttpStatusCode.Accepted);
        var before = _service.Database.SubmissionRows();

        var reply = await _service.Api.PostBatchAsync(Sample.BatchOf(Sample.NewId()), key);

        reply.ShouldBeProblem(HttpStatusCode.Conflict);
        _service.Database.SubmissionRows().ShouldBe(before);
    }

    [Fact]
    public async Task Twenty_posts_at_once_under_one_key_make_one_batch()
    {
        var body = Sample.BatchOf(Sample.NewIds(5)).ToJsonString();
        var key = Sample.NewId("key");
        var before = _service.Database.Count("batches");

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _service.Api.PostBatchAsync(body, key)));

        replies.ShouldAllBe(reply => reply.Status == HttpStatusCode.Accepted);
        replies.Select(reply => reply.Body).Distinct().Count().ShouldBe(1);
        _service.Database.Count("batches").ShouldBe(before + 1);
    }

    [Fact]
    public async Task The_same_body_without_a_key_makes_another_batch()
    {
        var body = Sample.BatchOf(Sample.NewId());

        (await _service.Api.SubmitAsync(body)).ShouldNotBe(await _service.Api.SubmitAsync(body));
    }

    [Fact]
    public async Task A_refused_body_leaves_its_key_free()
    {
        var key = Sample.NewId("key");
        (await _service.Api.PostBatchAsync(Sample.BatchOf(), key)).ShouldRefuse("indicators");

        (await _service.Api.PostBatchAsync(Sample.BatchOf(Sample.NewId()), key)).ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task A_key_of_200_characters_is_allowed_and_a_longer_one_is_refused()
    {
        var key = Sample.NewId("key").PadRight(200, 'k');
        (await _service.Api.PostBatchAsync(Sample.BatchOf(Sample.NewId()), key)).ShouldBe(HttpStatusCode.Accepted);
        var before = _service.Database.SubmissionRows();

        var reply = await _service.Api.PostBatchAsync(Sample.BatchOf(Sample.NewId()), key + "k");

        reply.ShouldRefuse("Idempotency-Key");
        _service.Database.SubmissionRows().ShouldBe(before);
    }

    [Fact]
    public async Task A_key_is_data_whatever_signs_it_holds()
    {
        const string Key = "'; DROP TABLE batches; --";

        (await _service.Api.PostBatchAsync(Sample.BatchOf(Sample.NewId()), Key)).ShouldBe(HttpStatusCode.Accepted);

        _service.Database.Count("idempotency_keys", "key = @0", Key).ShouldBe(1);
    }
}
