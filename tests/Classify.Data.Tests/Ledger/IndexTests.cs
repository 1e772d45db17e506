using Classify.Data.Tests.Infrastructure;

namespace Classify.Data.Tests.Ledger;

/// <summary>What runs for every call or every few seconds must not read the whole ledger.</summary>
public sealed class IndexTests : IDisposable
{
    private const string Take = "UPDATE batch_items SET state = 'running', fence = fence + 1 WHERE trace_id = @t AND chunk = @c";

    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData(
        "ix_llm_calls_answers",
        """
        SELECT id, answer FROM llm_calls
        WHERE prompt_hash = @h AND provider = @p AND model = @m AND answered_at >= @t AND status = 'answered' AND validated
        ORDER BY answered_at DESC, id DESC LIMIT 1
        """)]
    [InlineData(
        "ix_llm_calls_answers",
        """
        SELECT prompt_hash, answer FROM llm_calls
        WHERE prompt_hash IN (SELECT value FROM json_each(@h)) AND provider = @p AND model = @m AND answered_at >= @t
          AND status = 'answered' AND validated
        ORDER BY answered_at DESC, id DESC
        """)]
    [InlineData("ix_llm_calls_item", "SELECT * FROM llm_calls WHERE trace_id = @t AND indicator_id = @i AND run = @r ORDER BY id")]
    [InlineData("ix_llm_calls_sent", "SELECT id, indicator_id FROM llm_calls WHERE trace_id = @t AND dispatch = 'sync' AND status = 'sent'")]
    [InlineData("ix_llm_calls_sent", "SELECT 1 FROM llm_calls WHERE trace_id = @t AND status = 'sent'")]
    [InlineData(
        "ix_llm_calls_sent",
        """
        UPDATE llm_calls SET status = 'unknown'
        WHERE status = 'sent' AND dispatch = 'sync' AND created_at < @t
          AND EXISTS (SELECT 1 FROM batch_items i
            WHERE i.trace_id = llm_calls.trace_id AND i.indicator_id = llm_calls.indicator_id
              AND i.state IN ('completed', 'failed', 'cancelled'))
        RETURNING trace_id
        """)]
    [InlineData("ix_batch_items_asking", $"{Take} AND ask = 'sync' AND state IN ('queued', 'running', 'retrying') AND state = 'running'")]
    [InlineData(
        "ix_batch_items_runnable",
        $"{Take} AND (ask IS NULL OR ask <> 'sync') AND state IN ('queued', 'running', 'retrying') AND state = 'running'")]
    public void A_frequent_statement_uses_its_index(string index, string sql) =>
        _store.PlanOf(sql).ShouldContain(index);
}
