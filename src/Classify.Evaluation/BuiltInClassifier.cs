using Classify.Core.Indicators;
using Classify.Core.Judgements;
using Classify.Core.Learning;
using Classify.Core.Stages;
using Classify.Core.Workflow;

namespace Classify.Evaluation;

/// <summary>The built-in classifier: the whole workflow with rules only, as the provider <c>builtin</c> runs it.</summary>
public static class BuiltInClassifier
{
    /// <summary>The finished classification of <paramref name="indicator"/>.</summary>
    public static Classification Classify(Indicator indicator) =>
        Finish(ClassificationWorkflow.Start(indicator, ModelPolicy.RulesOnly));

    /// <summary>The same by other weights than the shipped ones.</summary>
    internal static Classification Classify(Indicator indicator, Learned learned) => Finish(ClassificationWorkflow.Apply(
        ClassificationWorkflow.Start(indicator, ModelPolicy.RulesOnly),
        Normalizer.Normalize(indicator, Judgement.Of(indicator, learned))));

    private static Classification Finish(WorkflowState state)
    {
        while (true)
        {
            switch (ClassificationWorkflow.Next(state))
            {
                case Step.Settle settle:
                    state = ClassificationWorkflow.Apply(state, settle.Result);
                    break;
                case Step.Done done:
                    return done.Classification;
                default:
                    throw new InvalidOperationException("Rules alone ask no model.");
            }
        }
    }
}
