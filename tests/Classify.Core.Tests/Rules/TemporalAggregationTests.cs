using Classify.Core.Taxonomy;

namespace Classify.Core.Tests.Rules;

/// <summary>Taxonomy, sections 4 and 5, row by row.</summary>
public sealed class TemporalAggregationTests
{
    [Theory]
    [InlineData("Tourism receipts, year-to-date", "USD Million")]
    [InlineData("Cumulative budget balance", "KES Million")]
    [InlineData("Car sales YTD", "Units")]
    [InlineData("Arrivals, cumulative", "Persons")]
    public void A_series_named_cumulative_is_cumulative(string name, string units) =>
        Of(name, units).ShouldBe((TemporalAggregation.PeriodCumulative, TimeBasis.Cumulative));

    [Theory]
    [InlineData("Attainment of diplomas (%) (cumulative)", null)]
    [InlineData("Cumulative debt outstanding", "USD Million")]
    public void A_type_that_cannot_accumulate_is_not_cumulative_whatever_its_name(string name, string? units) =>
        Of(name, units).ShouldBe((TemporalAggregation.PointInTime, TimeBasis.PointInTime));

    [Theory]
    [InlineData("Exports YoY", "%")]
    [InlineData("Average annual growth of wages", "%")]
    public void A_rate_of_change_is_a_period_rate_even_when_averaged(string name, string units) =>
        Of(name, units).ShouldBe((TemporalAggregation.PeriodRate, TimeBasis.PerPeriod));

    [Theory]
    [InlineData("Jobless claims, 4-week average", "Number", TimeBasis.PointInTime)]
    [InlineData("Exchange rate, period average", "XOF per USD", TimeBasis.PointInTime)]
    [InlineData("Average price of lamb", "USD/kg", TimeBasis.PointInTime)]
    [InlineData("Exports, monthly average", "USD Million", TimeBasis.PerPeriod)]
    public void What_says_average_is_a_period_average(string name, string units, TimeBasis basis) =>
        Of(name, units).ShouldBe((TemporalAggregation.PeriodAverage, basis));

    [Theory]
    [InlineData("Average lending rate", "%", TemporalAggregation.PointInTime)]
    [InlineData("Average yield of ten-year bonds", "%", TemporalAggregation.PointInTime)]
    [InlineData("Dow Jones Industrial Average", "points", TemporalAggregation.PointInTime)]
    public void Interest_rates_yields_and_indices_ignore_the_word_average(string name, string units, TemporalAggregation expected) =>
        Of(name, units).Aggregation.ShouldBe(expected);

    [Theory]
    [InlineData("Correlation of gold and shares", null, null)]
    [InlineData("Income elasticity of imports", null, "Annual")]
    [InlineData("Tax multiplier", null, null)]
    [InlineData("Quality of roads", "score (1-7)", "Annual")]
    [InlineData("Competitiveness rank", "rank", "Annual")]
    [InlineData("Sovereign credit rating", "rating", null)]
    public void Coefficients_and_yearly_ratings_have_no_aggregation(string name, string? units, string? periodicity) =>
        Of(name, units, periodicity).ShouldBe((TemporalAggregation.NotApplicable, TimeBasis.PointInTime));

    [Fact]
    public void A_monthly_score_is_a_period_average() =>
        Of("Stress score of banks", "score", "Monthly").Aggregation.ShouldBe(TemporalAggregation.PeriodAverage);

    [Theory]
    [InlineData("Exports of cars", "USD Million", TemporalAggregation.PeriodTotal)]
    [InlineData("Trade balance", "USD Million", TemporalAggregation.PeriodTotal)]
    [InlineData("Truck sales", "Units", TemporalAggregation.PeriodTotal)]
    [InlineData("Crude oil production", "BBL/D/1K", TemporalAggregation.PeriodAverage)]
    [InlineData("Electricity generation", "MW", TemporalAggregation.PeriodAverage)]
    public void Flows_balances_and_volumes_are_totals_unless_given_as_a_physical_rate(string name, string units, TemporalAggregation expected) =>
        Of(name, units).ShouldBe((expected, TimeBasis.PerPeriod));

    [Theory]
    [InlineData("Government debt", "USD Million")]
    [InlineData("Refinery capacity", "Thousand barrels per day")]
    [InlineData("Population", "Persons")]
    [InlineData("Employed persons", "Thousand")]
    [InlineData("Wheat price", "USD/bushel")]
    [InlineData("Repo rate", "%")]
    [InlineData("Bund yield", "%")]
    [InlineData("Credit spread", "bps")]
    [InlineData("Unemployment rate", "%")]
    [InlineData("Debt service to exports ratio", "%")]
    [InlineData("Urban population", "% of total population")]
    [InlineData("Output gap", "% of potential GDP")]
    [InlineData("VIX", "Index")]
    [InlineData("Recession probability", "%")]
    [InlineData("Retirement age", "years")]
    [InlineData("Equity allocation", "% of portfolio")]
    [InlineData("Stock market index", "points")]
    public void Levels_prices_rates_and_market_indices_are_point_in_time(string name, string units) =>
        Of(name, units).ShouldBe((TemporalAggregation.PointInTime, TimeBasis.PointInTime));

    [Theory]
    [InlineData("Tourist arrivals", "Number")]
    [InlineData("Housing starts", "Thousands of Units")]
    [InlineData("Jobless claims", "Number")]
    [InlineData("Bankruptcies", "Companies")]
    [InlineData("Deaths in traffic", "Number")]
    [InlineData("Rainfall", "mm")]
    public void Events_and_rainfall_are_period_totals(string name, string units) =>
        Of(name, units).ShouldBe((TemporalAggregation.PeriodTotal, TimeBasis.PerPeriod));

    [Theory]
    [InlineData("Mean temperature", "Celsius")]
    [InlineData("Consumer price index", "2015=100")]
    [InlineData("Manufacturing PMI", "points")]
    [InlineData("Consumer confidence", "points")]
    [InlineData("Duration of unemployment", "weeks")]
    public void Readings_indices_sentiment_and_durations_are_period_averages(string name, string units) =>
        Of(name, units).ShouldBe((TemporalAggregation.PeriodAverage, TimeBasis.PointInTime));

    [Theory]
    [InlineData("Recettes fiscales, cumul depuis janvier", "period-cumulative")]
    [InlineData("Steuereinnahmen, kumuliert", "period-cumulative")]
    [InlineData("Exportaciones, acumulado desde enero", "period-cumulative")]
    [InlineData("Arbeitslose im Jahresdurchschnitt", "period-average")]
    public void Accumulation_and_average_are_understood_in_other_languages(string name, string aggregation) =>
        WireName.Of(Classified.Of(name).Labels.TemporalAggregation).ShouldBe(aggregation);

    private static (TemporalAggregation Aggregation, TimeBasis Basis) Of(string name, string? units, string? periodicity = "Monthly")
    {
        var labels = Classified.Of(name, units, periodicity).Labels;
        return (labels.TemporalAggregation, labels.TimeBasis);
    }
}
