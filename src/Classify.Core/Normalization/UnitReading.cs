using Classify.Core.Taxonomy;

namespace Classify.Core.Normalization;

/// <summary>What one unit text says; null members where it says nothing.</summary>
internal sealed record UnitReading
{
    public static readonly UnitReading Nothing = new() { Kind = UnitKind.None, Text = "" };

    public required UnitKind Kind { get; init; }

    /// <summary>The unit text that was read, trimmed.</summary>
    public required string Text { get; init; }

    public Scale? Scale { get; init; }

    /// <summary>ISO 4217 code; null where the text names none.</summary>
    public string? Currency { get; init; }

    /// <summary>Money without a code by definition: international $ and PPP.</summary>
    public bool IsInternationalMoney { get; init; }

    /// <summary>What the number is a percentage of or is divided by, lower case.</summary>
    public string? Denominator { get; init; }

    /// <summary>Money or a quantity for each person or worker.</summary>
    public bool IsPerHead { get; init; }

    /// <summary>An amount for each hour, day, month or year.</summary>
    public bool IsPerTime { get; init; }

    /// <summary>Output for each unit of an input, such as GDP per kg of oil equivalent.</summary>
    public bool IsOfOutput { get; init; }

    /// <summary>The number only says yes or no.</summary>
    public bool IsBinary { get; init; }

    /// <summary>The text says rate and nothing of what.</summary>
    public bool IsRate { get; init; }

    /// <summary>The text says percent per annum, as interest rates are quoted.</summary>
    public bool IsInterest { get; init; }

    /// <summary>The text says score, rating or rank, or explains a scale such as "1=low to 6=high".</summary>
    public bool IsScore { get; init; }

    /// <summary>The text says that values are balances of survey answers.</summary>
    public bool IsSurvey { get; init; }

    /// <summary>An area or a length of road or rail.</summary>
    public bool IsArea { get; init; }

    /// <summary>A reading of an instrument, such as degrees Celsius or millimetres of rain.</summary>
    public bool IsReading { get; init; }

    /// <summary>Only a power of ten, such as "Thousand".</summary>
    public bool IsBareScale { get; init; }

    /// <summary>A code of the debt reporting system, or "end of period": an amount outstanding.</summary>
    public bool SaysOutstanding { get; init; }

    /// <summary>A code of the debt reporting system: payments of a period.</summary>
    public bool SaysPayments { get; init; }

    /// <summary>A code of the debt reporting system, "net" or "transactions": a net of two flows.</summary>
    public bool SaysNetFlows { get; init; }

    /// <summary>The code of the debt reporting system that the text holds, such as <c>dod</c>; null when there is none.</summary>
    public string? DebtCode { get; init; }

    /// <summary>Every word of the text is a word of units.</summary>
    public bool IsFullyKnown { get; init; }

    /// <summary>Read from the name because the units field says nothing better.</summary>
    public bool IsFromName { get; init; }

    /// <summary>Whether the number itself is an amount of money.</summary>
    public bool IsMoney => Kind is UnitKind.Money or UnitKind.MoneyPerUnit or UnitKind.ExchangeRate;

    /// <summary>Whether the text decides what kind of number this is.</summary>
    public bool IsDecisive => (Kind is not (UnitKind.None or UnitKind.Other) && !IsBareScale) || IsBinary;
}
