using Classify.Providers.Calls;

namespace Classify.Providers.Batches;

/// <summary>
/// The batch interface of one provider: many questions handed over as one job, answered within a day at a part of the price.
/// One request over the wire for each step, no retries of its own; every failure of the outside world is a value.
/// </summary>
public interface IBatchClient
{
    /// <summary>One of <see cref="ProviderName"/>.</summary>
    string Provider { get; }

    /// <summary>The most that is put into one job.</summary>
    BatchCaps Caps { get; }

    /// <summary>Bytes that <paramref name="question"/> takes in a job, built with what is known of its model now.</summary>
    Task<int> MeasureAsync(BatchQuestion question, CancellationToken cancellationToken);

    /// <summary>
    /// Makes a job of <paramref name="questions"/>. They are written to a temporary file first, so memory does not grow with them.
    /// </summary>
    /// <param name="submitId">The caller's own id of the job, by which <see cref="FindAsync"/> finds it again; at most 512 characters.</param>
    /// <param name="model">The model of every question.</param>
    /// <param name="questions">At least one, each with a custom id of its own.</param>
    /// <exception cref="ArgumentException">There is no question, or one asks another model.</exception>
    /// <exception cref="IOException">The temporary file cannot be written; nothing was sent.</exception>
    /// <exception cref="OperationCanceledException">Only when <paramref name="cancellationToken"/> is cancelled. There may be a job.</exception>
    Task<BatchSubmission> SubmitAsync(
        string submitId, string model, IAsyncEnumerable<BatchQuestion> questions, CancellationToken cancellationToken);

    /// <summary>The job as it is now. A new job may be missing for some seconds.</summary>
    Task<BatchReply<BatchJob>> GetAsync(string jobId, CancellationToken cancellationToken);

    /// <summary>
    /// Looks for the job of a submission whose outcome is uncertain, newest first. A job with a <see cref="BatchJob.SubmitId"/> is
    /// the one; where the provider keeps none, every job of the same size is a candidate, and the caller leaves out those it knows.
    /// </summary>
    /// <param name="createdSince">When the submission began; clocks may differ by a minute, or by a day where the provider keeps the id.</param>
    /// <param name="total">Questions in the job.</param>
    Task<BatchReply<IReadOnlyList<BatchJob>>> FindAsync(
        string submitId, DateTimeOffset createdSince, int total, CancellationToken cancellationToken);

    /// <summary>Asks the provider to stop. The job ends some time later, and what is finished stays; one that has ended is returned as it is.</summary>
    Task<BatchReply<BatchJob>> CancelAsync(string jobId, CancellationToken cancellationToken);

    /// <summary>Files with the questions of a submission that were uploaded, whether or not a job was made of them. None where the provider keeps no files.</summary>
    /// <param name="createdSince">When the submission began; clocks may differ by a day.</param>
    /// <returns>Their ids.</returns>
    Task<BatchReply<IReadOnlyList<string>>> FindFilesAsync(
        string submitId, DateTimeOffset createdSince, CancellationToken cancellationToken);

    /// <summary>Deletes the questions of a job that was never made. Nothing to do where the provider keeps no files.</summary>
    /// <returns>The id of the file.</returns>
    Task<BatchReply<string>> DeleteFileAsync(string fileId, CancellationToken cancellationToken);

    /// <summary>
    /// The results of a job that has ended, in any order, one by one as they arrive. When the stream breaks, the last of them says so:
    /// begin again and pass over what was read.
    /// </summary>
    /// <param name="job">As <see cref="GetAsync"/> returned it.</param>
    IAsyncEnumerable<BatchResult> ResultsAsync(BatchJob job, CancellationToken cancellationToken);

    /// <summary>What a synchronous call with the same answer gives. Pure.</summary>
    ModelReply Read(ModelRequest request, ResultRow row);

    /// <summary>
    /// Remembers which part of the request the model refused, where <paramref name="row"/> says that it did. True: asked
    /// again, the request is built without that part.
    /// </summary>
    Task<bool> LearnAsync(ModelRequest request, ResultRow row, CancellationToken cancellationToken);
}
