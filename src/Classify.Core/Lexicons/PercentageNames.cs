using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>Rates of occurrence or use (taxonomy, tie-break 6, incidence).</summary>
internal static class PercentageNames
{
    public static readonly LexiconEntry[] Entries =
    [
        new(Concept.Incidence,
            """
            unemployment rate, unemployment, jobless rate, youth unemployment rate, long term unemployment rate,
            harmonised unemployment rate, natural rate of unemployment, nairu, underemployment rate, participation rate,
            labor force participation, labor force participation rate, employment rate, employment to population ratio,
            employment population ratio, activity rate, inactivity rate, literacy, literacy rate, illiteracy, poverty headcount,
            poverty headcount ratio, poverty rate, poverty gap, poverty incidence, at risk of poverty, at-risk-of-poverty,
            multidimensional poverty headcount, capacity utilization, capacity utilisation rate, capacity utilization rate,
            utilization rate, capacity use, access to electricity, access to, coverage, attainment, educational attainment,
            completion rate, primary completion rate, prevalence, prevalence of, incidence of, bribery incidence, net enrollment,
            net enrollment rate, adjusted net enrollment rate, school enrollment net, persistence, progression, progression to,
            transition rate, survival, survival to, survival rate, repeaters, repetition rate, dropout, dropout rate, drop out rate,
            out of school, vacancy rate, job vacancy rate, rental vacancy rate, homeowner vacancy rate, home ownership rate,
            homeownership rate, ownership rate, home ownership, job openings rate, hires rate, hiring rate, quits rate, quit rate,
            layoffs rate, layoffs and discharges rate, separations rate, delinquency rate, delinquency, mortgage delinquency rate,
            charge off rate, charge-off rate, default rate, foreclosure rate, occupancy rate, hotel occupancy, people using, people with,
            people practicing, individuals using, births attended, immunization, vaccination rate, vaccination coverage, fully vaccinated,
            contraceptive prevalence, unmet need, treatment success, case detection, detection rate, breastfeeding, antenatal care,
            prenatal care, birth registration, completeness of, firms using, firms with, firms experiencing, firms expected, women who,
            women making, women participating, women using, child employment, children in employment, child marriage, teenage mothers,
            early childbearing, female genital mutilation, smoking prevalence, low birthweight, low-birthweight,
            vitamin a supplementation, condom use, bed nets, antiretroviral therapy, antimalarial, diarrhea treatment, ari treatment,
            account ownership, account at, made or received digital payments, owns a, borrowed, saved, mobile money account,
            internet users, inflation target, target attainment, trained teachers, qualified teachers, pupils passing, learning poverty,
            youth not in education, not in education employment or training, neet, neet rate, exposed to, population exposed,
            living below, population living in slums, living in slums, slums, living in areas, open defecation, handwashing, sanitation,
            drinking water, electrification, clean fuels, recidivism, turnout, voter turnout, voter participation, proportion of,
            proportion of people, percent of people, percentage of people, population with, students at, unionization,
            trade union density rate, mortality from, percentage of, percent of firms, percent of households, crude oil capacity,
            refinery utilization, load factor, usage rate, penetration rate, taux de chomage, taux d'emploi, taux d'activite,
            taux d'utilisation, taux de pauvrete, arbeitslosenquote, insured unemployment rate, broad unemployment, u 6,
            u6 unemployment rate, jobless, response rate, disability rate, prevalence rate, infection rate, mortality rate attributed,
            positivity rate, reserve requirement rate, bankruptcy rate, utilization, unemployed as percent, informal employment rate,
            recovery rate, success rate, renewal rate, approval rate, government approval, marginally attached, discouraged, affected by,
            informal payments, gifts to, binding coverage, share of tariff lines, power outages share, school enrollment primary net,
            secondary net, married by, first married, demand for family planning satisfied, met need, alcohol consumption rate,
            prevalence of hiv, diabetes prevalence, hypertension, tuberculosis treatment, newborns protected, early leavers, leavers,
            in poverty, social exclusion, severely materially deprived, deprivation, overburden rate, arrears on, lifelong learning,
            young people neither, share of youth, obesity rate, smoking rate, hiv prevalence, claimant count rate, diabetes rate,
            labor force with, population without, inactivity, child employment in agriculture, child employment in manufacturing,
            child employment in services, access rate, people #, people who, who have completed, persons who, population who, completed a,
            recipients as, low work intensity, living alone, capacity factor, quits, bachelor's degree, bachelor's degree or higher,
            high school graduate or higher, burdened households, caputl, seats filled
            """),
        new(Concept.TaxRate,
            """
            tax rate, corporate tax rate, personal income tax rate, income tax rate, sales tax rate, vat rate, value added tax rate,
            withholding tax rate, social security rate, social security contribution rate, effective tax rate, marginal tax rate,
            marginal rate, statutory tax rate, top marginal tax rate, capital gains tax rate, tariff rate, tariff, tariffs,
            applied tariff, simple mean, weighted mean, bound rate, total tax, total tax and contribution rate, total tax rate,
            profit tax, labor tax, labor tax and contributions, other taxes payable, social security rate for companies,
            social security rate for employees, tax wedge, duty rate, excise rate, reserve requirement, lump sum tax rate,
            international peaks, share of tariff lines with, corporate tax, corporation tax, income tax, personal income tax, sales tax,
            vat, value added tax, withholding tax, payroll tax, statutory corporate tax
            """),
        new(Concept.RateWord, "rate, rates"),
    ];
}
