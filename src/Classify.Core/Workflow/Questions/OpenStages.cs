using Classify.Core.Stages;

namespace Classify.Core.Workflow;

/// <summary>Which stages the rules leave to a model.</summary>
/// <param name="Currency">The currency is in doubt; it is asked together with stage <c>type</c>.</param>
internal readonly record struct OpenStages(bool Time, bool Family, bool Type, bool Currency)
{
    /// <summary>
    /// Open is what the rules are less sure of than the policy wants. An open family opens the type, which depends on it, and
    /// so does a doubtful temporal aggregation, orientation or currency, which have no stage of their own to ask in.
    /// </summary>
    public static OpenStages Of(ModelPolicy policy, NormalizationResult normalization, RuleProposals proposals)
    {
        if (policy.Use == ModelUse.Never)
        {
            return default;
        }

        if (policy.Use == ModelUse.Always)
        {
            return new(true, true, true, true);
        }

        var family = Unsure(proposals.Family.Confidence);
        var currency = Unsure(normalization.CurrencyConfidence);
        var type = family
            || currency
            || Unsure(proposals.Type.Confidence)
            || Unsure(proposals.Type.TemporalConfidence)
            || Unsure(proposals.Type.OrientationConfidence);
        return new(Unsure(proposals.Time.Confidence), family, type, currency);

        bool Unsure(double confidence) => confidence < policy.MinConfidence;
    }

    /// <summary>Whether a model is to answer <paramref name="stage"/>.</summary>
    public bool Contains(Stage stage) => stage switch
    {
        Stage.Time => Time,
        Stage.Family => Family,
        Stage.Type => Type,
        _ => false,
    };

    /// <summary>Column names of everything open, for the one classify question.</summary>
    public IReadOnlyList<string> Fields =>
    [
        .. Time ? LabelColumns.OfTime : [],
        .. Family ? LabelColumns.OfFamily : [],
        .. Type ? LabelColumns.OfType : [],
        .. Currency ? LabelColumns.OfCurrency : [],
    ];
}
