using Classify.Client.Display;
using Classify.Client.Tests.Infrastructure;

namespace Classify.Client.Tests.Display;

public sealed class ProgressLinesTests
{
    private readonly JumpingClock _clock = new();
    private readonly List<string> _lines = [];
    private readonly ProgressLines _progress;

    public ProgressLinesTests() => _progress = new ProgressLines(_clock, _lines.Add);

    [Fact]
    public void A_change_is_shown_at_most_once_a_second_and_the_end_always()
    {
        At(0.2, 1);
        At(0.5, 2);
        At(1.0, 3);
        At(1.5, 9);
        At(1.9, 20);
        At(2.0, 20);

        _lines.ShouldBe(["   Progress: 3/20 (15%) - 1s elapsed", "   Progress: 20/20 (100%) - 1s elapsed"]);
    }

    [Fact]
    public void Without_a_change_there_is_a_line_every_five_seconds()
    {
        for (var second = 1; second <= 11; second++)
        {
            At(second, 0);
        }

        _lines.ShouldBe(["   Progress: 0/20 (0%) - 5s elapsed", "   Progress: 0/20 (0%) - 10s elapsed"]);
    }

    private void At(double second, int ended)
    {
        _clock.Advance(TimeSpan.FromSeconds(second) - _clock.Now);
        _progress.Report(new ProgressSnapshot(ended, 0, 20, null));
    }
}
