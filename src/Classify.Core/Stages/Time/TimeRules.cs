using Classify.Core.Indicators;
using Classify.Core.Lexicons;
using Classify.Core.Taxonomy;
using Classify.Core.Text;
using Classify.Core.TimeSeries;

namespace Classify.Core.Stages;

/// <summary>Infers the reporting frequency and gathers the evidence on averaging and accumulation (taxonomy, sections 7 and 8).</summary>
public static class TimeRules
{
    /// <summary>Reads dates and values, periodicity field, name and unit. Never throws for any text.</summary>
    public static TimeResult Infer(Indicator indicator, NormalizationResult normalization)
    {
        var observations = Observations.Of(indicator.SampleValues);
        var series = observations.Usable;
        var english = Translations.Glossary.ToEnglish(indicator.Name) ?? indicator.Name;
        var (frequency, confidence, evidence) = Frequency(indicator, english, observations.Dates);
        var name = TimeWords.Book.Scan(english);
        var unit = TimeWords.Book.Scan(indicator.Units);
        var finding = CumulativeDetector.Detect(series);
        var saysCumulative = name.Has(Concept.SaysCumulative) || unit.Has(Concept.SaysCumulative);
        return new TimeResult
        {
            ReportingFrequency = frequency,
            SaysAverage = name.Has(Concept.SaysAverage) || unit.Has(Concept.SaysAverage),
            SaysCumulative = saysCumulative,
            CumulativePattern = finding.Pattern,
            CumulativeConfidence = finding.Confidence,
            Period = StatedPeriod.In(english) ?? StatedPeriod.In(indicator.Units),
            UsableValues = series.Length,
            Confidence = confidence,
            Reasoning = $"The frequency is {WireName.Of(frequency)} by {evidence}; {Accumulation(finding, saysCumulative, series.Length)}{(observations.LeftOut.Clause() is { } leftOut ? $"; {leftOut}" : "")}.",
        };
    }

    private static (ReportingFrequency Frequency, double Confidence, string Evidence) Frequency(Indicator indicator, string name, DateOnly[] dates)
    {
        if (FrequencyInference.Of(dates) is { } shown)
        {
            return (shown, shown == ReportingFrequency.Irregular ? 0.8 : 0.97, $"the median gap of {dates.Length} dates");
        }

        if (FrequencyWords.InField(indicator.Periodicity) is { } stated)
        {
            return (stated, 0.95, $"the periodicity field \"{Quote.Short(indicator.Periodicity)}\"");
        }

        return (FrequencyWords.InName(indicator.Units) ?? FrequencyWords.InName(name)) is { } named
            ? (named, 0.8, "the words of name or unit")
            : (ReportingFrequency.Irregular, 0.4, "default, as neither dates nor words tell");
    }

    private static string Accumulation(CumulativeFinding finding, bool saysCumulative, int points) => finding.Pattern switch
    {
        _ when saysCumulative => "the text says that values accumulate",
        CumulativePattern.YearToDate => "the values rise within each year and drop at its end, as year-to-date totals do",
        CumulativePattern.RunningTotal => "the values never fall, as running totals do",
        CumulativePattern.Periodic => $"the {points} values do not accumulate",
        _ => "the values do not tell whether they accumulate",
    };
}
