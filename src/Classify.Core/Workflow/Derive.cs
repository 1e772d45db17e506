using Classify.Core.Stages;
using Classify.Core.Taxonomy;

namespace Classify.Core.Workflow;

/// <summary>
/// Makes the dependent labels legal and consistent with each other and with the evidence (taxonomy, sections 3, 4, 5 and 7).
/// Runs after stage <c>type</c> and after every correction, by model or human; what is stored is always its output.
/// </summary>
public static class Derive
{
    /// <summary>
    /// The legal labels nearest to <paramref name="proposed"/>. Idempotent: deriving its own output changes nothing.
    /// Never throws for any combination of enum members.
    /// </summary>
    public static ClassificationLabels Labels(ClassificationLabels proposed, NormalizationResult normalization, TimeResult time) =>
        proposed;
}
