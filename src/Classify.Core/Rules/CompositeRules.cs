using Classify.Core.Lexicons;
using Classify.Core.Normalization;
using Classify.Core.Taxonomy;
using Classify.Core.Text;
using static Classify.Core.Taxonomy.Family;

namespace Classify.Core.Rules;

/// <summary>Survey opinion, and rebased or composite numbers (taxonomy, tie-breaks 2 and 3; the exception comes first).</summary>
internal static class CompositeRules
{
    private static readonly ConceptSet SurveyWords = ConceptSet.Of(Concept.Survey);

    private static readonly ConceptSet Names = ConceptSet.Of(
        Concept.IndexWord, Concept.PriceIndexName, Concept.ActivityIndexName, Concept.MarketIndex, Concept.EffectiveRate, Concept.ScoreWord);

    private static readonly ConceptSet Productivities = ConceptSet.Of(Concept.Productivity);

    private static readonly ConceptSet FirmNames = ConceptSet.Of(
        Concept.IndexWord, Concept.ActivityIndexName, Concept.MarketIndex, Concept.EffectiveRate, Concept.ScoreWord);

    // "High Yield Index Effective Yield", "P/E Ratio S&P 500", "Stock Market Volume": the index is not what is measured.
    private static readonly ConceptSet OtherKinds = ConceptSet.Of(Concept.Yield, Concept.InterestRate, Concept.RatioWord, Concept.Volume, Concept.FlowWord);

    public static readonly TypeRule[] All =
    [
        new("survey of opinion", 3, Qualitative, IndicatorType.Sentiment, SurveyWords,
            e => e.Says(Concept.Survey) && (e.HasNoUnit || e.Unit.Kind is UnitKind.Index or UnitKind.Percent or UnitKind.Ratio || e.Unit.IsSurvey)),
        new("balance of survey answers", 3, Qualitative, IndicatorType.Sentiment, default,
            e => e.Unit is { IsSurvey: true, IsMoney: false } && !e.SaysAny(Names) && !e.Says(Concept.Balance)),
        Index("index by unit and name", Names, e => e.Unit.Kind == UnitKind.Index && e.SaysAny(Names)),
        Index("index by unit", default, e => e.Unit.Kind == UnitKind.Index),
        Index("index by name", FirmNames, e => e.SaysAny(FirmNames) && !e.SaysAny(OtherKinds) && (e.HasNoUnit || e.Unit.Kind is UnitKind.Percent or UnitKind.Ratio)),
        Index("price index by name", Names, e => e.Says(Concept.PriceIndexName) && e.HasNoUnit),
        Index("productivity by name", Productivities, e => e.Says(Concept.Productivity) && e.HasNoUnit),
        Index("stock index by name", Names, e => e.Says(Concept.MarketIndex) && !e.SaysAny(OtherKinds) && e.Unit.Kind is UnitKind.Money or UnitKind.Count),
    ];

    private static TypeRule Index(string name, ConceptSet words, Func<IndicatorReading, bool> when) =>
        new(name, 2, CompositeDerived, IndicatorType.Index, words, when);
}
