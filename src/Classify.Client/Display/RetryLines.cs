using Classify.Client.Api;

namespace Classify.Client.Display;

/// <summary>Says that a call is repeated; calls side by side that fail alike say it once a second.</summary>
internal sealed class RetryLines(IRunDisplay display, TimeProvider clock)
{
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private (string Summary, int Attempt, long At)? _last;

    public void Write(RetryNotice notice)
    {
        lock (_lock)
        {
            if (_last is { } last && last.Summary == notice.Error.Summary && last.Attempt == notice.Attempt && clock.GetElapsedTime(last.At) < Apart)
            {
                return;
            }

            _last = (notice.Error.Summary, notice.Attempt, clock.GetTimestamp());
        }

        display.Line($"   {notice.Error.Summary} - trying again in {notice.Wait.TotalSeconds:0.#} s (attempt {notice.Attempt + 1} of {notice.MaxAttempts})");
    }
}
