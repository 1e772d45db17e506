using System.Text.Encodings.Web;
using System.Text.Json;
using Classify.Client.Api;

namespace Classify.Client.Report;

/// <summary>The one document of <c>--json</c>; result rows are passed on as the service sent them.</summary>
public static class JsonReport
{
    /// <summary>Writes the document and a line end.</summary>
    public static void Write(RunOutcome outcome, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.Default }))
        {
            json.WriteStartObject();
            json.WriteString("status", JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.Ending.ToString()));
            json.WriteNumber("exit_code", outcome.Code);
            json.WriteString("problem", outcome.Problem);
            json.WriteString("llm_provider", outcome.Target.Provider);
            json.WriteString("model", outcome.Target.Model);
            json.WriteString("routing", outcome.Target.Routing);
            json.WriteString("dispatch", outcome.Target.Dispatch);
            json.WriteString("profile", outcome.Target.Profile);
            WriteNumber(json, "seed", outcome.Seed);
            WriteTotals(json, outcome);
            json.WriteNumber("duration_ms", (long)outcome.Duration.TotalMilliseconds);
            json.WriteNumber("indicators_per_second", Math.Round(outcome.RatePerSecond, 3));
            WriteNumber(json, "cost_usd", outcome.CostUsd);
            WriteNumber(json, "sync_cost_usd", outcome.SyncCostUsd);
            WriteNumber(json, "saving_usd", outcome.SavingUsd);
            WriteTexts(json, "trace_ids", outcome.TraceIds);
            WriteTexts(json, "open_trace_ids", outcome.OpenTraceIds);
            WriteJobs(json, outcome.Jobs);
            json.WriteStartArray("results");
            foreach (var result in outcome.Results)
            {
                result.Row.WriteTo(json);
            }

            json.WriteEndArray();
            WriteFailed(json, outcome.Failed);
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
        output.Flush();
    }

    private static void WriteTotals(Utf8JsonWriter json, RunOutcome outcome)
    {
        json.WriteStartObject("totals");
        json.WriteNumber("indicators", outcome.Indicators);
        json.WriteNumber("done", outcome.Done);
        json.WriteNumber("failed", outcome.Failed.Count);
        json.WriteNumber("needs_review", outcome.NeedsReview);
        json.WriteNumber("unfinished", outcome.Unfinished);
        json.WriteEndObject();
    }

    private static void WriteJobs(Utf8JsonWriter json, IEnumerable<ProviderJob> jobs)
    {
        json.WriteStartArray("provider_batches");
        foreach (var job in jobs)
        {
            json.WriteStartObject();
            json.WriteString("submit_id", job.SubmitId);
            json.WriteString("provider_id", job.ProviderId);
            json.WriteString("provider", job.Provider);
            json.WriteString("status", job.Status);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFailed(Utf8JsonWriter json, IEnumerable<FailedIndicator> failed)
    {
        json.WriteStartArray("failed");
        foreach (var indicator in failed)
        {
            json.WriteStartObject();
            json.WriteString("indicator_id", indicator.Id);
            json.WriteString("name", indicator.Name);
            json.WriteString("trace_id", indicator.TraceId);
            json.WriteString("state", indicator.State);
            json.WriteString("stage", indicator.Stage);
            json.WriteString("error_class", indicator.ErrorClass);
            json.WriteString("error_message", indicator.ErrorMessage);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
