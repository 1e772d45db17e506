using Classify.Data.ProviderBatches;
using Classify.Service.ProviderBatches;
using Classify.Service.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Classify.Service.Tests.ProviderBatches;

/// <summary>What is learnt from jobs that were refused because too many tokens would have waited.</summary>
[Collection(SharedServiceGroup.Name)]
public sealed class TokenRoomsTests(SharedService shared)
{
    private readonly SetTime _time = new();

    [Fact]
    public async Task Half_of_what_would_have_waited_is_allowed()
    {
        var rooms = Rooms();

        rooms.Learn("openai", "m", Refusal(job: 600, others: 400));

        (await LimitAsync(rooms)).ShouldBe(500);
    }

    [Fact]
    public async Task But_no_less_than_what_waited_lately()
    {
        var rooms = Rooms();

        rooms.Learn("openai", "m", Refusal(job: 600, others: 400, proven: 700));

        (await LimitAsync(rooms)).ShouldBe(700);
    }

    [Fact]
    public async Task A_job_sent_before_the_limit_was_learnt_teaches_nothing_more()
    {
        var rooms = Rooms();
        var (first, second, third) = (Refusal(1_000, 2_000), Refusal(1_000, 1_000), Refusal(1_000, 0));
        _time.Advance(TimeSpan.FromMinutes(1));

        rooms.Learn("openai", "m", first);
        rooms.Learn("openai", "m", second);
        rooms.Learn("openai", "m", third);

        (await LimitAsync(rooms)).ShouldBe(1_500);
        rooms.Learn("openai", "m", Refusal(job: 1_200, others: 0));
        (await LimitAsync(rooms)).ShouldBe(600, "sent since");
    }

    [Fact]
    public async Task A_job_as_large_as_one_let_in_lately_is_not_sent_again_and_again()
    {
        var rooms = Rooms();

        rooms.Learn("openai", "m", Refusal(job: 500, others: 0, proven: 700));

        (await rooms.OfAsync("openai", "m", default)).Left.ShouldBe(0);
        _time.Advance(TimeSpan.FromMinutes(5));
        (await rooms.OfAsync("openai", "m", default)).Left.ShouldBe(700);
    }

    [Fact]
    public async Task A_limit_is_forgotten_after_an_hour()
    {
        var rooms = Rooms();
        rooms.Learn("openai", "m", Refusal(job: 600, others: 400));

        _time.Advance(TimeSpan.FromMinutes(61));

        (await LimitAsync(rooms)).ShouldBe(long.MaxValue);
    }

    [Fact]
    public void Questions_wait_for_room_from_when_there_was_none_until_it_is_not_looked_for_any_more()
    {
        var rooms = Rooms();
        rooms.WaitOf("openai", "m").ShouldBeNull();
        var since = _time.GetUtcNow();

        rooms.NoteFull("openai", "m", since.AddSeconds(30));
        _time.Advance(TimeSpan.FromSeconds(31));
        rooms.NoteFull("openai", "m", since.AddSeconds(61));

        rooms.WaitOf("openai", "m").ShouldNotBeNull().Since.ShouldBe(since);
        _time.Advance(TimeSpan.FromSeconds(60));
        rooms.WaitOf("openai", "m").ShouldBeNull();
    }

    private TokenRooms Rooms() => new(shared.Service.Parts.GetRequiredService<EnqueuedTokens>(), _time);

    private TokenRefusal Refusal(long job, long others, long proven = 0) => new(job, _time.GetUtcNow(), others, proven);

    private static async Task<long> LimitAsync(TokenRooms rooms) => (await rooms.OfAsync("openai", "m", default)).Limit;

    private sealed class SetTime : TimeProvider
    {
        private DateTimeOffset _now = DateTimeOffset.UnixEpoch.AddYears(60);

        public override DateTimeOffset GetUtcNow() => _now;

        public void Advance(TimeSpan by) => _now += by;
    }
}
