using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Classify.FakeModels;

/// <summary>OpenAI's files and batches.</summary>
internal sealed class OpenAIBatchEndpoints(FakeBatches batches)
{
    public void Map(IEndpointRouteBuilder routes, BatchEndpoints endpoints)
    {
        routes.MapPost("/v1/files", endpoints.Step(BatchStep.Upload, UploadAsync));
        routes.MapGet("/v1/files", endpoints.Step(BatchStep.ListFiles, context => Task.FromResult(new BatchAnswer(Files(context)))));
        routes.MapDelete("/v1/files/{id}", endpoints.Step(BatchStep.Delete, context => Task.FromResult(Delete(Id(context)))));
        routes.MapGet("/v1/files/{id}/content", endpoints.Step(BatchStep.Results, context => Task.FromResult(Content(Id(context)))));
        routes.MapPost("/v1/batches", endpoints.Step(BatchStep.Create, CreateAsync));
        routes.MapGet("/v1/batches", endpoints.Step(BatchStep.List, context => Task.FromResult(new BatchAnswer(BatchEndpoints.Page(context, Jobs(), job => job.Id, "after", View)))));
        routes.MapGet("/v1/batches/{id}", endpoints.Step(BatchStep.Look, context => Task.FromResult(Answer(batches.Look(Id(context))))));
        routes.MapPost("/v1/batches/{id}/cancel", endpoints.Step(BatchStep.Cancel, context => Task.FromResult(Cancel(batches.Find(Id(context))))));
    }

    private static string Id(HttpContext context) => (string)context.Request.RouteValues["id"]!;

    private static BatchAnswer Refused(string message, string? param) => new(Fails: new(400, message, "invalid_request_error", Param: param));

    private static BatchAnswer Answer(FakeJob? job) => job is null ? BatchAnswer.Missing("batch") : new(View(job));

    private IEnumerable<FakeJob> Jobs() => batches.Jobs.Where(job => job.InputFileId is not null);

    private async Task<BatchAnswer> UploadAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = long.MaxValue }, context.RequestAborted);
        if (form["purpose"] != "batch" || form.Files["file"] is not { } file || !file.FileName.EndsWith(".jsonl", StringComparison.Ordinal))
        {
            return Refused("Invalid file format for Batch API. Must be .jsonl", "file");
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, context.RequestAborted);
        return new(new() { ["id"] = batches.Keep(file.FileName, content.ToArray()), ["object"] = "file", ["purpose"] = "batch", ["filename"] = file.FileName });
    }

    private JsonObject Files(HttpContext context) => BatchEndpoints.Page(context, batches.KeptFiles, file => file.Id, "after", file => new JsonObject
    {
        ["id"] = file.Id,
        ["object"] = "file",
        ["purpose"] = "batch",
        ["filename"] = file.Name,
        ["created_at"] = file.CreatedAt.ToUnixTimeSeconds(),
    });

    private BatchAnswer Delete(string id) =>
        batches.Delete(id) ? new(new() { ["id"] = id, ["object"] = "file", ["deleted"] = true }) : BatchAnswer.Missing("file");

    private BatchAnswer Content(string id)
    {
        var job = batches.Jobs.FirstOrDefault(job => id == OutputId(job) || id == ErrorId(job));
        return job is null ? BatchAnswer.Missing("file") : new(Lines: id == OutputId(job) ? job.Output : job.ErrorOutput);
    }

    private async Task<BatchAnswer> CreateAsync(HttpContext context)
    {
        var order = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        if ((string?)order["completion_window"] != "24h" || (string?)order["endpoint"] is not { } endpoint)
        {
            return Refused("Invalid value. Value must be '24h'.", "completion_window");
        }

        if ((string?)order["input_file_id"] is not { } fileId || batches.File(fileId) is not { Content: var file })
        {
            return Refused("Invalid file ID: it was not found.", "input_file_id");
        }

        var rows = Encoding.UTF8.GetString(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line)).ToList();
        var questions = rows.Select((row, index) => FakeQuestion.Of(index + 1, row, endpoint, "body")).ToList();
        return new(View(batches.Make("batch_", questions, fileId, order["metadata"]?.DeepClone(), Errors(rows, questions, endpoint))));
    }

    private static IEnumerable<(string, string)> Errors(List<JsonElement> rows, List<FakeQuestion> questions, string endpoint)
    {
        if (questions.DistinctBy(question => question.CustomId).Count() < questions.Count)
        {
            yield return ("duplicate_custom_id", "The custom_id is used more than once; custom ids must be unique within a batch.");
        }

        if (rows.Any(row => row.GetProperty("url").GetString() != endpoint || row.GetProperty("method").GetString() != "POST"))
        {
            yield return ("url_mismatch", "The URL provided for this request does not match the batch endpoint.");
        }

        if (questions.DistinctBy(question => question.Request.Model).Count() > 1)
        {
            yield return ("mismatched_model", "Each input file may use one model only.");
        }
    }

    private BatchAnswer Cancel(FakeJob? job) => job is null || batches.Cancel(job)
        ? Answer(job)
        : new(Fails: new(409, $"Cannot cancel a batch with status '{Word(job)}'.", "invalid_request_error"));

    private static string? OutputId(FakeJob job) => job.Output.Count > 0 ? $"file-output-{job.Id}" : null;

    private static string? ErrorId(FakeJob job) => job.ErrorOutput.Count > 0 ? $"file-error-{job.Id}" : null;

    private static string Word(FakeJob job) => job.State == FakeJobState.InProgress ? "in_progress" : job.State.ToString().ToLowerInvariant();

    private static JsonObject View(FakeJob job) => new()
    {
        ["id"] = job.Id,
        ["object"] = "batch",
        ["status"] = Word(job),
        ["errors"] = job.State != FakeJobState.Failed ? null : new JsonObject
        {
            ["object"] = "list",
            ["data"] = new JsonArray([.. job.Errors.Select(error => new JsonObject { ["code"] = error.Code, ["message"] = error.Message, ["param"] = null, ["line"] = 1 })]),
        },
        ["input_file_id"] = job.InputFileId,
        ["output_file_id"] = OutputId(job),
        ["error_file_id"] = ErrorId(job),
        ["created_at"] = job.CreatedAt.ToUnixTimeSeconds(),
        ["expires_at"] = job.CreatedAt.AddDays(1).ToUnixTimeSeconds(),
        ["request_counts"] = new JsonObject
        {
            ["total"] = job.State is FakeJobState.Validating or FakeJobState.Failed ? 0 : job.Questions.Count,
            ["completed"] = job.Counts.Succeeded,
            ["failed"] = job.Counts.Errored,
        },
        ["metadata"] = job.Metadata?.DeepClone(),
    };
}
