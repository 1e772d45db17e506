using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>Words that say what kind of number a unit is.</summary>
internal static class UnitKinds
{
    public static readonly LexiconEntry[] Entries =
    [
        new(Concept.UnitPercent,
            """
            %, percent, per cent, percentage, in percent, in %, as %, percentages, pourcentage, en %, porcentaje, pp, percentage point,
            percentage points, percent point, % point, basis point, basis points, basis pt, basis pts, bps, bp, ppt, p p, percent per annum,
            % per annum, % pa,
            % p a, % per ann, percent a year, % a year, percent p a, percent pa, pct p a, net percent, net percentage, net %, % balance,
            percentage balance
            """),
        new(Concept.UnitPercentagePoint,
            """
            percentage point, percentage points, percent point, % point, basis point, basis points, basis pt, basis pts, bps, bp, pp, ppt, p p
            """),
        new(Concept.UnitPercentOf,
            """
            % of, percent of, per cent of, percentage of, as % of, as a % of, as percent of, as a percent of, as percentage of,
            as a percentage of, in percent of, in % of, % gdp, % gni, % female, % male, % gross, % net, % total, share of,
            percent share of, en % du, % du, % des, percent gdp
            """),
        new(Concept.UnitBasisPoint,
            """
            basis point, basis points, basis pt, basis pts, bps, bp, basispunkt, basispunkte, basispunkten, point de base, points de base, pb,
            punto básico,
            puntos básicos, pbs, punto base, punti base, ponto base, pontos base, pontos-base
            """),
        new(Concept.UnitChange,
            """
            % saar, percent saar, annual %, annual percent, % change, % chg, % annual change, percent change, percentage change,
            percent changes, annual % growth, % growth, growth, growth rate, var %, % var, % ch, % yoy, % y/y, yoy %, % mom, % qoq, % m/m,
            % q/q, % p.a. change, annual growth rate, annual growth, annual rate of change, rate of change, change from,
            change from year ago, percent change from, percent change at annual rate, compounded annual rate of change,
            continuously compounded annual rate of change, % change on, change on previous period, annual % change, annual percent change,
            annual percentage change, annual percentage growth, annualized growth, percentage changes, percent per year change,
            wachstumsrate, taux de croissance, annual change, monthly change, quarterly change, % change per year, average annual %,
            annual average growth
            """),
        new(Concept.UnitIndex,
            """
            index, indices, indexes, index points, points, point, pts, # = #, year = #, period = #, base #, = 100, base year, base period,
            index number, sa index, nsa index, dmnl, diffusion index, standardized, z score, percentile rank, percentile,
            over exchange rate
            """),
        new(Concept.UnitScore,
            """
            score, scores, rating, rank, ranking, scale #, scale of #, point scale, likert, risk score, percentile rank, stars, grade,
            = low, = weak, = extremely, = worst, = best, = most, = least, = less, = not, = very, = poor, = lowest, = highest, = strong,
            = high
            """),
        new(Concept.UnitRatio,
            """
            ratio, ratios, times, multiple, x, multiplier, coefficient, months of imports, months of import, month of imports,
            months supply, month's supply, weeks of supply, months of supply, elasticity, correlation, per mille, per 1000, permille, ‰,
            fraction, proportion, decimal
            """),
        new(Concept.UnitInterest,
            """
            percent per annum, % per annum, % pa, % p a, per annum, annual yield, % per ann, per ann, percent a year, % a year,
            percent p a, percent pa, pct p a
            """),
        new(Concept.UnitSurvey,
            """
            net balance, net percent, net percentage, balance of opinion, % balance, balance, balances, percentage balance, diffusion,
            net %
            """),
        new(Concept.UnitPer, "per, par, for one, to one, for each"),
        new(Concept.UnitSlash, "/"),
        new(Concept.UnitPerHead,
            """
            per capita, per person, per head, per inhabitant, per person employed, per worker, per employed person, per adult, /capita,
            / capita, /person, / person, /inhabitant, /head, par habitant, per resident, per household, per individual
            """),
        new(Concept.UnitPerTime,
            """
            per hour, per day, a day, per week, per month, per year, /hour, /day, /week, /month, /year, /hr, /mo, /yr, / hour, / day,
            / week, / month, / year, hourly, weekly, /h, /d, /d/1k, daily, per annum, p a, / d, a year, /quarter, a month, a week,
            an hour, /m, per quarter
            """),
        new(Concept.UnitOutstanding, "dod, debt outstanding, end of period, outstanding, eop, stock, stocks, end period"),
        new(Concept.UnitPayments, "amt, dis, int, tds, com"),
        new(Concept.UnitNetFlows, "nfl, ntr, net flows, transaction, transactions, net, change, net change"),
        new(Concept.Filler,
            """
            of, in, at, the, for, and, on, unit, current, constant, real, nominal, prices, price, current prices, constant prices,
            market prices, national, chained, adjusted, seasonally adjusted, annual rate, seasonally adjusted annual rate, saar, sa, nsa,
            swda, annual, monthly, quarterly, level, levels, value, values, cpi, cpi u rs, bop, total, previous, same, period, from,
            quarter, year, one, last, #, jan, feb, mar, apr, may, jun, jul, aug, sep, sept, oct, nov, dec, january, february, march,
            april, june, july, august, september, october, november, december, q1, q2, q3, q4, gross, compared to, equal, equals,
            not seasonally adjusted, s a, n s a, purchasing power parity, ppp, basic, fob, cif, bn of, mn of, 100, euro area, eurozone,
            euro zone, federal reserve, reserve bank
            """),
        new(Concept.UnitPreviousPeriod,
            """
            previous period, same period previous year, same period of previous year, preceding period, previous year, year ago, yoy, mom,
            qoq, y o y, q o q, m o m, y/y, saar q/q, m/m, q/q, year over year, year on year, month on month, quarter on quarter,
            variation, evolution
            """),
        new(Concept.UnitRate, "rate, rates"),
        new(Concept.UnitOutput, "gdp, ppp gdp, value added, of gdp"),
        new(Concept.UnitBinary, "= yes, 0 = no, 1 = yes, + 1 or 0, # or #, binary, dummy, yes/no, yes no, dummy variable"),
    ];
}
