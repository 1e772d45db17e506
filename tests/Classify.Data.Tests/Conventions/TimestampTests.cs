using Classify.Data.Conventions;

namespace Classify.Data.Tests.Conventions;

public sealed class TimestampTests
{
    [Fact]
    public void An_instant_is_written_in_UTC_with_milliseconds() =>
        Timestamp.Text(new DateTimeOffset(2026, 3, 1, 1, 2, 3, 4, TimeSpan.FromHours(5.5))).ShouldBe("2026-02-28T19:32:03.004Z");

    [Fact]
    public void What_was_written_is_read_again_to_the_millisecond()
    {
        var instant = new DateTimeOffset(2026, 12, 31, 23, 59, 59, 999, TimeSpan.Zero);

        var read = Timestamp.Parse(Timestamp.Text(instant.AddTicks(9_999)));

        read.ShouldBe(instant);
        read.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Later_instants_sort_later_as_text()
    {
        var start = new DateTimeOffset(1999, 12, 31, 23, 59, 59, TimeSpan.Zero);
        var texts = Enumerable.Range(0, 200).Select(i => Timestamp.Text(start.AddMilliseconds(i * i * i * 997.0))).ToList();

        texts.ShouldBe(texts.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-01-01T00:00:00Z")]
    [InlineData("2026-01-01T00:00:00.0000000Z")]
    [InlineData("2026-01-01T00:00:00.000+01:00")]
    [InlineData("01/02/2026 00:00:00")]
    [InlineData("")]
    public void Any_other_form_is_refused(string text) => Should.Throw<FormatException>(() => Timestamp.Parse(text));
}
