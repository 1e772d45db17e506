using Classify.Core.Indicators;
using Classify.Core.Workflow;

namespace Classify.Service.Classifying;

/// <summary>Lets the rules load their word lists before the first request, which would pay for it otherwise.</summary>
internal sealed class RulesWarmUp : IHostedService
{
    private static readonly Indicator Sample = new()
    {
        IndicatorId = "warm-up",
        Name = "Gross domestic product, current prices",
        Units = "USD million",
        SampleValues = [new("2024-03-31", 1), new("2024-06-30", 2), new("2024-09-30", 3)],
    };

    public Task StartAsync(CancellationToken cancellationToken)
    {
        ClassificationWorkflow.Advance(ClassificationWorkflow.Start(Sample, ModelPolicy.RulesOnly));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
