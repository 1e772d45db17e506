using System.Net.Http.Headers;
using Classify.Providers.Abilities;
using Classify.Providers.Anthropic;
using Classify.Providers.Calls;

namespace Classify.Providers.Batches.Anthropic;

/// <summary>Message batches of Anthropic: one body with all questions, and one stream of results.</summary>
public sealed class AnthropicBatchClient : IBatchClient, IDisposable
{
    private const string Jobs = "/v1/messages/batches";

    /// <summary>Only size and time make a job a candidate: others' are to be few.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(1);

    private readonly HttpClient http;
    private readonly BatchCalls calls;
    private readonly BatchQuestions questions;
    private readonly AnthropicResult result;

    /// <exception cref="ArgumentException"><paramref name="options"/> hold no key.</exception>
    public AnthropicBatchClient(ProviderOptions options, LearntAbilities abilities, TimeProvider time)
    {
        options.RequireKey();
        http = ProviderHttp.Create(options);
        calls = new(http, options, time, ("anthropic-version", "2026-10-21"));
        questions = new(new MessageFormat(options, http), AnthropicQuestion.Form, options, abilities);
        result = new(options.ApiKey);
    }

    public string Provider => ProviderName.Anthropic;

    public BatchCaps Caps => BatchCaps.Anthropic;

    public Task<int> MeasureAsync(BatchQuestion question, CancellationToken cancellationToken) =>
        questions.MeasureAsync(question, cancellationToken);

    public async Task<BatchSubmission> SubmitAsync(
        string submitId, string model, IAsyncEnumerable<BatchQuestion> asked, CancellationToken cancellationToken)
    {
        await using var file = await questions.WriteAsync(model, asked, cancellationToken);
        var body = file.Content();
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var made = await calls.SendAsync(HttpMethod.Post, Jobs, body, cancellationToken);
        if (made.IsUncertain)
        {
            return new BatchSubmission.Uncertain(made.Failed!, null);
        }

        return made.Failed is not null ? await questions.RefusedAsync(made, model, file, cancellationToken) : made.Read(AnthropicJob.Read) switch
        {
            BatchReply<BatchJob>.Got job => new BatchSubmission.Accepted(job.Value),
            BatchReply<BatchJob>.Failed unread => new BatchSubmission.Uncertain(unread.Failure, null),
            _ => throw new InvalidOperationException("A success is not missing."),
        };
    }

    public Task<BatchReply<BatchJob>> GetAsync(string jobId, CancellationToken cancellationToken) =>
        calls.SendAsync(HttpMethod.Get, Path(jobId), AnthropicJob.Read, cancellationToken);

    public Task<BatchReply<IReadOnlyList<BatchJob>>> FindAsync(
        string submitId, DateTimeOffset createdSince, int total, CancellationToken cancellationToken) =>
        new ListSearch<BatchJob>(calls, $"{Jobs}?limit=100", "after_id", ClockSlack, AnthropicJob.Read)
            .FindAsync(found => found.Counts.Total == total, createdSince, cancellationToken);

    public Task<BatchReply<BatchJob>> CancelAsync(string jobId, CancellationToken cancellationToken) =>
        new JobStop(calls, Path(jobId), AnthropicJob.Read).CancelAsync(cancellationToken);

    public Task<BatchReply<IReadOnlyList<string>>> FindFilesAsync(string submitId, DateTimeOffset createdSince, CancellationToken cancellationToken) =>
        Task.FromResult<BatchReply<IReadOnlyList<string>>>(new BatchReply<IReadOnlyList<string>>.Got([]));

    public Task<BatchReply<string>> DeleteFileAsync(string fileId, CancellationToken cancellationToken) =>
        Task.FromResult<BatchReply<string>>(new BatchReply<string>.Got(fileId));

    /// <summary>The address is made here, not taken from the answer: the key goes to nobody else.</summary>
    public IAsyncEnumerable<BatchResult> ResultsAsync(BatchJob ended, CancellationToken cancellationToken) =>
        ended.ResultsUrl is null ? AsyncEnumerable.Empty<BatchResult>() : calls.StreamAsync($"{Path(ended.Id)}/results", result.Read, cancellationToken);

    public ModelReply Read(ModelRequest request, ResultRow row) => questions.Read(request, row);

    public Task<bool> LearnAsync(ModelRequest request, ResultRow row, CancellationToken cancellationToken) =>
        questions.LearnAsync(request, row, cancellationToken);

    public void Dispose() => http.Dispose();

    private static string Path(string jobId) => $"{Jobs}/{Uri.EscapeDataString(jobId)}";
}
