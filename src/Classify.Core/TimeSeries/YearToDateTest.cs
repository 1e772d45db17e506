namespace Classify.Core.TimeSeries;

/// <summary>The probability that a series is a sum since the start of the year (taxonomy, section 8).</summary>
internal static class YearToDateTest
{
    private const double MaxOfOneBoundary = 0.7;
    private const double MaxOfHalfYears = 0.7;
    private const double MaxOfFiscalQuarters = 0.7;
    private const double MaxOfFiscalYear = 0.9;
    private const double Most = 0.97;
    private const double MinSupporting = 0.4;
    private const double MinSupportingOfFiscalYear = 0.6;

    /// <summary>
    /// Judges <paramref name="series"/>, sorted by date with each date once and no value below zero: first by calendar
    /// years, then by the years that begin where the values drop. 0 to 0.97, and at most 0.7 where only one year ends.
    /// </summary>
    public static double Probability(ReadOnlySpan<Observation> series, double gapDays)
    {
        var byCalendar = Probability(series, new YearPosition(gapDays, 1), isFiscal: false);
        return byCalendar < 0.5 && FiscalYear.FirstMonth(series, gapDays) is { } month
            ? Math.Max(byCalendar, Probability(series, new YearPosition(gapDays, month), isFiscal: true))
            : byCalendar;
    }

    private static double Probability(ReadOnlySpan<Observation> series, in YearPosition position, bool isFiscal)
    {
        var evidence = YearEvidence.Of(series, position);
        if (!IsPossible(evidence, isFiscal))
        {
            return 0;
        }

        // Fitted to simulated flows of all kinds and their sums; YearToDateSimulationTests measures it.
        var growth = YearlyGrowth.Of(series, position);
        var logOdds = 2.6 + Math.Clamp(growth.Freedom * growth.Support, -8, 4) + OfEvenness(evidence.Evenness);
        if (position.Period < 1 / 12.5)
        {
            // Some fifty rises in a row are evidence of their own.
            logOdds += 3;
        }

        var most = evidence.Boundaries == 1 ? MaxOfOneBoundary
            : position.Period > 0.4 ? MaxOfHalfYears
            : isFiscal && position.Period > 0.2 ? MaxOfFiscalQuarters
            : isFiscal ? MaxOfFiscalYear
            : Most;

        // Of four quarters in any order, one in six rises from some quarter on; of two halves, one always does.
        logOdds -= position.Period > (isFiscal ? 0.2 : 0.4) ? 3 : 0;
        return Math.Min(most, 1 / (1 + Math.Exp(-logOdds)));
    }

    // Years that begin with nothing tell little; rises far smaller than the first value are those of a level.
    private static double OfEvenness(double? evenness) =>
        evenness is { } even ? 3 * (even + Math.Min(0, even + 0.9)) : -2;

    // A revision now and then makes a sum fall; nothing else does.
    private static bool IsPossible(in YearEvidence evidence, bool isFiscal) =>
        evidence.Boundaries >= (isFiscal ? 2 : 1)
        && evidence.Resets * 4 >= evidence.Boundaries * 3
        && evidence.SlightFalls <= Math.Max(evidence.Steps >= 6 ? 1 : 0, evidence.Steps / 20)
        && evidence.GrossFalls <= evidence.Steps / 36
        && evidence.Supporting >= (isFiscal ? 5 : 2)
        && evidence.Supporting >= (isFiscal ? MinSupportingOfFiscalYear : MinSupporting) * evidence.Steps;
}
