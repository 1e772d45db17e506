using Classify.Core.Indicators;
using Classify.Core.TimeSeries;

namespace Classify.Core.Tests.TimeSeries;

public sealed class ObservationsTests
{
    [Fact]
    public void Entries_without_a_date_or_a_value_are_dropped_and_the_rest_sorted() =>
        Observations.Of(
        [
            new SampleValue("2024-03", 3), new SampleValue("last10YearsAvg", 9), new SampleValue("2024-01", 1), new SampleValue("2024-02", null),
        ])
        .Usable.ShouldBe([new Observation(new DateOnly(2024, 1, 1), 1), new Observation(new DateOnly(2024, 3, 1), 3)]);

    [Fact]
    public void Of_several_values_with_one_date_the_last_sent_counts() =>
        Observations.Of([new SampleValue("2024", 1), new SampleValue("2024-01-01", 2)])
            .Usable.ShouldBe([new Observation(new DateOnly(2024, 1, 1), 2)]);
}
