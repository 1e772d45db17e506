using Classify.Core.Confidence;

namespace Classify.Core.Workflow;

/// <summary>When the workflow turns to a model.</summary>
public enum ModelUse
{
    /// <summary>Never: the rules decide everything (provider <c>builtin</c>).</summary>
    Never,

    /// <summary>Where a confidence is under the threshold, or the review by rules objects (routing <c>auto</c>).</summary>
    WhenUnsure,

    /// <summary>For every indicator (routing <c>llm</c>).</summary>
    Always,
}

/// <summary>How a batch wants models used.</summary>
/// <param name="Use">When a model is asked.</param>
/// <param name="MinConfidence">Confidence, 0 to 1, under which <see cref="ModelUse.WhenUnsure"/> asks.</param>
public sealed record ModelPolicy(ModelUse Use, double MinConfidence)
{
    /// <summary>The confidence, 0 to 1, that is taken for sure unless the operator sets another.</summary>
    public const double DefaultMinConfidence = 0.9;

    /// <summary>What is known of how right the model is when it is sure.</summary>
    public ModelCalibration Calibration { get; init; } = ModelCalibration.Identity;

    /// <summary>The policy of the built-in classifier.</summary>
    public static readonly ModelPolicy RulesOnly = new(ModelUse.Never, 0);
}
