using Classify.Service.Asking;

namespace Classify.Service.Tests.Asking;

public sealed class QueuedReservationsTests
{
    private readonly QueuedReservations _queued = new();

    [Fact]
    public void No_more_calls_queue_than_the_batch_has_money_for()
    {
        var places = Enumerable.Range(0, 3).Select(_ => _queued.TryAdd("batch", 0.1, room: 0.3).ShouldNotBeNull()).ToList();
        _queued.TryAdd("batch", 0.1, room: 0.3).ShouldBeNull();
        _queued.TryAdd("other", 0.1, room: 0.1).ShouldNotBeNull("each batch has its own money");

        places[0].Dispose();
        places[0].Dispose();

        _queued.TryAdd("batch", 0.1, room: 0.3).ShouldNotBeNull();
        _queued.TryAdd("batch", 0.1, room: 0.3).ShouldBeNull("a place is given back once");
    }

    [Fact]
    public void Calls_that_cost_nothing_leave_one_by_one()
    {
        var places = Enumerable.Range(0, 3).Select(_ => _queued.TryAdd("batch", usd: 0, room: 0.3).ShouldNotBeNull()).ToList();

        places.ForEach(place => place.Dispose());

        _queued.TryAdd("batch", 0.3, room: 0.3).ShouldNotBeNull();
    }

    [Fact]
    public void Without_a_limit_all_may_queue() =>
        _queued.TryAdd("batch", 1e9, double.PositiveInfinity).ShouldNotBeNull();
}
