using Classify.Core.TimeSeries;

namespace Classify.Core.Tests.TimeSeries;

public sealed class DateParserTests
{
    [Theory]
    [InlineData("2024-03-31", 2024, 3, 31)]
    [InlineData("2024-03-31T00:00:00Z", 2024, 3, 31)]
    [InlineData("2024-03-31T23:59:59.999+02:00", 2024, 3, 31)]
    [InlineData("2024-03-31 12:30", 2024, 3, 31)]
    [InlineData("2024/03/31", 2024, 3, 31)]
    [InlineData("2024.03.31", 2024, 3, 31)]
    [InlineData("20240331", 2024, 3, 31)]
    [InlineData("31/03/2024", 2024, 3, 31)]
    [InlineData("03/31/2024", 2024, 3, 31)]
    [InlineData("05/06/2024", 2024, 6, 5)]
    [InlineData("31.03.2024", 2024, 3, 31)]
    [InlineData("31 Mar 2024", 2024, 3, 31)]
    [InlineData("31-Mar-24", 2024, 3, 31)]
    [InlineData("March 31, 2024", 2024, 3, 31)]
    [InlineData("2024-03", 2024, 3, 1)]
    [InlineData("2024/3", 2024, 3, 1)]
    [InlineData("202403", 2024, 3, 1)]
    [InlineData("03/2024", 2024, 3, 1)]
    [InlineData("2024M03", 2024, 3, 1)]
    [InlineData("2024-M3", 2024, 3, 1)]
    [InlineData("Mar 2024", 2024, 3, 1)]
    [InlineData("2024 march", 2024, 3, 1)]
    [InlineData("Mar-98", 1998, 3, 1)]
    [InlineData("Sept 2024", 2024, 9, 1)]
    [InlineData("2024-Q1", 2024, 1, 1)]
    [InlineData("2024Q4", 2024, 10, 1)]
    [InlineData("2024:Q2", 2024, 4, 1)]
    [InlineData("Q3 2024", 2024, 7, 1)]
    [InlineData("2024-H2", 2024, 7, 1)]
    [InlineData("2024S1", 2024, 1, 1)]
    [InlineData("H1 2024", 2024, 1, 1)]
    [InlineData("2024-W05", 2024, 1, 29)]
    [InlineData("2024W52", 2024, 12, 23)]
    [InlineData("2024", 2024, 1, 1)]
    [InlineData("FY2024", 2024, 1, 1)]
    [InlineData("2023/24", 2023, 1, 1)]
    [InlineData("  2024-03-31  ", 2024, 3, 31)]
    public void A_date_in_any_usual_shape_is_read(string text, int year, int month, int day)
    {
        DateParser.TryParse(text, out var date).ShouldBeTrue();
        date.ShouldBe(new DateOnly(year, month, day));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("last10YearsAvg")]
    [InlineData("last10YearsPeerAvg")]
    [InlineData("n/a")]
    [InlineData("2024-13")]
    [InlineData("2024-02-30")]
    [InlineData("2024-Q5")]
    [InlineData("2024-H3")]
    [InlineData("2024-W54")]
    [InlineData("2023-W53")]
    [InlineData("0000-01-01")]
    [InlineData("1234")]
    [InlineData("99999999999999999999")]
    [InlineData("2024-03-31-07-09")]
    [InlineData("٢٠٢٤")]
    [InlineData("2024-03-31; drop table")]
    [InlineData("\ud800")]
    public void A_text_that_is_no_date_is_refused(string? text) => DateParser.TryParse(text, out _).ShouldBeFalse();
}
