namespace Classify.Core.TimeSeries;

/// <summary>How long a period the text of a date names. A day may stand for any longer period that it begins or ends.</summary>
public enum DateLength
{
    Day,
    Week,
    Month,
    Quarter,
    HalfYear,
    Year,
}
