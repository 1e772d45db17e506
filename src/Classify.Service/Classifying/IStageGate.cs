using Classify.Core.Indicators;
using Classify.Core.Stages;

namespace Classify.Service.Classifying;

/// <summary>Passed by every indicator on its way into a stage. An exception here counts as ours and fails the attempt.</summary>
public interface IStageGate
{
    void Enter(Stage stage, Indicator indicator);
}

/// <summary>Lets everything pass.</summary>
internal sealed class OpenStageGate : IStageGate
{
    public void Enter(Stage stage, Indicator indicator)
    {
    }
}
