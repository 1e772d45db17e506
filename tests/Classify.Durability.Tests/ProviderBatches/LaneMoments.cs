using Classify.Durability.Tests.Database;
using Classify.FakeModels;

namespace Classify.Durability.Tests.ProviderBatches;

/// <summary>Moments in the life of jobs at which a service is killed: each in turn, in a random order.</summary>
internal sealed class LaneMoments(FakeModelHost model)
{
    /// <summary>How many there are.</summary>
    public const int Count = 8;

    private static readonly TimeSpan ReachedWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestAfter = TimeSpan.FromMilliseconds(300);

    private readonly Queue<Moment> _next = new();

    private Moment[] All =>
    [
        Seen("questions are parked", "SELECT COUNT(*) FROM provider_batch_requests WHERE submit_id IS NULL AND outcome IS NULL"),
        Seen("a job is accepted", "SELECT COUNT(*) FROM provider_batches WHERE provider_id IS NOT NULL AND ended_at IS NULL"),
        Seen("results are entered",
            "SELECT COUNT(*) FROM provider_batch_requests r JOIN batches b USING (trace_id) WHERE r.imported_at IS NOT NULL AND b.ended_at IS NULL"),
        Held("a file is uploaded", BatchStep.Upload, isDone: true),
        Held("a job is ordered and not made", BatchStep.Create, isDone: false),
        Held("a job is made and not known of", BatchStep.Create, isDone: true),
        Held("a job is looked at", BatchStep.Look, isDone: true),
        Held("results are read", BatchStep.Results, isDone: true),
    ];

    /// <summary>Makes ready for the next moment, and says how to wait for it.</summary>
    public Func<DatabaseView, Task> Next(Random random)
    {
        if (_next.Count == 0)
        {
            var all = All;
            all.Length.ShouldBe(Count);
            random.Shuffle(all);
            Array.ForEach(all, _next.Enqueue);
        }

        var moment = _next.Dequeue();
        moment.Arm();
        var after = random.NextDouble() * LongestAfter;
        return async view =>
        {
            await Deadline.UntilAsync(moment.Name, ReachedWithin, () => moment.IsReached(view));
            await Task.Delay(after);
        };
    }

    private static Moment Seen(string name, string count) => new(name, () => { }, view => view.Number(count) > 0);

    private Moment Held(string name, BatchStep step, bool isDone) =>
        new(name, () => JobModel.Hold(model, step, isDone), _ => model.Batches.Hanging > 0);

    private sealed record Moment(string Name, Action Arm, Func<DatabaseView, bool> IsReached);
}
