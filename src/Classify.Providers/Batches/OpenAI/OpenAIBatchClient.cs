using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Classify.Providers.Abilities;
using Classify.Providers.Calls;
using Classify.Providers.OpenAI;

namespace Classify.Providers.Batches.OpenAI;

/// <summary>Batches of chat completions at OpenAI: a file of questions, a batch over it, and files of results.</summary>
public sealed class OpenAIBatchClient : IBatchClient, IDisposable
{
    /// <summary>Our id in the metadata decides which job is ours: clocks may be as wrong as can be.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromDays(1);

    private readonly HttpClient http;
    private readonly BatchCalls calls;
    private readonly BatchQuestions questions;
    private readonly OpenAIJob job;
    private readonly OpenAIResult result;

    /// <exception cref="ArgumentException"><paramref name="options"/> hold no key.</exception>
    public OpenAIBatchClient(ProviderOptions options, LearntAbilities abilities, TimeProvider time)
    {
        options.RequireKey();
        http = ProviderHttp.Create(options);
        calls = new(http, options, time);
        questions = new(new ChatFormat(ProviderName.OpenAI, options, RequestPart.MaxCompletionTokens, http), OpenAIQuestion.Form, options, abilities);
        job = new(options.ApiKey);
        result = new(options.ApiKey);
    }

    public string Provider => ProviderName.OpenAI;

    public BatchCaps Caps => BatchCaps.OpenAI;

    public Task<int> MeasureAsync(BatchQuestion question, CancellationToken cancellationToken) =>
        questions.MeasureAsync(question, cancellationToken);

    public async Task<BatchSubmission> SubmitAsync(
        string submitId, string model, IAsyncEnumerable<BatchQuestion> asked, CancellationToken cancellationToken)
    {
        await using var file = await questions.WriteAsync(model, asked, cancellationToken);
        var uploaded = await calls.SendAsync(HttpMethod.Post, "/files", Upload(submitId, file), cancellationToken);
        if (uploaded.Failed is not null)
        {
            return await questions.RefusedAsync(uploaded, model, file, cancellationToken);
        }

        return uploaded.Read(FileId) switch
        {
            BatchReply<string>.Got id => await OrderAsync(submitId, id.Value, model, file, cancellationToken),
            BatchReply<string>.Failed unread => new BatchSubmission.Refused(BatchRefusal.NotSent, unread.Failure),
            _ => throw new InvalidOperationException("A success is not missing."),
        };
    }

    public Task<BatchReply<BatchJob>> GetAsync(string jobId, CancellationToken cancellationToken) =>
        calls.SendAsync(HttpMethod.Get, $"/batches/{Uri.EscapeDataString(jobId)}", job.Read, cancellationToken);

    public Task<BatchReply<IReadOnlyList<BatchJob>>> FindAsync(
        string submitId, DateTimeOffset createdSince, int total, CancellationToken cancellationToken) =>
        new ListSearch<BatchJob>(calls, "/batches?limit=100", "after", ClockSlack, job.Read)
            .FindAsync(found => found.SubmitId == submitId, createdSince, cancellationToken);

    public async Task<BatchReply<BatchJob>> CancelAsync(string jobId, CancellationToken cancellationToken) =>
        await new JobStop(calls, $"/batches/{Uri.EscapeDataString(jobId)}", job.Read).CancelAsync(cancellationToken);

    public async Task<BatchReply<IReadOnlyList<string>>> FindFilesAsync(
        string submitId, DateTimeOffset createdSince, CancellationToken cancellationToken)
    {
        var name = OpenAIFile.NameOf(submitId);
        var reply = await new ListSearch<OpenAIFile>(calls, "/files?purpose=batch&order=desc&limit=1000", "after", ClockSlack, OpenAIFile.Read)
            .FindAsync(file => file.Name == name, createdSince, cancellationToken);
        return reply switch
        {
            BatchReply<IReadOnlyList<OpenAIFile>>.Got { Value: var files } => new BatchReply<IReadOnlyList<string>>.Got([.. files.Select(file => file.Id)]),
            BatchReply<IReadOnlyList<OpenAIFile>>.Failed { Failure: var failure } => new BatchReply<IReadOnlyList<string>>.Failed(failure),
            _ => throw new InvalidOperationException("A list is found or cannot be read."),
        };
    }

    public Task<BatchReply<string>> DeleteFileAsync(string fileId, CancellationToken cancellationToken) =>
        calls.SendAsync(HttpMethod.Delete, $"/files/{Uri.EscapeDataString(fileId)}", _ => fileId, cancellationToken);

    public async IAsyncEnumerable<BatchResult> ResultsAsync(BatchJob ended, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in new[] { ended.OutputFileId, ended.ErrorFileId }.OfType<string>())
        {
            await foreach (var came in calls.StreamAsync($"/files/{Uri.EscapeDataString(file)}/content", result.Read, cancellationToken))
            {
                yield return came;
                if (came is BatchResult.Broken)
                {
                    yield break;
                }
            }
        }
    }

    public ModelReply Read(ModelRequest request, ResultRow row) => questions.Read(request, row);

    public Task<bool> LearnAsync(ModelRequest request, ResultRow row, CancellationToken cancellationToken) =>
        questions.LearnAsync(request, row, cancellationToken);

    public void Dispose() => http.Dispose();

    private async Task<BatchSubmission> OrderAsync(
        string submitId, string fileId, string model, QuestionFile file, CancellationToken cancellationToken)
    {
        var ordered = await calls.SendAsync(HttpMethod.Post, "/batches", Order(submitId, fileId), cancellationToken);
        if (ordered.Failed is null)
        {
            return ordered.Read(job.Read) switch
            {
                BatchReply<BatchJob>.Got made => new BatchSubmission.Accepted(made.Value),
                BatchReply<BatchJob>.Failed unread => new BatchSubmission.Uncertain(unread.Failure, fileId),
                _ => throw new InvalidOperationException("A success is not missing."),
            };
        }

        if (ordered.IsUncertain)
        {
            return new BatchSubmission.Uncertain(ordered.Failed, fileId);
        }

        var refused = await questions.RefusedAsync(ordered, model, file, cancellationToken);
        return refused with { InputFileId = await DeleteFileAsync(fileId, cancellationToken) is BatchReply<string>.Failed ? fileId : null };
    }

    /// <summary>Names quoted, as browsers do it: not every server reads them otherwise.</summary>
    private static MultipartFormDataContent Upload(string submitId, QuestionFile file)
    {
        var lines = file.Content();
        lines.Headers.ContentType = new MediaTypeHeaderValue("application/jsonl");
        return new() { { new StringContent("batch"), "\"purpose\"" }, { lines, "\"file\"", $"\"{OpenAIFile.NameOf(submitId)}\"" } };
    }

    private static ByteArrayContent Order(string submitId, string fileId)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
        {
            ["input_file_id"] = fileId,
            ["endpoint"] = OpenAIQuestion.Endpoint,
            ["completion_window"] = "24h",
            ["metadata"] = new Dictionary<string, string> { [OpenAIJob.SubmitId] = submitId },
        });
        return new(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
    }

    private static string FileId(JsonElement file) => file.FindText("id") ?? throw new FormatException("The file has no id.");
}
