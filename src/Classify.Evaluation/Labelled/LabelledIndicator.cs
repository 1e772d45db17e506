using Classify.Core.Indicators;

namespace Classify.Evaluation.Labelled;

/// <summary>An indicator with the labels that are held to be right.</summary>
/// <param name="File">Name of the file it is from, without the folder.</param>
/// <param name="Line">Number of its line in the file, from 1.</param>
/// <param name="Source">Where its metadata is from; empty where the line does not say.</param>
/// <param name="Contested">The taxonomy leaves real doubt: left out of every score.</param>
public sealed record LabelledIndicator(string File, int Line, string Source, bool Contested, Indicator Indicator, ExpectedLabels Labels);

/// <summary>The labels held to be right, as wire names.</summary>
/// <param name="Currency">ISO 4217 code; null where the number is no money or no code is named.</param>
public sealed record ExpectedLabels(
    string Family,
    string IndicatorType,
    string TemporalAggregation,
    string TimeBasis,
    bool IsCurrencyDenominated,
    string? Currency,
    string HeatMapOrientation,
    string Scale);
