using Classify.Providers.Limits;

namespace Classify.Providers.Tests.Limits;

/// <summary>What a provider allows and how it answers.</summary>
/// <param name="Rpm">Requests a minute; null for no limit.</param>
/// <param name="BurstSeconds">Seconds of unused requests that are saved up: the bucket's size, at least one request.</param>
/// <param name="Latency">Time of an answer.</param>
internal sealed record ProviderBehaviour(double? Rpm, double BurstSeconds, TimeSpan Latency)
{
    /// <summary>Time until a 429 arrives.</summary>
    public TimeSpan RejectsAfter { get; init; } = TimeSpan.FromMilliseconds(5);

    /// <summary><c>retry-after</c> in whole seconds, rounded up; otherwise to the millisecond.</summary>
    public bool WholeSeconds { get; init; } = true;

    /// <summary>Every answer tells what was left of the bucket when its call came, and when the bucket will be full.</summary>
    public bool TellsWhatIsLeft { get; init; }

    /// <summary>Share of calls that get a 429 for no reason that the rate explains.</summary>
    public double GroundlessRejections { get; init; }

    /// <summary>Null for none.</summary>
    public RejectingAll? Outage { get; init; }

    /// <summary>Answers take up to this share of <see cref="Latency"/> longer.</summary>
    public double Jitter { get; init; }

    public double PerSecond => (Rpm ?? double.PositiveInfinity) / 60;
}

/// <summary>Every call gets a 429 with the same <c>retry-after</c> up to a moment on the clock.</summary>
internal sealed record RejectingAll(TimeSpan Until, TimeSpan RetryAfter);

/// <summary>A provider with a token bucket that refills continuously.</summary>
internal sealed class SimulatedProvider(ProviderBehaviour behaviour, TimeProvider clock)
{
    private readonly Random _random = new(1);
    private readonly double _size = Math.Max(1, behaviour.PerSecond * behaviour.BurstSeconds);
    private double _tokens = Math.Max(1, behaviour.PerSecond * behaviour.BurstSeconds);
    private readonly long _origin = clock.GetTimestamp();
    private long _filledAt = clock.GetTimestamp();

    public int Accepted { get; private set; }

    public int Rejected { get; private set; }

    public int InFlight { get; private set; }

    public int MostInFlight { get; private set; }

    /// <summary>The provider's rate from now on; for one account shared with others.</summary>
    public double PerSecond { get; set; } = behaviour.PerSecond;

    public double BucketSize => _size;

    /// <summary>What comes of a call, with whole requests left and the time until the bucket is full where the provider tells.</summary>
    public async Task<(CallOutcome Outcome, (long Remaining, TimeSpan ResetsIn)? Told)> CallAsync()
    {
        InFlight++;
        MostInFlight = Math.Max(MostInFlight, InFlight);
        var outcome = Admit();
        (long, TimeSpan)? told = behaviour.TellsWhatIsLeft ? ((long)_tokens, TimeSpan.FromSeconds((_size - _tokens) / PerSecond)) : null;
        await Task.Delay(outcome == CallOutcome.Success ? AnswerTime() : behaviour.RejectsAfter, clock);
        InFlight--;
        return (outcome, told);
    }

    private TimeSpan AnswerTime() =>
        TimeSpan.FromMilliseconds(Math.Round(behaviour.Latency.TotalMilliseconds * (1 + (behaviour.Jitter * _random.NextDouble()))));

    private CallOutcome Admit()
    {
        if (_random.NextDouble() < behaviour.GroundlessRejections)
        {
            Rejected++;
            return CallOutcome.RateLimited(TimeSpan.FromSeconds(1));
        }

        if (behaviour.Outage is { } outage && clock.GetElapsedTime(_origin) < outage.Until)
        {
            Rejected++;
            return CallOutcome.RateLimited(outage.RetryAfter);
        }

        if (behaviour.Rpm is null)
        {
            Accepted++;
            return CallOutcome.Success;
        }

        _tokens = Math.Min(_size, _tokens + (clock.GetElapsedTime(_filledAt).TotalSeconds * PerSecond));
        _filledAt = clock.GetTimestamp();
        if (_tokens < 1)
        {
            Rejected++;
            var wait = (1 - _tokens) / PerSecond;
            return CallOutcome.RateLimited(behaviour.WholeSeconds
                ? TimeSpan.FromSeconds(Math.Ceiling(wait))
                : TimeSpan.FromMilliseconds(Math.Ceiling(wait * 1000)));
        }

        _tokens--;
        Accepted++;
        return CallOutcome.Success;
    }
}
