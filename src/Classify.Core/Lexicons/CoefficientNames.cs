using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>Names that are a type of their own: coefficients, probabilities, limits, dispersion, gaps and spreads.</summary>
internal static class CoefficientNames
{
    public static readonly LexiconEntry[] Entries =
    [
        new(Concept.Correlation,
            """
            correlation, correlation coefficient, autocorrelation, co-movement coefficient, beta coefficient, comovement, co-movement,
            kendall's tau, rank correlation, spearman, pearson, cross-correlation, correlations
            """),
        new(Concept.Elasticity,
            """
            elasticity, elasticities, price elasticity, income elasticity, trade elasticity, semi-elasticity, okun's law, okun,
            pass through, pass-through, sensitivity coefficient, phillips curve slope, growth elasticity, growth elasticity of poverty,
            elasticity of, buoyancy, tax buoyancy
            """),
        new(Concept.Multiplier,
            """
            multiplier, fiscal multiplier, money multiplier, spending multiplier, government spending multiplier, keynesian multiplier,
            tax multiplier, deposit multiplier
            """),
        new(Concept.Probability,
            """
            probability, probabilities, recession probability, default probability, probability of, likelihood, odds, chance of,
            risk of maternal death, lifetime risk, recession risk probability, chance that, chance, expected default frequency, odds of,
            hazard
            """),
        new(Concept.Threshold,
            """
            poverty line, poverty threshold, retirement age, pension age, pensionable age, threshold, statutory limit, age of majority,
            debt ceiling, debt limit, deposit insurance limit, eligibility age, legal minimum age, minimum age, school starting age,
            starting age, entrance age, school entrance age, minimum capital requirement, exemption limit, tax-free allowance,
            income limit, national poverty line, basel iii minimum, ceiling, insurance ceiling, emissions cap, cap on, poverty guideline,
            guideline level, guideline, quota ceiling, required production level, minimum liquidity coverage ratio requirement,
            minimum requirement, minimum capital, electoral threshold, hurdle, maximum legal, legal maximum, legal limit, speed limit,
            drinking age, voting age, tax-free threshold, personal allowance, deposit guarantee, coverage per depositor,
            at-risk-of-poverty threshold, at risk of poverty threshold, safe limit, permissible, school leaving age
            """),
        new(Concept.Allocation,
            """
            allocation, asset allocation, portfolio allocation, equity allocation, bond allocation, cash allocation, portfolio weight,
            portfolio share, allocation to, portfolio composition, asset mix, currency composition of reserve, composition of portfolio,
            composition of reserve portfolio, reserve portfolio, pension portfolio, in portfolio, in pension portfolio,
            endowment portfolio, family office portfolio, model portfolio, investment portfolio, portfolio allocation to
            """),
        new(Concept.Filler,
            """
            sdr allocation, sdr allocations, allocations of sdr, special drawing rights allocation, special drawing right allocations,
            imf credit and sdr allocations, use of imf credit and sdr allocations, allocation of primary income,
            mean absolute deviation of capital, poverty gap, gender gap, wage gap, pay gap, gender pay gap, gender wage gap, gap filled,
            bid to cover, inflation indexed, inflation-indexed, inflation protected, inflation-protected, price indexed,
            money supply allocation, credit allocation, poverty line by, below the poverty line, below poverty line, budget allocation,
            budget allocations, output contribution, climate risk
            """),
        new(Concept.Volatility,
            """
            volatility, volatility index, vix, vxn, vxv, vstoxx, historical volatility, implied volatility, exchange rate volatility,
            realized volatility, standard deviation of returns, move index, ovx, gvz, equity market volatility, market volatility,
            dispersion, standard deviation, variability, standard deviation of growth, conditional standard deviation,
            conditional variance, realised variance, realized variance, variance, volatility of, rolling standard deviation,
            coefficient of variation, garch
            """),
        new(Concept.Gap,
            """
            output gap, credit to gdp gap, credit gap, unemployment gap, investment gap, inflation gap, productivity gap, gdp gap,
            potential output gap, financing gap, employment gap, production gap, capacity gap, jobs gap, funding gap, infrastructure gap,
            deviation from potential, deviation from trend, deviation from cbo potential, gap between actual and,
            gap between actual and trend, gap between actual and potential, consumption gap, compliance gap, vat compliance gap, tax gap,
            vat gap, food gap, shortfall, shortfall against, gap to target, gap to potential, unemployment rate gap, housing shortfall,
            deviation from target, distance to target
            """),
        new(Concept.Spread,
            """
            spread, spreads, yield spread, credit spread, interest rate spread, term spread, ted spread, option adjusted spread,
            bid ask spread, risk premium, term premium, differential, rate differential, interest rate differential, yield differential,
            credit default swap, cds, cds spread, sovereign spread, embi spread, embi, swap spread, libor ois, yield curve slope,
            slope of the yield curve, equity risk premium, country risk premium, crack spread, crush spread, basis swap, prime premium,
            default premium, risk premia, premium over, price spread, farm-to-retail, baa minus aaa, basis cash minus,
            cash minus nearby futures, sovereign risk, country risk
            """),
        new(Concept.Minus, "minus, less, over, relative to # year treasury, relative to yield, versus, constant maturity minus"),
    ];
}
