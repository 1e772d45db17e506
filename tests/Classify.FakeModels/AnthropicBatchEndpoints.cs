using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Classify.FakeModels;

/// <summary>Anthropic's message batches.</summary>
internal sealed class AnthropicBatchEndpoints(FakeBatches batches)
{
    private const string Root = "/v1/messages/batches";

    public void Map(IEndpointRouteBuilder routes, BatchEndpoints endpoints)
    {
        routes.MapPost(Root, endpoints.Step(BatchStep.Create, CreateAsync));
        routes.MapGet(Root, endpoints.Step(BatchStep.List, context => Task.FromResult(
            new BatchAnswer(BatchEndpoints.Page(context, batches.Jobs.Where(job => job.InputFileId is null), job => job.Id, "after_id", View)))));
        routes.MapGet(Root + "/{id}", endpoints.Step(BatchStep.Look, context => Task.FromResult(Answer(batches.Look(Id(context))))));
        routes.MapGet(Root + "/{id}/results", endpoints.Step(BatchStep.Results, context => Task.FromResult(Results(batches.Find(Id(context))))));
        routes.MapPost(Root + "/{id}/cancel", endpoints.Step(BatchStep.Cancel, context => Task.FromResult(Cancel(batches.Find(Id(context))))));
    }

    private static string Id(HttpContext context) => (string)context.Request.RouteValues["id"]!;

    private static BatchAnswer Refused(string message) => new(Fails: new(400, message, "invalid_request_error"));

    private static BatchAnswer Answer(FakeJob? job) => job is null ? Missing : new(View(job));

    private static BatchAnswer Missing => new(Fails: new(404, "Message Batch not found", "not_found_error"));

    private static BatchAnswer Results(FakeJob? job) => job is { HasEnded: true } ? new(Lines: job.Output) : Missing;

    private async Task<BatchAnswer> CreateAsync(HttpContext context)
    {
        if (context.Request.Headers["anthropic-version"] != "2026-10-21")
        {
            return Refused("anthropic-version: header is required");
        }

        using var order = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var questions = order.RootElement.GetProperty("requests").EnumerateArray()
            .Select((row, index) => FakeQuestion.Of(index + 1, row, "/v1/messages", "params")).ToList();
        return questions.DistinctBy(question => question.CustomId).Count() < questions.Count
            ? Refused("requests: custom_id is not unique within the batch")
            : new(View(batches.Make("msgbatch_", questions)));
    }

    private BatchAnswer Cancel(FakeJob? job) => job is null || batches.Cancel(job) || !job.HasEnded
        ? Answer(job)
        : Refused("Message Batch has already ended and cannot be canceled");

    /// <summary>Until the end all count as in processing.</summary>
    private static JsonObject View(FakeJob job) => new()
    {
        ["id"] = job.Id,
        ["type"] = "message_batch",
        ["processing_status"] = job.HasEnded ? "ended" : job.State == FakeJobState.Cancelling ? "canceling" : "in_progress",
        ["request_counts"] = new JsonObject
        {
            ["processing"] = job.HasEnded ? 0 : job.Questions.Count,
            ["succeeded"] = job.Counts.Succeeded,
            ["errored"] = job.Counts.Errored,
            ["canceled"] = job.Counts.Cancelled,
            ["expired"] = job.Counts.Expired,
        },
        ["created_at"] = Moment(job.CreatedAt),
        ["expires_at"] = Moment(job.CreatedAt.AddDays(1)),
        ["results_url"] = job.HasEnded ? $"https://another.example{Root}/{job.Id}/results" : null,
    };

    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
