using Classify.Benchmarks.Asking.Fake;
using Classify.Benchmarks.Asking.Measures;

namespace Classify.Benchmarks.BatchLane.Measures;

/// <summary>Shows the ledger beside what the fake of the providers has counted: they must agree to the row.</summary>
internal static class LedgerTable
{
    public static void AddLedger(this WantedTable table, LaneLedger ledger, FakeStatistics counted)
    {
        Compare("jobs accepted / at the provider", ledger.Jobs, counted.Jobs);
        Compare("questions in them / at the provider", ledger.JobRows, counted.Rows.Submitted);
        Compare("rows in the ledger / at the provider", ledger.Batch.All, counted.Rows.Submitted);
        Compare("answered / succeeded", ledger.Batch.Answered, counted.Rows.Succeeded);
        Compare("failed / errored", ledger.Batch.Failed, counted.Rows.Errored);
        Compare("expired / expired", ledger.Batch.Expired, counted.Rows.Expired);
        Compare("cancelled / cancelled", ledger.Batch.Cancelled, counted.Rows.Cancelled);
        table.Add("questions still open", $"{ledger.Open}", "0", ledger.Open == 0);

        void Compare(string name, long ours, long theirs) => table.Add(name, $"{ours} / {theirs}", "equal", ours == theirs);
    }
}
