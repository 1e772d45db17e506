using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>Opinion surveys (taxonomy, tie-break 3), and the phrases that only look like one.</summary>
internal static class SurveyNames
{
    public static readonly LexiconEntry[] Entries =
    [
        new(Concept.Survey,
            """
            confidence, sentiment, optimism, expectations, expectation, outlook, climate, consumer confidence, business confidence,
            consumer sentiment, economic sentiment, business climate, business optimism, industrial confidence, zew,
            zew economic sentiment, ifo, ifo business climate, ifo expectations, ifo current conditions, gfk, gfk consumer climate,
            tankan outlook, michigan consumer sentiment, investor confidence, investor sentiment, economic optimism, opinion survey,
            consumer opinion surveys, business tendency surveys, business tendency survey, tendency survey, future tendency,
            confidence indicator, confidence indicators, economic expectations, employment expectations, selling price expectations,
            production expectations, sentix, westpac consumer, michigan consumer expectations, michigan current conditions,
            consumer survey, business survey, climat des affaires, confiance, moral des menages, enquete, geschaftsklima,
            business outlook, economic outlook, net percentage of domestic banks, banks tightening, tightening standards,
            bank lending survey, business situation, household sentiment, perceived, perception survey, consumer climate, belief,
            hiring intentions, employment outlook, capex plans, purchase intentions, current situation, current economic conditions,
            philly fed outlook, indicateur synthetique, business mood, house price balance, rics, lending standards, business barometer,
            selling prices expectations, manufacturing survey, business trend survey
            """),
        new(Concept.Filler,
            """
            climate risk, physical climate risk, climate-risk, climate change, climate finance, climate score, climate vulnerability,
            climate related, world economic outlook, world economic outlook database, life expectancy, healthy life expectancy,
            expectancy, confidence interval, confidence bound, expected years, climate adaptation, climate zone
            """),
    ];
}
