using System.Net;
using Classify.Data.Deliveries;
using Classify.Data.Tables;
using Classify.Service.Webhooks;

namespace Classify.Service.Tests.Webhooks;

public sealed class DeliveryScheduleTests
{
    private static readonly DateTimeOffset Queued = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Theory]
    [InlineData(200)]
    [InlineData(202)]
    [InlineData(204)]
    public void What_is_taken_is_delivered(int status) =>
        After(new SendResult((HttpStatusCode)status, null), attempt: 0).ShouldBe(new DeliveryAttempt(DeliveryStatus.Delivered, status, null, null));

    [Fact]
    public void Gone_ends_it() =>
        After(new SendResult(HttpStatusCode.Gone, "e"), attempt: 0).ShouldBe(new DeliveryAttempt(DeliveryStatus.Gone, 410, "e", null));

    [Theory]
    [InlineData(301)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(null)]
    public void Everything_else_is_tried_again(int? status)
    {
        var attempt = After(new SendResult((HttpStatusCode?)status, "e"), attempt: 0);

        (attempt.Status, attempt.HttpStatus, attempt.Error).ShouldBe((DeliveryStatus.Queued, status, "e"));
        attempt.NextAttemptAt.ShouldBe(Queued.AddSeconds(2));
    }

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(1, 2, 4)]
    [InlineData(5, 32, 64)]
    [InlineData(30, 1800, 3600)]
    public void Waits_double_up_to_an_hour_and_half_of_each_is_random(int attempts, int shortest, int longest)
    {
        var failed = new SendResult(null, "e");

        After(failed, attempts, jitter: 0).NextAttemptAt.ShouldBe(Queued.AddSeconds(shortest));
        After(failed, attempts, jitter: 1).NextAttemptAt.ShouldBe(Queued.AddSeconds(longest));
    }

    [Fact]
    public void It_is_tried_for_a_day()
    {
        var failed = new SendResult(null, "e");

        After(failed, 30, now: Queued.AddHours(23)).Status.ShouldBe(DeliveryStatus.Queued);
        After(failed, 30, now: Queued.AddHours(23.5)).ShouldBe(new DeliveryAttempt(DeliveryStatus.Failed, null, "e", null));
    }

    [Fact]
    public void A_day_of_failures_is_no_more_than_some_dozens_of_attempts()
    {
        var (attempts, now) = (0, Queued);
        while (After(new SendResult(null, "e"), attempts, jitter: 0.5, now).NextAttemptAt is { } next)
        {
            (attempts, now) = (attempts + 1, next);
        }

        attempts.ShouldBeInRange(20, 60);
    }

    private static DeliveryAttempt After(SendResult result, int attempt, double jitter = 1, DateTimeOffset? now = null) =>
        DeliverySchedule.After(
            new WebhookDeliveryRow
            {
                DeliveryId = "d", TraceId = "t", Url = "u", Batch = "{}", Status = DeliveryStatus.Queued, Attempt = attempt, CreatedAt = Queued,
            },
            result,
            now ?? Queued,
            jitter);
}
