using Classify.Core.Indicators;
using Classify.Evaluation.Labelled;
using Classify.Evaluation.Scoring;

namespace Classify.Core.Tests.Evaluation;

/// <summary>Labelled indicators made up for tests.</summary>
internal static class Sample
{
    /// <summary>A line of a labelled file that the rules get right in every field.</summary>
    public const string Json =
        """{"source":"test","contested":false,"indicator":{"indicator_id":"a","name":"Exports of tea","units":"USD Million","periodicity":"Monthly","sample_values":[{"date":"2024-01","value":1.5},{"date":"2024-02","value":null}]},"labels":{"family":"physical-fundamental","indicator_type":"flow","temporal_aggregation":"period-total","time_basis":"per-period","is_currency_denominated":true,"currency":"USD","heat_map_orientation":"higher-is-positive","scale":"millions"}}""";

    /// <summary>A scored line that is wrong in the given fields, with "wrong" for an answer.</summary>
    public static ScoredLine Scored(string id = "a", string source = "test", string file = "a.jsonl", double confidence = 0.8, params IEnumerable<string> wrong)
    {
        var labels = new ExpectedLabels("price-value", "price", "point-in-time", "point-in-time", true, "USD", "neutral", "raw-units");
        var indicator = new Indicator { IndicatorId = id, Name = $"Name of {id}", Units = "USD" };
        var answers = ScoredFields.All.Select(field =>
            new FieldAnswer(field, "expected", wrong.Contains(field) ? "wrong" : "expected", field is "time_basis" or "scale" ? null : confidence));
        return new ScoredLine(new LabelledIndicator(file, 1, source, false, indicator, labels), [.. answers], confidence, "reason");
    }
}
