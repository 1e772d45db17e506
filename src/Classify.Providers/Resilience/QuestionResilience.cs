using Polly;
using Polly.Retry;

namespace Classify.Providers.Resilience;

/// <summary>
/// Asks a question until it is answered, cannot be, or its total time is used up. Failures of the outside world end as an
/// outcome; exceptions of the attempt pass through. Safe for use by many at once.
/// </summary>
public sealed class QuestionResilience
{
    private static readonly ResiliencePropertyKey<QuestionProgress> Progress = new("question");
    private readonly ResilienceOptions _options;
    private readonly TimeProvider _time;
    private readonly Func<double> _jitter;
    private readonly ResiliencePipeline<AttemptReply> _pipeline;

    /// <param name="jitter">Random numbers of 0 to 1; by default the system's.</param>
    public QuestionResilience(ResilienceOptions options, TimeProvider time, Func<double>? jitter = null)
    {
        _options = options.Validated();
        _time = time;
        _jitter = jitter ?? Random.Shared.NextDouble;
        _pipeline = new ResiliencePipelineBuilder<AttemptReply> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<AttemptReply>
            {
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = retry => ValueTask.FromResult(NextDelay(retry.Context) is not null),
                DelayGenerator = retry => ValueTask.FromResult(NextDelay(retry.Context)),
            })
            .Build();
    }

    /// <summary>Asks, with <paramref name="attempt"/> for each request.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<QuestionOutcome> AskAsync(QuestionAttempt attempt, CancellationToken cancellationToken)
    {
        var progress = new QuestionProgress(_options, _time, _jitter);
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: true, cancellationToken);
        try
        {
            context.Properties.Set(Progress, progress);
            await _pipeline.ExecuteAsync(SendAsync, context, (attempt, progress));
            return progress.Outcome ?? throw new InvalidOperationException("The question was given up without an outcome.");
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static async ValueTask<AttemptReply> SendAsync(
        ResilienceContext context, (QuestionAttempt Attempt, QuestionProgress Progress) question)
    {
        var reply = await question.Attempt(question.Progress.NextNumber(), context.CancellationToken);
        question.Progress.Take(reply);
        return reply;
    }

    /// <summary>Null when an attempt threw: the exception passes through.</summary>
    private static TimeSpan? NextDelay(ResilienceContext context) => context.Properties.GetValue(Progress, null!).NextDelay;
}
