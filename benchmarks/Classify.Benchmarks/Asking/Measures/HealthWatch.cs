using System.Diagnostics;

namespace Classify.Benchmarks.Asking.Measures;

/// <summary>Asks an address again and again, and keeps how long each answer took.</summary>
internal sealed class HealthWatch(HttpClient http, string path)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    private readonly List<TimeSpan> _took = [];

    public TimeSpan Longest => _took.Max();

    /// <summary>The time that 99 of 100 answers kept.</summary>
    public TimeSpan Percentile99 => _took.Order().ElementAt((int)Math.Ceiling(_took.Count * 0.99) - 1);

    public int Answers => _took.Count;

    public async Task RunAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < duration;)
        {
            var asked = Stopwatch.GetTimestamp();
            using (var response = await http.GetAsync(path, cancellationToken))
            {
                response.EnsureSuccessStatusCode();
            }

            _took.Add(Stopwatch.GetElapsedTime(asked));
            await Task.Delay(Between, cancellationToken);
        }
    }
}
