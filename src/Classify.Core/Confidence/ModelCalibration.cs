using Classify.Core.Learning;
using Classify.Core.Stages;
using Classify.Core.Taxonomy;

namespace Classify.Core.Confidence;

/// <summary>
/// Turns how sure one model says it is into how often it is right. Where nothing was fitted for it, its own number stands
/// and counts as not calibrated.
/// </summary>
public sealed class ModelCalibration
{
    /// <summary>Nothing is fitted: every number stands for itself.</summary>
    public static readonly ModelCalibration Identity = new("", Calibration.None);

    private readonly string _model;
    private readonly Calibration _tables;

    /// <param name="tables">By <c>MODEL/SOURCE/FIELD</c>.</param>
    internal ModelCalibration(string model, Calibration tables) => (_model, _tables) = (model, tables);

    /// <summary>What this program ships with for <paramref name="model"/>.</summary>
    public static ModelCalibration Of(string model) => new(model, Learned.ShippedForModels);

    /// <summary>The probability, 0 to 1, that an answer of <paramref name="field"/> is right, and whether that was fitted.</summary>
    /// <param name="field">Column name of the field.</param>
    /// <param name="sure">What the model says, 0 to 1.</param>
    internal (double Probability, bool IsFitted) Of(ConfidenceSource source, string field, double sure)
    {
        var table = $"{_model}/{WireName.Of(source)}/{field}";
        return (_tables.Of(table, sure), _tables.Has(table));
    }
}
