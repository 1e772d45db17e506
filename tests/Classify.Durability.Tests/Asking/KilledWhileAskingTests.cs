using Classify.Durability.Tests.Api;
using Classify.Durability.Tests.Kills;
using Classify.FakeModels;
using Xunit.Abstractions;

namespace Classify.Durability.Tests.Asking;

public sealed class KilledWhileAskingTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Rounds = 5;
    private const int RoundsOfCopies = 2;
    private const int Indicators = 24;
    private const int Copies = 6;
    private const int Suffixes = 1_000_000;
    private static readonly TimeSpan LatestKill = TimeSpan.FromMilliseconds(2000);

    private FakeModelHost _model = null!;

    public async Task InitializeAsync() => _model = await FakeModelHost.StartAsync();

    public async Task DisposeAsync() => await _model.DisposeAsync();

    [Fact]
    public async Task A_service_killed_at_random_moments_loses_no_indicator_and_asks_no_answered_question_again()
    {
        _model.Answer = AskedModel.Unreliable;

        var calls = await KillAsync(Rounds, random => Fresh(random, copies: 1), cacheDays: 30);

        calls.ShouldAllBe(file => file.Failed > 0);
    }

    [Fact]
    public async Task Without_the_cache_every_one_of_identical_indicators_is_asked_about()
    {
        _model.Answer = AskedModel.Slow;

        var calls = await KillAsync(RoundsOfCopies, random => Fresh(random, Copies), cacheDays: 0);

        calls.ShouldAllBe(file => file.Cached == 0);
    }

    [Fact]
    public async Task With_the_cache_identical_indicators_are_asked_about_once_however_often_the_service_is_killed()
    {
        _model.Answer = AskedModel.Slow;

        var calls = await KillAsync(RoundsOfCopies, random => Fresh(random, Copies), cacheDays: 30);

        calls.ShouldAllBe(file => file.Answered == file.Questions && file.Cached >= file.Questions * (Copies - 1));
    }

    /// <summary>Indicators that no other submission has, so that a later one still has to ask.</summary>
    private static string Fresh(Random random, int copies) => Catalogue.BodyOfCopiesToAsk(
        random.Next(Catalogue.Count), Indicators / copies, copies, $"series {random.Next(Suffixes)}");

    /// <summary>Kills the service round after round, and checks the calls of each file against the requests that arrived.</summary>
    private async Task<List<CallCount>> KillAsync(int rounds, Func<Random, string> body, int cacheDays)
    {
        var workload = new Workload(Indicators, LatestKill, body) { Settings = AskedModel.Settings(_model, cacheDays) };
        var (calls, before) = (new List<CallCount>(), 0);
        await KillSeries.RunAsync(Soak.Rounds(rounds), random => new KillRounds(random, workload), Ended);
        return calls;

        void Ended(KillRounds file)
        {
            using var view = file.View();
            var count = CallCount.Of(view);
            var requests = _model.Count - before;
            output.WriteLine($"{file.Interrupted} kills with work open, {requests} requests, {count}");
            count.ShouldAccountFor(requests);
            count.Sent.ShouldBe(0);
            calls.Add(count);
            before += requests;
        }
    }
}
