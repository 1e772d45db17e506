using System.Collections.Concurrent;
using Classify.Data.ProviderBatches;
using Classify.Data.Tables;
using Classify.Data.Writing;
using Classify.Providers.Batches;
using Classify.Providers.Calls;
using Classify.Service.Asking;

namespace Classify.Service.ProviderBatches;

/// <summary>Enters the results of a job, a page of rows at a time as they arrive; it can begin again at any moment.</summary>
internal sealed partial class ResultImporter(
    JobRequests requests, QuestionRebuilder rebuilder, RowReader reader, Models models, PauseProbes pauses, IWriter writer,
    ILogger<ResultImporter> logger) : IDisposable
{
    private const int RowsAtOnce = 500;

    /// <summary>Answers with log probabilities take 50 KB and more each: a page of them is full earlier.</summary>
    private const long BytesAtOnce = 1_000_000;

    /// <summary>
    /// The jobs of a provider are imported one after the other: the pages of several at once would only take more memory. No
    /// provider waits for another.
    /// </summary>
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new();

    /// <summary>Stands for a question that cannot be built any more.</summary>
    private const string AnySchema = """{"type":"object","properties":{}}""";

    /// <param name="late">What becomes of questions that the job had no time for.</param>
    public async Task<ResultImport> ImportAsync(
        ProviderBatchRow job, BatchJob state, Fallback late, CancellationToken stopping)
    {
        var turn = _turns.GetOrAdd(job.Provider, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(stopping);
        try
        {
            return await ReadAllAsync(job, state, late, stopping);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        foreach (var turn in _turns.Values)
        {
            turn.Dispose();
        }
    }

    private async Task<ResultImport> ReadAllAsync(
        ProviderBatchRow job, BatchJob state, Fallback late, CancellationToken stopping)
    {
        var client = models.BatchClient(job.Provider)!;
        var (resumed, rows, bytes, hasUnreadable) = (new List<ResumedChunk>(), new List<ResultRow>(), 0L, false);
        await foreach (var result in client.ResultsAsync(state, stopping))
        {
            switch (result)
            {
                case BatchResult.Came { Row: var row }:
                    rows.Add(row);
                    bytes += row.Body.Length;
                    break;
                case BatchResult.Unreadable { Error: var error }:
                    Log.Unreadable(logger, job.Provider, job.SubmitId, error);
                    hasUnreadable = true;
                    break;
                case BatchResult.Broken { Failure: var failure }:
                    Log.Broken(logger, job.Provider, job.SubmitId, failure.Error);
                    await EnterAsync(client, job, rows, late, resumed, stopping);
                    return new ResultImport(resumed, IsComplete: false) { Broken = failure };
            }

            if (rows.Count < RowsAtOnce && bytes < BytesAtOnce)
            {
                continue;
            }

            if (!await EnterAsync(client, job, rows, late, resumed, stopping))
            {
                return new ResultImport(resumed, IsComplete: false);
            }

            bytes = 0;
        }

        return new ResultImport(resumed, await EnterAsync(client, job, rows, late, resumed, stopping)) { HasUnreadable = hasUnreadable };
    }

    private async Task<bool> EnterAsync(
        IBatchClient client, ProviderBatchRow job, List<ResultRow> rows, Fallback late, List<ResumedChunk> resumed, CancellationToken stopping)
    {
        var open = await requests.NotImportedAsync([.. rows.Select(row => row.CustomId)], stopping);
        var imported = new List<ImportedRow>(rows.Count);
        foreach (var row in rows.Where(row => open.ContainsKey(row.CustomId)))
        {
            imported.Add(await ReadAsync(client, job, open[row.CustomId], row, late, stopping));
        }

        if (rows.Count > 0 && open.Count == 0)
        {
            Log.NothingNew(logger, job.Provider, job.SubmitId, rows.Count);
        }

        rows.Clear();
        if (imported.Count == 0)
        {
            return true;
        }

        var outcome = await writer.WriteAsync(new ImportRows(imported), CancellationToken.None);
        if (!outcome.IsCommitted)
        {
            Log.StorageFailed(logger, job.Provider, job.SubmitId, outcome.Failure);
            return false;
        }

        resumed.AddRange(outcome.Value.Resumed);
        return true;
    }

    private async Task<ImportedRow> ReadAsync(
        IBatchClient client, ProviderBatchRow job, JobRequest request, ResultRow row, Fallback late, CancellationToken stopping)
    {
        var question = await rebuilder.FindAsync(request);
        var asked = question?.Request ?? new ModelRequest(job.Model, "", "", "unknown", AnySchema, MaxOutputTokens: 1);
        var reply = client.Read(asked, row);
        if (reply is ModelReply.Failed failed)
        {
            reply = failed with { Learnt = await client.LearnAsync(asked, row, stopping) };
            if (failed.Failure == CallFailure.AccountBlocked)
            {
                pauses.NoteRefused(job.Provider);
                using var permit = models.Pause(job.Provider).TryEnter();
                permit?.Report(reply);
            }
            else if (failed.Failure == CallFailure.ModelUnavailable)
            {
                models.PauseRefused(job.Provider, job.Model, failed.Error);
            }
        }
        else
        {
            pauses.NoteAnswered(job.Provider);
            var askedAt = job.SubmittedAt ?? job.CreatedAt;
            models.Pause(job.Provider).ReportAnswered(askedAt);
            models.Pause(job.Provider, job.Model).ReportAnswered(askedAt);
        }

        return reader.Read(job, question, row, reply, late);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Provider} job {SubmitId}: a line of the results cannot be read: {Error}")]
        public static partial void Unreadable(ILogger logger, string provider, string submitId, string error);

        [LoggerMessage(LogLevel.Warning, "{Provider} job {SubmitId}: the results broke off and will be read again: {Error}")]
        public static partial void Broken(ILogger logger, string provider, string submitId, string error);

        [LoggerMessage(LogLevel.Information, "{Provider} job {SubmitId}: {Rows} rows were entered before.")]
        public static partial void NothingNew(ILogger logger, string provider, string submitId, int rows);

        [LoggerMessage(LogLevel.Error, "{Provider} job {SubmitId}: results could not be stored yet: {Failure}")]
        public static partial void StorageFailed(ILogger logger, string provider, string submitId, string failure);
    }
}
