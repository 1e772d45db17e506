using Classify.Core.Indicators;
using Classify.Core.Prompts;
using Classify.Core.Workflow;

namespace Classify.Service.Classifying;

/// <summary>
/// Loads the word lists and compiles rules, prompts and the reading of answers before the first request, which would pay for it
/// otherwise. Asks nobody.
/// </summary>
internal sealed class WarmUp : IHostedService
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
        var always = new ModelPolicy(ModelUse.Always, ModelPolicy.DefaultMinConfidence);
        var (state, step) = ClassificationWorkflow.Advance(ClassificationWorkflow.Start(Sample, always));
        while (step is Step.Ask { Question: var question })
        {
            PromptBuilder.Build(Sample, question);
            (state, step) = ClassificationWorkflow.Advance(ClassificationWorkflow.Apply(state, AgreeingAnswer.To(question, [])));
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
