using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Classify.FakeModels;

/// <summary>What the batch endpoints of both providers have in common.</summary>
internal sealed class BatchEndpoints(FakeBatches batches, Func<HttpContext, bool> isAllowed)
{
    /// <summary>Does one step: what is scripted for it, else <paramref name="act"/>.</summary>
    public RequestDelegate Step(BatchStep step, Func<HttpContext, Task<BatchAnswer>> act) => async context =>
    {
        if (!isAllowed(context))
        {
            await FailAsync(context, (FakeAnswer.Fails)FakeAnswer.BadKey());
            return;
        }

        var scripted = batches.Scripted(step);
        var answer = scripted is { IsDone: false } ? null : await act(context);
        if (scripted is { Answer: FakeAnswer.Hangs hangs })
        {
            await batches.HangAsync(() => AnswerWriter.WriteAsync(context, Request(context), hangs));
        }
        else if (scripted is { } fails)
        {
            await AnswerWriter.WriteAsync(context, Request(context), fails.Answer);
        }
        else if (answer!.Fails is { } refused)
        {
            await FailAsync(context, refused);
        }
        else if (answer.Lines is not null)
        {
            await LinesAsync(context, batches.Results ?? answer.Lines.Select(batches.Line).OfType<string>().Select(Encoding.UTF8.GetBytes));
        }
        else
        {
            await context.Response.WriteAsJsonAsync(answer.Json, context.RequestAborted);
        }
    };

    /// <summary>A page of <paramref name="all"/>, newest first.</summary>
    /// <param name="cursor">The parameter that says after which id the page begins.</param>
    public static JsonObject Page<T>(HttpContext context, IEnumerable<T> all, Func<T, string> id, string cursor, Func<T, JsonObject> view)
    {
        var after = context.Request.Query[cursor].ToString();
        var limit = int.TryParse(context.Request.Query["limit"], out var wanted) ? wanted : 20;
        var rest = all.Reverse().SkipWhile(entry => after.Length > 0 && id(entry) != after).Skip(after.Length > 0 ? 1 : 0).ToList();
        return new()
        {
            ["data"] = new JsonArray([.. rest.Take(limit).Select(view)]),
            ["first_id"] = rest.Count > 0 ? id(rest[0]) : null,
            ["last_id"] = rest.Take(limit).Select(id).LastOrDefault(),
            ["has_more"] = rest.Count > limit,
        };
    }

    private async Task LinesAsync(HttpContext context, IEnumerable<byte[]> lines)
    {
        var (sent, breakAfter) = (0, batches.ResultsBreakAfter);
        if (breakAfter is not null)
        {
            // A length that is not reached breaks off after all that was sent has arrived; an abort may be quicker than it.
            lines = lines.ToList();
            context.Response.ContentLength = lines.Sum(line => line.Length + 1L);
        }

        foreach (var line in lines)
        {
            if (sent == breakAfter)
            {
                return;
            }

            if (sent == batches.ResultsHangAfter)
            {
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await batches.HangAsync(() => Task.Delay(Timeout.Infinite, context.RequestAborted));
            }

            await context.Response.Body.WriteAsync(line, context.RequestAborted);
            await context.Response.Body.WriteAsync("\n"u8.ToArray(), context.RequestAborted);
            sent++;
        }
    }

    private static Task FailAsync(HttpContext context, FakeAnswer.Fails fails) => AnswerWriter.WriteAsync(context, Request(context), fails);

    private static FakeRequest Request(HttpContext context) => new(0, context.Request.Path, new Dictionary<string, string>(), "{}");
}

/// <summary>What a step comes to: JSON, lines of results, or an error.</summary>
internal sealed record BatchAnswer(JsonObject? Json = null, IEnumerable<string>? Lines = null, FakeAnswer.Fails? Fails = null)
{
    public static BatchAnswer Missing(string what) => new(Fails: new(404, $"No {what} found.", "invalid_request_error"));
}
