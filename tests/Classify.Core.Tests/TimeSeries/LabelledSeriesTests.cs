using Classify.Core.Indicators;
using Classify.Core.Taxonomy;
using Classify.Core.Tests.Infrastructure;
using Classify.Core.TimeSeries;
using Classify.Evaluation.Labelled;

namespace Classify.Core.Tests.TimeSeries;

/// <summary>Published monthly and quarterly flows, counts and balances, as they are and summed since January.</summary>
public sealed class LabelledSeriesTests
{
    private const string File = "../shared/gold/dev.jsonl";
    private const int MinDays = 500;

    private static readonly HashSet<string> Summable = ["flow", "volume", "count", "balance"];

    [SkippableFact]
    public void Published_flows_are_not_year_to_date_and_their_sums_are()
    {
        var series = Read();

        series.Count.ShouldBeGreaterThan(0);
        series.ShouldAllBe(flow => CumulativeDetector.Detect(flow).Pattern != CumulativePattern.YearToDate);
        series.ShouldAllBe(flow => IsSurelyYearToDate(CumulativeDetector.Detect(YearToDateSums.Of(flow))));
    }

    [SkippableFact]
    public void Published_flows_come_back_from_their_sums() =>
        Read().ShouldAllBe(flow => YearToDateSums.Back(YearToDateSums.Of(flow)).Zip(flow).All(pair =>
            Math.Abs(pair.First.Value - pair.Second.Value) <= 1e-9 * flow.Max(point => point.Value)));

    private static bool IsSurelyYearToDate(CumulativeFinding finding) =>
        finding is { Pattern: CumulativePattern.YearToDate, Confidence: >= 0.8 };

    private static List<Observation[]> Read()
    {
        var path = Repository.Path(File);
        Skip.IfNot(System.IO.File.Exists(path), $"{File} is not beside the repository.");
        return [.. LabelledFiles.Read([path])
            .Where(line => Summable.Contains(line.Labels.IndicatorType) && line.Indicator.SampleValues.Count > 0)
            .Select(line => Observations.Of(line.Indicator.SampleValues).Usable)
            .Where(IsLongAndSubAnnual)];
    }

    private static bool IsLongAndSubAnnual(Observation[] series) =>
        series.Length > 0
        && series[^1].Date.DayNumber - series[0].Date.DayNumber >= MinDays
        && FrequencyInference.Of([.. series.Select(point => point.Date)]) is ReportingFrequency.Monthly or ReportingFrequency.Quarterly
        && series.All(point => point.Value >= 0);
}
