using System.Collections.Concurrent;
using Classify.Core.Indicators;
using Classify.Core.Stages;
using Classify.Service.Classifying;

namespace Classify.Service.Tests.Infrastructure;

/// <summary>Lets a test hold indicators in a stage, or make them fail there.</summary>
internal sealed class TestGate : IStageGate
{
    private readonly ConcurrentDictionary<Rule, byte> _rules = new();

    public void Enter(Stage stage, Indicator indicator)
    {
        foreach (var rule in _rules.Keys.Where(rule => rule.Stage == stage && rule.Concerns(indicator)))
        {
            rule.Apply();
        }
    }

    /// <summary>Holds every indicator concerned at the stage until the hold is released.</summary>
    public Hold HoldAt(Stage stage, Func<Indicator, bool> concerns)
    {
        var hold = new Hold(stage, concerns);
        _rules.TryAdd(hold, 0);
        return hold;
    }

    /// <summary>Makes every indicator concerned fail at the stage until the failure is repaired.</summary>
    /// <param name="exception">What is thrown; an exception of ours unless given.</param>
    public Failure FailAt(Stage stage, Func<Indicator, bool> concerns, Func<Exception>? exception = null)
    {
        var failure = new Failure(this, stage, concerns, exception ?? (() => new InvalidOperationException(Failure.Message)));
        _rules.TryAdd(failure, 0);
        return failure;
    }

    public void ReleaseAll()
    {
        foreach (var hold in _rules.Keys.OfType<Hold>())
        {
            hold.Release();
        }
    }

    internal abstract class Rule(Stage stage, Func<Indicator, bool> concerns)
    {
        public Stage Stage => stage;

        public bool Concerns(Indicator indicator) => concerns(indicator);

        public abstract void Apply();
    }

    internal sealed class Hold(Stage stage, Func<Indicator, bool> concerns) : Rule(stage, concerns)
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Ends when the first indicator is held.</summary>
        public Task Reached => _reached.Task.WaitAsync(Deadline.Limit);

        public override void Apply()
        {
            _reached.TrySetResult();
            _released.Task.Wait();
        }

        public void Release() => _released.TrySetResult();
    }

    internal sealed class Failure(TestGate gate, Stage stage, Func<Indicator, bool> concerns, Func<Exception> exception)
        : Rule(stage, concerns)
    {
        public const string Message = "Made to fail.\r\n\u001b[31mOn two lines.";

        public override void Apply() => throw exception();

        public void Repair() => gate._rules.TryRemove(this, out _);
    }
}
