using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.ProviderBatches;

/// <summary>What runs every few seconds, or for every row of a job, must read neither all requests nor all items.</summary>
public sealed class LaneIndexTests : IDisposable
{
    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData(
        "ix_provider_batch_requests_parked",
        """
        SELECT provider, model, trace_id, COUNT(*), SUM(tokens), SUM(bytes), MIN(queued_at) FROM provider_batch_requests
        WHERE submit_id IS NULL AND outcome IS NULL GROUP BY provider, model, trace_id
        """)]
    [InlineData(
        "ix_provider_batch_requests_parked",
        """
        SELECT id, tokens, bytes FROM provider_batch_requests
        WHERE provider = @p AND model = @m AND submit_id IS NULL AND outcome IS NULL ORDER BY id
        """)]
    [InlineData(
        "ix_provider_batch_requests_submit_id",
        "UPDATE provider_batch_requests SET outcome = 'left-out' WHERE trace_id = @t AND submit_id IS NULL AND outcome IS NULL")]
    [InlineData("ix_provider_batch_requests_trace_id", "SELECT submit_id, COUNT(*) FROM provider_batch_requests WHERE trace_id = @t GROUP BY submit_id")]
    [InlineData("ux_provider_batch_requests_custom_id", "SELECT r.id FROM provider_batch_requests r WHERE r.custom_id = @c")]
    [InlineData(
        "ix_provider_batch_requests_open",
        "SELECT r.id FROM provider_batch_requests r WHERE r.submit_id = @s AND r.outcome IS NULL ORDER BY r.id LIMIT @l")]
    [InlineData(
        "ix_provider_batch_requests_submit_id",
        "UPDATE batches SET version = version + 1 WHERE trace_id IN (SELECT DISTINCT trace_id FROM provider_batch_requests WHERE submit_id = @s)")]
    [InlineData(
        "ix_provider_batch_requests_submit_id",
        """
        SELECT submit_id, trace_id, COUNT(*), SUM(outcome IS NULL) FROM provider_batch_requests
        WHERE submit_id IN (SELECT value FROM json_each(@ids)) GROUP BY submit_id, trace_id ORDER BY submit_id, trace_id
        """)]
    [InlineData(
        "ix_batch_items_parked_at",
        """
        SELECT r.id FROM batch_items i CROSS JOIN provider_batch_requests r ON r.id = i.waiting_for
        WHERE i.parked_at <= @t AND r.submit_id IS NULL AND r.outcome IS NULL
        """)]
    [InlineData(
        "ix_batches_open",
        """
        SELECT r.id FROM batches b CROSS JOIN provider_batch_requests r ON r.trace_id = b.trace_id
        WHERE b.ended_at IS NULL AND b.deadline_at <= @t AND r.submit_id IS NULL AND r.outcome IS NULL
        """)]
    [InlineData(
        "ix_provider_batches_open",
        """
        SELECT r.call_id FROM provider_batches j CROSS JOIN provider_batch_requests r ON r.submit_id = j.submit_id
        WHERE j.ended_at IS NULL AND j.handed_on_at IS NOT NULL AND r.trace_id = @t AND r.call_id IS NOT NULL
        """)]
    [InlineData("ix_provider_batches_open", "SELECT SUM(tokens) FROM provider_batches WHERE provider = @p AND model = @m AND ended_at IS NULL")]
    [InlineData("ix_provider_batches_open", "SELECT * FROM provider_batches WHERE ended_at IS NULL AND next_poll_at <= @t ORDER BY created_at")]
    public void A_frequent_statement_uses_its_index(string index, string sql)
    {
        var plan = _store.PlanOf(sql);

        plan.ShouldContain(index);
        plan.Split('\n').ShouldNotContain("SCAN provider_batch_requests");
    }

    [Theory]
    [InlineData(
        """
        SELECT r.id, i.waiting_for FROM provider_batch_requests r
        JOIN batch_items i ON i.trace_id = r.trace_id AND i.indicator_id = r.indicator_id
        WHERE r.id IN (SELECT value FROM json_each(@ids)) AND r.provider = @provider AND r.model = @model AND r.submit_id IS NULL AND r.outcome IS NULL
        ORDER BY r.id
        """)]
    [InlineData(
        """
        SELECT r.id FROM provider_batch_requests r
        JOIN batch_items i ON i.trace_id = r.trace_id AND i.indicator_id = r.indicator_id
        WHERE r.submit_id = @submit_id AND r.outcome IS NULL AND i.state = 'waiting-on-provider' AND i.waiting_for = r.id
        ORDER BY r.id LIMIT @limit
        """)]
    [InlineData(
        """
        SELECT * FROM provider_batches job
        WHERE job.ended_at IS NULL AND job.provider_id IS NOT NULL AND job.cancel_requested_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM provider_batch_requests r
            JOIN batch_items i ON i.trace_id = r.trace_id AND i.indicator_id = r.indicator_id
            WHERE r.submit_id = job.submit_id AND r.outcome IS NULL AND i.state = 'waiting-on-provider' AND i.waiting_for = r.id)
        """)]
    public void Items_are_found_by_their_key_after_their_requests(string sql)
    {
        var plan = _store.PlanOf(sql);

        plan.ShouldContain("SEARCH i USING INDEX sqlite_autoindex_batch_items_1 (trace_id=? AND indicator_id=?)");
        plan.ShouldNotContain("SCAN r");
        plan.ShouldNotContain("SCAN i");
    }
}
