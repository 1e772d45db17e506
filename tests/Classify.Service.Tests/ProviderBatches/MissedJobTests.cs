using Classify.Service.ProviderBatches;

namespace Classify.Service.Tests.ProviderBatches;

/// <summary>What a process knows of a job that its provider does not list.</summary>
public sealed class MissedJobTests
{
    private readonly StandingTime _time = new();

    [Fact]
    public void A_search_lasts_from_the_first_list_without_the_job()
    {
        var submissions = new Submissions(_time);

        submissions.NoteMissed("job").ShouldBe(TimeSpan.Zero, "however long it took to send");
        _time.Now += TimeSpan.FromMinutes(3);

        submissions.NoteMissed("job").ShouldBe(TimeSpan.FromMinutes(3));
        submissions.NoteMissed("another").ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void A_job_that_is_sent_again_is_searched_for_anew()
    {
        var submissions = new Submissions(_time);
        submissions.NoteMissed("job");
        _time.Now += TimeSpan.FromMinutes(5);

        submissions.Forget("job");

        submissions.NoteMissed("job").ShouldBe(TimeSpan.Zero);
    }

    private sealed class StandingTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
