using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Classify.FakeModels;

/// <summary>Writes an answer in the form of the provider that was asked.</summary>
internal static class AnswerWriter
{
    public static async Task WriteAsync(HttpContext context, FakeRequest request, FakeAnswer answer)
    {
        context.Response.ContentType = "application/json";
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        switch (answer)
        {
            case FakeAnswer.Breaks:
                context.Abort();
                return;
            case FakeAnswer.Hangs hangs:
                await HangAsync(context, hangs);
                return;
        }

        var (status, body) = Body(request, answer);
        context.Response.StatusCode = status;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body), context.RequestAborted);
    }

    /// <summary>Status and body of an answer that is sent; an error of the server for others.</summary>
    public static (int Status, string Body) Body(FakeRequest request, FakeAnswer answer) => answer switch
    {
        FakeAnswer.Sends sends => (sends.Status, sends.Body),
        FakeAnswer.Fails fails => (fails.Status, Error(request, fails).ToJsonString()),
        FakeAnswer.Hangs or FakeAnswer.Breaks => Body(request, FakeAnswer.ServerError()),
        _ => (200, (request.IsAnthropic ? AnthropicMessage.Of(request, answer) : OpenAICompletion.Of(request, answer)).ToJsonString()),
    };

    private static async Task HangAsync(HttpContext context, FakeAnswer.Hangs hangs)
    {
        if (hangs.AfterHeaders)
        {
            await context.Response.Body.WriteAsync("{"u8.ToArray(), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }

        await Task.Delay(Timeout.Infinite, context.RequestAborted);
    }

    private static JsonObject Error(FakeRequest request, FakeAnswer.Fails fails) => request.IsAnthropic
        ? new()
        {
            ["type"] = "error",
            ["error"] = new JsonObject
            {
                ["type"] = fails.Type,
                ["message"] = fails.Message,
                ["details"] = fails.Code is null ? null : new JsonObject { ["error_code"] = fails.Code },
            },
            ["request_id"] = $"req_{request.Number}",
        }
        : new()
        {
            ["error"] = new JsonObject
            {
                ["message"] = fails.Message,
                ["type"] = fails.Type,
                ["param"] = fails.Param,
                ["code"] = fails.Code,
            },
        };
}
