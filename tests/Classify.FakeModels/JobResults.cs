using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Classify.FakeModels;

/// <summary>Answers the questions of a job, as lines in the form of its provider.</summary>
internal static class JobResults
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(FakeJob job, IEnumerable<(FakeQuestion Question, QuestionFate Fate)> fates, Func<FakeRequest, FakeAnswer> answer)
    {
        var (succeeded, errored, expired, cancelled) = job.Counts;
        foreach (var (question, fate) in fates)
        {
            var (line, isAnswer) = question.Request.IsAnthropic ? Anthropic(question, fate, answer) : OpenAI(question, fate, answer);

            // Anthropic has one stream of results for all.
            (isAnswer || question.Request.IsAnthropic ? job.Output : job.ErrorOutput).Add(line.ToJsonString(Plain));
            succeeded += isAnswer ? 1 : 0;
            errored += fate == QuestionFate.Asked && !isAnswer ? 1 : 0;
            expired += fate == QuestionFate.Expired ? 1 : 0;
            cancelled += fate == QuestionFate.Cancelled ? 1 : 0;
        }

        job.Counts = new(succeeded, errored, expired, cancelled);
    }

    private static (JsonObject Line, bool IsAnswer) OpenAI(FakeQuestion question, QuestionFate fate, Func<FakeRequest, FakeAnswer> answer)
    {
        var (status, body) = fate == QuestionFate.Asked ? AnswerWriter.Body(question.Request, answer(question.Request)) : (0, null);
        JsonObject? error = fate switch
        {
            QuestionFate.Expired => new() { ["code"] = "batch_expired", ["message"] = "This request could not be executed before the completion window expired." },
            QuestionFate.Cancelled => new() { ["code"] = "batch_cancelled", ["message"] = "This request was not executed because the batch was cancelled." },
            _ => null,
        };
        return (new()
        {
            ["id"] = $"batch_req_{question.Request.Number}",
            ["custom_id"] = question.CustomId,
            ["response"] = body is null ? null : new JsonObject { ["status_code"] = status, ["request_id"] = $"req_{question.Request.Number}", ["body"] = JsonNode.Parse(body) },
            ["error"] = error,
        }, status == 200);
    }

    private static (JsonObject Line, bool IsAnswer) Anthropic(FakeQuestion question, QuestionFate fate, Func<FakeRequest, FakeAnswer> answer)
    {
        if (fate != QuestionFate.Asked)
        {
            return (Line(question, new() { ["type"] = fate == QuestionFate.Expired ? "expired" : "canceled" }), false);
        }

        var (status, body) = AnswerWriter.Body(question.Request, answer(question.Request));
        return status == 200
            ? (Line(question, new() { ["type"] = "succeeded", ["message"] = JsonNode.Parse(body) }), true)
            : (Line(question, new() { ["type"] = "errored", ["error"] = JsonNode.Parse(body) }), false);
    }

    private static JsonObject Line(FakeQuestion question, JsonObject result) => new() { ["custom_id"] = question.CustomId, ["result"] = result };
}
