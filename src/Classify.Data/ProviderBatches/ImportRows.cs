using Classify.Core.Taxonomy;
using Classify.Data.Batches;
using Classify.Data.Ledger;
using Classify.Data.Tables;
using Classify.Data.Writing;

namespace Classify.Data.ProviderBatches;

/// <summary>What came of importing rows.</summary>
/// <param name="Imported">Rows entered now.</param>
/// <param name="PassedOver">Rows that were entered before.</param>
/// <param name="Strange">Rows of requests that are not ours.</param>
/// <param name="Resumed">Chunks that have work now.</param>
public sealed record ImportOutcome(int Imported, int PassedOver, int Strange, IReadOnlyList<ResumedChunk> Resumed);

/// <summary>
/// Enters rows of a job's results, in any order and as often as they come: each is settled in the ledger, and its item goes
/// on where it still waits for it. A row entered before changes nothing, so that an import can begin again after a crash.
/// </summary>
/// <param name="rows">At most <see cref="SqliteWriter.MaxItemsPerFlush"/>, of one job or several.</param>
public sealed class ImportRows(IReadOnlyList<ImportedRow> rows) : Write<ImportOutcome>
{
    private const string Find =
        $"SELECT {SentRequest.Columns}, r.imported_at IS NOT NULL FROM provider_batch_requests r WHERE r.custom_id = @custom_id";

    public override WriteUrgency Urgency => WriteUrgency.Bulk;

    public override int Items => rows.Count;

    protected internal override ImportOutcome Execute(WriteSession session)
    {
        var (resumed, settled) = (new ResumedItems(session), new HashSet<string>());
        var (imported, passedOver, strange) = (0, 0, 0);
        foreach (var row in rows)
        {
            var found = session.Statement(Find).Query(reader => (SentRequest.Read(reader), reader.GetBoolean(5)), row.CustomId);
            switch (found)
            {
                case [(var request, false)]:
                    Import(session, resumed, request, row);
                    settled.Add(request.Key.TraceId);
                    imported++;
                    break;
                case [(_, true)]:
                    passedOver++;
                    break;
                default:
                    strange++;
                    break;
            }
        }

        resumed.Count();
        foreach (var traceId in settled)
        {
            BatchCounters.EndStranded(session, traceId);
        }

        return new ImportOutcome(imported, passedOver, strange, resumed.Chunks);
    }

    private static void Import(WriteSession session, ResumedItems resumed, SentRequest request, ImportedRow row)
    {
        switch (row)
        {
            case ImportedRow.Answered answered:
                Mark(session, request, RequestOutcome.Answered, reason: null);
                CallSettlement.Enter(session, request.CallId, answered.Result);
                resumed.Resume(request.Key, answered.Ask);
                break;
            case ImportedRow.Unanswered unanswered:
                Mark(session, request, unanswered.Outcome, unanswered.Reason);
                CallSettlement.Enter(session, request.CallId, unanswered.Result);
                UnansweredItems.MoveOn(session, resumed, request, unanswered.Fallback);
                break;
            default:
                throw new NotSupportedException(row.GetType().Name);
        }
    }

    private static void Mark(WriteSession session, SentRequest request, RequestOutcome outcome, string? reason) =>
        session.Statement(
                """
                UPDATE provider_batch_requests SET imported_at = @now, outcome = @outcome, reason = COALESCE(reason, @reason)
                WHERE id = @id
                """)
            .Execute(session.Now, WireName.Of(outcome), reason, request.Key.Id);
}
