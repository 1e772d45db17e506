using System.ComponentModel;
using System.Diagnostics;
using Classify.Core.Stages;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Monitoring;

/// <summary>The queries operators use, run by the sqlite3 program as they run them.</summary>
public sealed class MonitoringQueryTests(OwnService own) : IClassFixture<OwnService>
{
    private static readonly string[] Views =
    [
        "normalization_results", "time_inference_results", "cumulative_detection_results", "family_assignment_results",
        "type_classification_results", "boolean_review_results", "final_review_results",
    ];

    private readonly RunningService _service = own.Service;

    [SkippableFact]
    public async Task They_answer_while_a_batch_runs_and_after_it()
    {
        SkipWithoutProgram();
        await using var service = await RunningService.StartAsync();
        var (ids, bad) = (Sample.NewIds(4), Sample.NewId());
        service.Gate.FailAt(Stage.Time, indicator => indicator.IndicatorId == bad);
        using var hold = new HeldBatch(service, ids[0]);
        var traceId = await service.Api.SubmitAsync(Sample.BatchOf([bad, .. ids]));
        await hold.Reached;

        var running = QueryAll(service, traceId);

        running.Latest.ShouldContain(traceId);
        running.OfBatch.ShouldContain("|5|0|0|");
        hold.Dispose();
        await service.Api.EndAsync(traceId);
        var ended = QueryAll(service, traceId);
        ended.OfBatch.ShouldContain("|5|4|1|");
        ended.Classifications.ShouldBe("4");
        ended.Stages.ShouldContain("time|failed|3");
        ended.Stages.ShouldContain("complete|completed|4");
        ended.Failed.ShouldContain(bad);
    }

    [SkippableFact]
    public async Task Every_view_answers_with_a_row_for_each_stage_result()
    {
        SkipWithoutProgram();
        var traceId = await _service.Api.ClassifyAsync(Sample.BatchOf(Sample.NewIds(3)));

        foreach (var view in Views.Take(6))
        {
            Query(_service, $"SELECT COUNT(*) FROM {view} WHERE trace_id = '{traceId}' AND run = 1").ShouldBe("3", view);
        }

        foreach (var view in Views)
        {
            Query(_service, $"SELECT * FROM {view} WHERE trace_id = '{traceId}' LIMIT 1").ShouldNotContain("Error");
        }

        Query(_service, $"SELECT DISTINCT unit_kind FROM normalization_results WHERE trace_id = '{traceId}'").ShouldBe("money");
        Query(_service, $"SELECT DISTINCT reporting_frequency FROM time_inference_results WHERE trace_id = '{traceId}'").ShouldBe("quarterly");
        Query(_service, $"SELECT COUNT(*) FROM family_assignment_results WHERE trace_id = '{traceId}' AND family IS NOT NULL").ShouldBe("3");
        Query(_service, $"SELECT COUNT(*) FROM type_classification_results WHERE trace_id = '{traceId}' AND indicator_type IS NULL").ShouldBe("0");
        Query(_service, $"SELECT COUNT(*) FROM boolean_review_results WHERE trace_id = '{traceId}' AND passed IS NULL").ShouldBe("0");
    }

    private static (string Latest, string OfBatch, string Classifications, string Stages, string Failed) QueryAll(
        RunningService service, string traceId) =>
        (
            Query(service, "SELECT * FROM pipeline_stats ORDER BY batch_start_time DESC LIMIT 10;"),
            Query(service, $"SELECT * FROM pipeline_stats WHERE batch_id = '{traceId}';"),
            Query(service, "SELECT COUNT(*) FROM classifications;"),
            Query(service, "SELECT stage, status, COUNT(*) FROM processing_log GROUP BY stage, status;"),
            Query(service, "SELECT * FROM processing_log WHERE status = 'failed';"));

    private static string Query(RunningService service, string sql)
    {
        using var program = Start(service.Database.Path, sql);
        var (output, errors) = (program.StandardOutput.ReadToEnd(), program.StandardError.ReadToEnd());
        program.WaitForExit();
        program.ExitCode.ShouldBe(0, errors);
        return output.Trim();
    }

    private static void SkipWithoutProgram()
    {
        try
        {
            using var program = Start("-version");
            program.WaitForExit();
        }
        catch (Win32Exception)
        {
            Skip.If(true, "The sqlite3 program is not installed.");
        }
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("sqlite3", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            .ShouldNotBeNull();
}
