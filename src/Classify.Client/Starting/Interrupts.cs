using System.Runtime.InteropServices;

namespace Classify.Client.Starting;

/// <summary>Ctrl-C: the first detaches, the second ends at once.</summary>
public sealed class Interrupts(TimeProvider clock) : IDisposable
{
    // One request to end may arrive twice: from the terminal or a supervisor, and forwarded by "dotnet run".
    private static readonly TimeSpan Echo = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource _first = new();
    private readonly List<PosixSignalRegistration> _registrations = [];
    private readonly Lock _lock = new();
    private readonly Stack<Action> _second = new();
    private long? _firstAt;

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken First => _first.Token;

    /// <summary>Listens to the signals of the operating system that ask a program to end.</summary>
    public static Interrupts OfProcess(TimeProvider clock)
    {
        var interrupts = new Interrupts(clock);
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP })
        {
            interrupts._registrations.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                interrupts.Signal();
            }));
        }

        return interrupts;
    }

    /// <summary>Adds to what the second signal does; what was added last comes first.</summary>
    public void OnSecond(Action action)
    {
        lock (_lock)
        {
            _second.Push(action);
        }
    }

    /// <summary>A signal has come.</summary>
    public void Signal()
    {
        List<Action> actions;
        lock (_lock)
        {
            if (_firstAt is null)
            {
                _firstAt = clock.GetTimestamp();
                _ = _first.CancelAsync();
                return;
            }

            if (clock.GetElapsedTime(_firstAt.Value) < Echo)
            {
                return;
            }

            actions = [.. _second];
        }

        actions.ForEach(action => action());
    }

    /// <inheritdoc/>
    public void Dispose() => _registrations.ForEach(registration => registration.Dispose());
}
