using System.Diagnostics;
using Xunit.Sdk;

namespace Classify.Durability.Tests;

/// <summary>Waits for something to be seen, and fails with a sentence when it is not seen in time.</summary>
internal static class Deadline
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    /// <summary>Looks until <paramref name="isSo"/>.</summary>
    /// <param name="evidence">What the failure shows besides.</param>
    public static async Task UntilAsync(string what, TimeSpan within, Func<Task<bool>> isSo, Func<string>? evidence = null)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            if (Stopwatch.GetElapsedTime(started) > within)
            {
                throw new XunitException($"Not seen within {within.TotalSeconds} s: {what}.\n{evidence?.Invoke()}");
            }

            await Task.Delay(LookEvery);
        }
    }

    /// <summary>Looks until <paramref name="isSo"/>.</summary>
    public static Task UntilAsync(string what, TimeSpan within, Func<bool> isSo, Func<string>? evidence = null) =>
        UntilAsync(what, within, () => Task.FromResult(isSo()), evidence);
}
