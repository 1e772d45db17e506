using System.Text.Json.Nodes;

namespace Classify.FakeModels;

/// <summary>The jobs of both providers. Time is what a test makes of it: a job ends after it was looked at often enough, or when told to.</summary>
public sealed class FakeBatches
{
    private readonly Lock gate = new();
    private readonly Func<FakeRequest, FakeAnswer> answer;
    private readonly List<FakeJob> jobs = [];
    private readonly List<FakeFile> files = [];
    private readonly List<string> deleted = [];
    private readonly Dictionary<BatchStep, Queue<(FakeAnswer Answer, bool IsDone)>> scripted = [];
    private int numbers;
    private int hanging;

    internal FakeBatches(Func<FakeRequest, FakeAnswer> answer) => this.answer = answer;

    /// <summary>Looks that find a new job at work before one finds it ended; null: it is stuck until <see cref="End"/>.</summary>
    public int? EndsAfterLooks { get; set; } = 0;

    /// <summary>Looks that do not find a new job at all.</summary>
    public int MissingLooks { get; set; }

    /// <summary>What becomes of each question, by its custom id.</summary>
    public Func<string, QuestionFate> Fate { get; set; } = _ => QuestionFate.Asked;

    /// <summary>Questions of a job that are asked before a cancel takes effect.</summary>
    public int AskedBeforeCancel { get; set; }

    /// <summary>Code and message of what OpenAI finds wrong with new jobs as a whole; empty: nothing.</summary>
    public IReadOnlyList<(string Code, string Message)> JobErrors { get; set; } = [];

    /// <summary>Questions of a job that are asked before OpenAI finds something wrong with it as a whole.</summary>
    public int AskedBeforeFailing { get; set; }

    /// <summary>Results are in another order than the questions.</summary>
    public bool Shuffles { get; set; }

    /// <summary>Lines after which results break off; null: never.</summary>
    public int? ResultsBreakAfter { get; set; }

    /// <summary>Lines after which no more results come, and no end either; null: never.</summary>
    public int? ResultsHangAfter { get; set; }

    /// <summary>Lines sent instead of any results; null: the results of the job.</summary>
    public IEnumerable<byte[]>? Results { get; set; }

    /// <summary>What is sent of a line of results; null leaves it out.</summary>
    public Func<string, string?> Line { get; set; } = line => line;

    /// <summary>The clock of the provider.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>Every job made so far, in order.</summary>
    public IReadOnlyList<FakeJob> Jobs => Locked(() => jobs.ToList());

    /// <summary>Files of questions that are there.</summary>
    public IReadOnlyList<string> Files => Locked(() => files.Select(file => file.Id).ToList());

    /// <summary>Files that were deleted.</summary>
    public IReadOnlyList<string> DeletedFiles => Locked(() => deleted.ToList());

    /// <summary>What became of the questions of all jobs that have ended.</summary>
    public BatchLedger Ledger => Locked(() => new BatchLedger(
        jobs.Sum(job => job.Counts.Succeeded), jobs.Sum(job => job.Counts.Errored), jobs.Sum(job => job.Counts.Expired), jobs.Sum(job => job.Counts.Cancelled)));

    /// <summary>Requests that are held now without an answer, or in the middle of one.</summary>
    public int Hanging => Volatile.Read(ref hanging);

    /// <summary>Answers the next request of this kind with <paramref name="fails"/>.</summary>
    /// <param name="isDone">Whether what was asked for is done all the same.</param>
    public void Next(BatchStep step, FakeAnswer fails, bool isDone = false) => Locked(() =>
    {
        if (!scripted.TryGetValue(step, out var queue))
        {
            scripted.Add(step, queue = new());
        }

        queue.Enqueue((fails, isDone));
        return 0;
    });

    /// <summary>Ends every job that is open.</summary>
    public void End() => Locked(() =>
    {
        foreach (var job in jobs.Where(job => !job.HasEnded))
        {
            Settle(job);
        }

        return 0;
    });

    /// <summary>Counts a request as held while it is.</summary>
    internal async Task HangAsync(Func<Task> hang)
    {
        Interlocked.Increment(ref hanging);
        try
        {
            await hang();
        }
        finally
        {
            Interlocked.Decrement(ref hanging);
        }
    }

    internal (FakeAnswer Answer, bool IsDone)? Scripted(BatchStep step) =>
        Locked(() => scripted.TryGetValue(step, out var queue) && queue.TryDequeue(out var next) ? next : ((FakeAnswer, bool)?)null);

    internal IReadOnlyList<FakeFile> KeptFiles => Locked(() => files.ToList());

    /// <summary>Keeps a file of questions.</summary>
    /// <returns>Its id.</returns>
    public string Keep(string name, byte[] content) => Locked(() =>
    {
        var id = $"file-{++numbers}";
        files.Add(new(id, name, content, Time.GetUtcNow()));
        return id;
    });

    internal FakeFile? File(string id) => Locked(() => files.Find(file => file.Id == id));

    internal bool Delete(string id) => Locked(() =>
    {
        deleted.Add(id);
        return files.RemoveAll(file => file.Id == id) > 0;
    });

    internal FakeJob Make(string prefix, IReadOnlyList<FakeQuestion> questions, string? inputFileId = null, JsonNode? metadata = null, params IEnumerable<(string, string)> errors) => Locked(() =>
    {
        var job = new FakeJob($"{prefix}{++numbers}", Time.GetUtcNow(), questions) { InputFileId = inputFileId, Metadata = metadata, Errors = [.. errors, .. inputFileId is null ? [] : JobErrors] };
        jobs.Add(job);
        return job;
    });

    internal FakeJob? Find(string id) => Locked(() => jobs.Find(job => job.Id == id));

    /// <summary>Null while it cannot be found.</summary>
    internal FakeJob? Look(string id) => Locked(() =>
    {
        if (jobs.Find(job => job.Id == id) is not { } job || ++job.Looks <= MissingLooks)
        {
            return null;
        }

        if (job.State == FakeJobState.Cancelling || (!job.HasEnded && job.Looks - MissingLooks > EndsAfterLooks))
        {
            Settle(job);
        }
        else if (job.State == FakeJobState.Validating)
        {
            job.State = FakeJobState.InProgress;
        }

        return job;
    });

    /// <summary>False where the job has ended.</summary>
    internal bool Cancel(FakeJob job) => Locked(() =>
    {
        var isOpen = !job.HasEnded && job.State != FakeJobState.Cancelling;
        job.State = isOpen ? FakeJobState.Cancelling : job.State;
        return isOpen;
    });

    private void Settle(FakeJob job)
    {
        if (job.Errors.Count > 0)
        {
            JobResults.Write(job, job.Questions.Take(AskedBeforeFailing).Select(question => (question, QuestionFate.Asked)), answer);
            job.State = FakeJobState.Failed;
            return;
        }

        var isCancelled = job.State == FakeJobState.Cancelling;
        var fates = job.Questions
            .Select((question, index) => (Question: question, Fate: isCancelled && index >= AskedBeforeCancel ? QuestionFate.Cancelled : Fate(question.CustomId)));
        JobResults.Write(job, fates, answer);
        if (Shuffles)
        {
            var random = new Random(1);
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(job.Output));
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(job.ErrorOutput));
        }

        job.State = isCancelled ? FakeJobState.Cancelled : job.Counts.Expired > 0 ? FakeJobState.Expired : FakeJobState.Completed;
    }

    private T Locked<T>(Func<T> read)
    {
        lock (gate)
        {
            return read();
        }
    }
}
