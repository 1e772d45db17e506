using System.Diagnostics;
using Xunit.Sdk;

namespace Classify.Durability.Tests;

/// <summary>Waits for something to be seen, and fails with a sentence when it is not seen in time.</summary>
internal static class Deadline
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    /// <summary>Looks until <paramref name="isSo"/>.</summary>
    public static async Task UntilAsync(string what, TimeSpan within, Func<Task<bool>> isSo)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            if (Stopwatch.GetElapsedTime(started) > within)
            {
                throw new XunitException($"Not seen within {within.TotalSeconds} s: {what}.");
            }

            await Task.Delay(LookEvery);
        }
    }

    /// <summary>Looks until <paramref name="isSo"/>.</summary>
    public static Task UntilAsync(string what, TimeSpan within, Func<bool> isSo) =>
        UntilAsync(what, within, () => Task.FromResult(isSo()));
}
