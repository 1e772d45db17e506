namespace Classify.Core.Text;

/// <summary>What a phrase of a name or unit text can speak of.</summary>
internal enum Concept
{
    // No meaning of its own: hides the shorter phrases inside it, or is known to be harmless.
    Filler,

    // Units: what kind of unit.
    UnitPercent, UnitPercentOf, UnitPercentagePoint, UnitBasisPoint, UnitChange, UnitIndex, UnitScore, UnitMoney, UnitLocalMoney,
    UnitInternationalMoney, UnitCent, UnitPer, UnitPerHead, UnitPerTime, UnitSlash, UnitCount, UnitPhysical, UnitPhysicalRate,
    UnitReading, UnitDuration, UnitRatio, UnitInterest, UnitSurvey, UnitArea, UnitReadingOfTime, UnitPreviousPeriod, UnitRate, UnitOutput, UnitBinary,

    // Units: the word has several meanings and its company tells which; the word is Spanish or Portuguese.
    UnitAmbiguous, UnitIberian,

    // Units: scale words.
    UnitHundreds, UnitThousands, UnitMillions, UnitBillions, UnitTrillions, UnitHundredMillions,

    // Units: codes of the debt reporting system.
    UnitOutstanding, UnitPayments, UnitNetFlows,

    // Time words.
    SaysAverage, SaysCumulative,

    // Frequencies.
    FrequencyDaily, FrequencyWeekly, FrequencyMonthly, FrequencyQuarterly, FrequencySemiAnnual, FrequencyAnnual, FrequencyIrregular,

    // Names that are a type of their own.
    Correlation, Elasticity, Multiplier, Probability, Threshold, Allocation, Volatility, Gap, Spread, Minus,

    // Change.
    Growth, Inflation, Change, Contribution,

    // Composite numbers and surveys.
    IndexWord, PriceIndexName, ActivityIndexName, MarketIndex, EffectiveRate, ScoreWord, Survey, Productivity,

    // Prices of money.
    InterestRate, LendingBusiness, ExchangeRate, Yield,

    // Prices.
    PriceWord, WagePrice, Commodity,

    // Money.
    Balance, NetPosition, NetWord, FlowWord, StockWord, MoneyFlow, MoneyStock, DirectInvestmentFlow, Transactions, AccountEntry, BalanceHeading, CurrencyWord,

    // Percentages, ratios and shares.
    Incidence, RateWord, RatioWord, PlainRatio, ShareWord, Composition, OutputComponent, Trade, ReserveAsset, TaxRate, DebtLike,

    // Denominators.
    OfPeople, OfOutput, OfArea, OfTotal, OfTrade, OfGovernmentMoney, OfDebt, OfEnergy, OfPortfolio, OfRest,

    // Counts.
    CountOfThings, CountOfEvents, CountWord, Weather, Rainfall,

    // Physical amounts.
    Production, Use, PhysicalStock, Capacity, Volume, PhysicalTrade, PerHead, AmountChange,

    // Time spans.
    Duration,

    // Orientation.
    PlainlyGood, PlainlyBad, PlainlyIndifferent, Good, Bad, Indifferent, FairlyGood, FairlyBad, FairlyIndifferent,

    // Languages: whether a phrase shows the language, or is one that other languages and names of places share.
    Telling, Shared,
}
