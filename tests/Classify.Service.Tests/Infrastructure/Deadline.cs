namespace Classify.Service.Tests.Infrastructure;

/// <summary>How long a test waits for something that must come.</summary>
internal static class Deadline
{
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(20);

    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(60);

    /// <summary>Returns as soon as the condition holds.</summary>
    public static Task UntilAsync(Func<bool> condition, string what) => UntilAsync(() => Task.FromResult(condition()), what);

    /// <summary>Returns as soon as the condition holds.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        using var timer = new PeriodicTimer(PollEvery);
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            while (!await condition())
            {
                await timer.WaitForNextTickAsync(limit.Token);
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Waited {Limit} in vain: {what}");
        }
    }
}
