using Classify.Service.Webhooks;
using Quartz;

namespace Classify.Service.Dispatch;

/// <summary>Runs <see cref="WebhookRound"/>.</summary>
[DisallowConcurrentExecution]
internal sealed class WebhookJob(WebhookRound round) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await round.RunAsync(cancellationToken);
}
