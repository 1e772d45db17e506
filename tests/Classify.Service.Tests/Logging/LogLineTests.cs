using System.Text.RegularExpressions;
using Classify.Core.Stages;
using Classify.Service.Tests.Infrastructure;

namespace Classify.Service.Tests.Logging;

public sealed partial class LogLineTests(OwnService own) : IClassFixture<OwnService>
{
    private readonly RunningService _service = own.Service;

    [Fact]
    public async Task Each_request_about_a_batch_has_one_line_with_the_trace_id_of_the_batch()
    {
        var traceId = await _service.Api.ClassifyAsync(Sample.BatchOf(Sample.NewId()));
        foreach (var path in new[] { "", "/items", "/classifications" })
        {
            await _service.Api.GetJsonAsync($"/batches/{traceId}{path}");
        }

        await _service.Api.PostAsync($"/batches/{traceId}/cancel");

        await LinesAsync($"trace {traceId}", 6);
        var lines = ConsoleLines.With($"trace {traceId}");
        lines.ShouldAllBe(line => WholeLine().IsMatch(line));
        lines.Select(line => RequestPart().Match(line).Value).ShouldBe(
            [
                "POST /classify/batch 202", $"GET /batches/{traceId}/events 200", $"GET /batches/{traceId} 200",
                $"GET /batches/{traceId}/items 200", $"GET /batches/{traceId}/classifications 200",
                $"POST /batches/{traceId}/cancel 200",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task A_query_is_not_logged()
    {
        var secret = Sample.NewId("secret");

        await _service.Api.GetAsync($"/classifications?q={secret}");
        var after = Sample.NewId("after");
        await _service.Api.GetAsync($"/{after}");

        await LinesAsync(after, 1);
        ConsoleLines.With(secret).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/batches/{0}%0D%0AFORGED%20LINE%1B%5B31m")]
    [InlineData("/batches/{0}%0AFORGED/events")]
    [InlineData("/batches/{0}%E2%80%A8FORGED%C2%9B/items")]
    [InlineData("/classifications/{0}%0D%0AFORGED")]
    [InlineData("/{0}%0D%0AFORGED%07")]
    public async Task Signs_in_a_path_do_not_break_the_line(string path)
    {
        var mark = Sample.NewId("mark");

        await _service.Api.GetAsWrittenAsync(path.Replace("{0}", mark, StringComparison.Ordinal));

        await LinesAsync(mark, 1);
        ConsoleLines.With(mark).ShouldHaveSingleItem().ShouldMatch(WholeLine().ToString());
        ConsoleLines.With("FORGED").ShouldAllBe(line => WholeLine().IsMatch(line));
    }

    [Fact]
    public async Task Control_characters_sent_raw_in_a_path_do_not_reach_the_console()
    {
        var mark = Sample.NewId("mark");

        await RawHttp.SendAsync(
            _service.Port, $"GET /{mark}\u001b[31m\u0007\u009b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        ConsoleLines.With(mark).ShouldAllBe(line => WholeLine().IsMatch(line));
    }

    [Fact]
    public async Task Signs_in_an_id_and_in_an_error_do_not_break_the_line()
    {
        var mark = Sample.NewId("mark");
        var id = $"{mark}\r\nFORGED \u001b[31m\u2028\u0085line";
        _service.Gate.FailAt(Stage.Normalize, indicator => indicator.IndicatorId == id);

        await _service.Api.ClassifyAsync(Sample.BatchOf(id));

        await LinesAsync(mark, 3);
        var lines = ConsoleLines.With(mark);
        lines.Count.ShouldBe(3);
        lines.ShouldAllBe(line => WholeLine().IsMatch(line) && line.Contains("On two lines", StringComparison.Ordinal));
    }

    private static Task LinesAsync(string text, int count) =>
        Deadline.UntilAsync(() => ConsoleLines.With(text).Count >= count, $"{count} lines with {text}");

    /// <summary>Instant, level and a message without control characters or line separators.</summary>
    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\S+ (INF|WRN|ERR) [^\p{Cc}\u2028\u2029]+$")]
    private static partial Regex WholeLine();

    [GeneratedRegex(@"(GET|POST) \S+ \d{3}")]
    private static partial Regex RequestPart();
}
