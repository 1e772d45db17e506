using Classify.Core.Indicators;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Core.Tests.Rules;

namespace Classify.Core.Tests.TimeSeries;

/// <summary>Taxonomy, section 7: dates, then the periodicity field, then unit or name.</summary>
public sealed class FrequencyTests
{
    [Theory]
    [InlineData(ReportingFrequency.Daily, "2024-05-02", "2024-05-03", "2024-05-06", "2024-05-07", "2024-05-08")]
    [InlineData(ReportingFrequency.Weekly, "2024-05-03", "2024-05-10", "2024-05-17")]
    [InlineData(ReportingFrequency.Monthly, "2024-01-31", "2024-02-29", "2024-03-31")]
    [InlineData(ReportingFrequency.Monthly, "2024M01", "2024M02", "2024M03", "2024M06")]
    [InlineData(ReportingFrequency.Quarterly, "2024-Q1", "2024-Q2", "2024-Q3")]
    [InlineData(ReportingFrequency.SemiAnnual, "2023-H1", "2023-H2", "2024-H1")]
    [InlineData(ReportingFrequency.Annual, "2024", "2022", "2023")]
    [InlineData(ReportingFrequency.Irregular, "2000", "2005", "2010")]
    [InlineData(ReportingFrequency.Irregular, "2024-01-01", "2024-01-15", "2024-01-29")]
    [InlineData(ReportingFrequency.Monthly, "2024-01", "lastYearAvg", "2024-02", "2024-03", "2024-03")]
    public void Three_dates_tell_by_their_median_gap(ReportingFrequency expected, params string[] dates) =>
        Infer("Annual", [.. dates.Select(date => new SampleValue(date, 1))]).ShouldBe(expected);

    [Theory]
    [InlineData("Monthly, End of Period", ReportingFrequency.Monthly)]
    [InlineData("Weekly, Ending Saturday", ReportingFrequency.Weekly)]
    [InlineData("Daily, 7-Day", ReportingFrequency.Daily)]
    [InlineData("Annual, Fiscal Year", ReportingFrequency.Annual)]
    [InlineData("Yearly", ReportingFrequency.Annual)]
    [InlineData("Biannually", ReportingFrequency.SemiAnnual)]
    [InlineData("Semi-Annual", ReportingFrequency.SemiAnnual)]
    [InlineData("Every two years", ReportingFrequency.Irregular)]
    [InlineData("Q", ReportingFrequency.Quarterly)]
    [InlineData("A", ReportingFrequency.Annual)]
    [InlineData("m", ReportingFrequency.Monthly)]
    [InlineData("W", ReportingFrequency.Weekly)]
    [InlineData("D", ReportingFrequency.Daily)]
    [InlineData("Business daily", ReportingFrequency.Daily)]
    [InlineData("quotidien", ReportingFrequency.Daily)]
    [InlineData("Diario", ReportingFrequency.Daily)]
    [InlineData("täglich", ReportingFrequency.Daily)]
    [InlineData("hebdomadaire", ReportingFrequency.Weekly)]
    [InlineData("SEMANAL", ReportingFrequency.Weekly)]
    [InlineData("wöchentlich", ReportingFrequency.Weekly)]
    [InlineData("Monthly (end of period)", ReportingFrequency.Monthly)]
    [InlineData("mensuel", ReportingFrequency.Monthly)]
    [InlineData("mensuelles", ReportingFrequency.Monthly)]
    [InlineData("mensual", ReportingFrequency.Monthly)]
    [InlineData("mensal", ReportingFrequency.Monthly)]
    [InlineData("monatlich", ReportingFrequency.Monthly)]
    [InlineData("mensile", ReportingFrequency.Monthly)]
    [InlineData("P1M", ReportingFrequency.Monthly)]
    [InlineData("trimestriel", ReportingFrequency.Quarterly)]
    [InlineData("trimestral", ReportingFrequency.Quarterly)]
    [InlineData("trimestrale", ReportingFrequency.Quarterly)]
    [InlineData("vierteljährlich", ReportingFrequency.Quarterly)]
    [InlineData("viertelja\u0308hrlich", ReportingFrequency.Quarterly)]
    [InlineData("Quartal", ReportingFrequency.Quarterly)]
    [InlineData("semestriel", ReportingFrequency.SemiAnnual)]
    [InlineData("Bi-annual", ReportingFrequency.SemiAnnual)]
    [InlineData("Half-yearly", ReportingFrequency.SemiAnnual)]
    [InlineData("halbjährlich", ReportingFrequency.SemiAnnual)]
    [InlineData("annuelle", ReportingFrequency.Annual)]
    [InlineData("anual", ReportingFrequency.Annual)]
    [InlineData("jährlich", ReportingFrequency.Annual)]
    [InlineData("Jahr", ReportingFrequency.Annual)]
    [InlineData("Every year", ReportingFrequency.Annual)]
    [InlineData("Every 2 years", ReportingFrequency.Irregular)]
    [InlineData("5-yearly", ReportingFrequency.Irregular)]
    [InlineData("Bi-monthly", ReportingFrequency.Irregular)]
    [InlineData("tous les deux ans", ReportingFrequency.Irregular)]
    [InlineData("cada dos años", ReportingFrequency.Irregular)]
    [InlineData("alle 10 Jahre", ReportingFrequency.Irregular)]
    public void Without_three_dates_the_periodicity_field_tells(string periodicity, ReportingFrequency expected) =>
        Infer(periodicity, [new SampleValue("2024", 1), new SampleValue("2024-06", 1), new SampleValue("2024-06", 2)]).ShouldBe(expected);

    [Theory]
    [InlineData("Bed nights - monthly data", ReportingFrequency.Monthly)]
    [InlineData("Balance sheet - annual aggregated data", ReportingFrequency.Annual)]
    [InlineData("Nuitées, données mensuelles", ReportingFrequency.Monthly)]
    [InlineData("Pernoctaciones, datos trimestrales", ReportingFrequency.Quarterly)]
    [InlineData("Übernachtungen, monatliche Daten", ReportingFrequency.Monthly)]
    public void Without_dates_and_field_the_name_tells(string name, ReportingFrequency expected) =>
        TimeOf(Classified.Described(name)).ReportingFrequency.ShouldBe(expected);

    [Theory]
    [InlineData("Average weekly hours")]
    [InlineData("Salaire mensuel moyen")]
    [InlineData("Exports")]
    public void Otherwise_it_is_irregular(string name) =>
        TimeOf(Classified.Described(name)).ReportingFrequency.ShouldBe(ReportingFrequency.Irregular);

    [Theory]
    [InlineData("Exports YoY", "year-on-year")]
    [InlineData("Exports, m/m", "month-on-month")]
    [InlineData("Claims, 4-week average", "4-week")]
    [InlineData("Exports", null)]
    public void A_stated_period_is_kept(string name, string? period) =>
        TimeOf(Classified.Described(name)).Period.ShouldBe(period);

    private static ReportingFrequency Infer(string periodicity, SampleValue[] values) =>
        TimeOf(Classified.Described("Exports", periodicity: periodicity, values: values)).ReportingFrequency;

    private static TimeResult TimeOf(Indicator indicator) => TimeRules.Infer(indicator, Normalizer.Normalize(indicator));
}
