using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>What is worse news when it rises (taxonomy, section 6).</summary>
internal static class BadNews
{
    public static readonly LexiconEntry[] Entries =
    [
        new(Concept.Bad,
            """
            unemployment, unemployment rate, unemployed, jobless, jobless claims, initial claims, initial jobless claims,
            continuing claims, continued claims, continuing jobless claims, claimant count, claims for unemployment, unemployment claims,
            underemployment, inactivity rate, debt, government debt, public debt, external debt, household debt, private debt,
            corporate debt, debt to gdp, debt securities, gross debt, net debt, dod, liabilities level, debt service,
            debt service payments, interest payments, interest payments on external debt, interest arrears, arrears, principal arrears,
            use of imf credit, imf credit, deficit, deficits, federal deficit, budget deficit, trade deficit, poverty, poverty gap,
            poverty headcount, poverty headcount ratio, poverty rate, at risk of poverty, number of poor, gini, gini index, inequality,
            theil, palma, mortality, mortality rate, infant mortality, death rate, deaths, death, maternal mortality, suicide, disease,
            diseases, prevalence, prevalence of, incidence of, hiv, tuberculosis, malaria, diabetes, obesity, overweight, smoking,
            tobacco, alcohol, undernourishment, malnutrition, stunting, wasting, underweight, anemia, low birthweight, low-birthweight,
            crime, crimes, homicide, homicides, intentional homicides, murder, theft, corruption, bribery, bribes, informal payments,
            gifts, nonperforming, non performing, non-performing, npl, npls, nonperforming loans, bad loans, delinquency,
            delinquency rate, delinquencies, charge off, charge-off, charge off rate, loan losses, bankruptcies, bankruptcy, insolvencies,
            insolvency, foreclosure, foreclosures, evictions, emissions, co2, greenhouse gas, carbon, carbon dioxide, methane,
            nitrous oxide, ghg, hfc gas, pfc gas, sf6 gas, pollution, air pollution, pm2.5, pm10, volatility, financial stress,
            stress index, stress, systemic stress, uncertainty, economic policy uncertainty, policy uncertainty, financial conditions,
            default, default rate, default probability, recession, recession probability, recession indicator, days to, time required,
            time to, cost to, cost of business, cost of starting, cost of enforcing, procedures, start-up procedures, documents to,
            lead time, delay, delays, duration of unemployment, weeks unemployed, prices paid, input prices paid, cost component, misery,
            misery index, losses, losses due to, value lost, transmission and distribution losses, outages, power outages,
            electrical outages, dropout, drop out, out of school, children out of school, repeaters, repetition, slum, slums,
            open defecation, child employment, children in employment, child labor, child marriage, teenage mothers, first married,
            genital mutilation, beating his wife, unmet need, violence, battle, battle related deaths, conflict, terrorism, terrorist,
            accidents, strikes, work stoppages, layoffs, layoffs and discharges, job cuts, redundancies, job losses, not in education,
            neet, youth not in education, vulnerable employment, informal employment, threatened, species threatened, deforestation, risk,
            risk score, climate risk, fragile, fragility, cases, covid, hospitalizations, infection, infections, crime rate, prison,
            prisoners, displacement, tax payments, time to prepare, food insecurity, insecurity, hunger, undernourished, exposed to,
            droughts, floods, extreme temperatures, disaster, disasters, stillbirths, abortion, risk of, impoverishing, catastrophic,
            burden, water stress, chomage, defaillances, dette, deces, arbeitslosenquote, vacancy rate, rental vacancy rate,
            homeowner vacancy rate, non-accelerating, natural rate of unemployment, nairu, long term unemployment, sahm rule, weakness,
            suicide mortality, waste, carbon intensity, co2 intensity, credit risk, weak, overcrowding, probability of dying,
            maternal death, damage, particulate emission damage, carbon dioxide damage, depletion, mismanagement, gap in, gender gap,
            pay gap, wage gap, pupil teacher ratio, pupil-teacher ratio, time spent dealing, tightening standards, banks tightening,
            unregistered firms, informal sector, do not report, kidnapping, hiv prevalence, infant deaths, number of deaths,
            external debt stocks, short-term debt, short term debt, public and publicly guaranteed debt, failed, nonpaying, bottlenecks,
            shortages, shortage, hospital mortality, lost, waiting, average time to, time to import, time to export, coronavirus,
            overburden, turnover of staff, school leavers, absence, absenteeism, tetanus, tax officials, meetings with tax officials,
            interest expense, expense interest, interest paid, threat, geopolitical risk, geopolitical, casualties, killed, injured,
            injuries, burdened, rent burden, economic reasons, involuntary, part-time for economic reasons, discouraged workers,
            recession indicators, crisis, war, terror, food insecure, wasted, stunted, outage, shortfall, noncompliance, tax gap,
            premature, disability, suicides, overdose, infected, new cases, long-term unemployment, unemployed for, liability level,
            mortgages liability, transaction cost, transaction costs, variability, rental vacancy, homeless, inflow of unemployed,
            default frequency, distress, refugees caused
            """),
        new(Concept.FairlyBad, "days, procedure, cost of, tightening"),
        new(Concept.PlainlyBad,
            """
            interest payments, interest payments on external debt, debt service, debt service payments, prices paid, input prices, gini,
            gini index, gini ratio, gini coefficient, financial conditions, financial stress, stress index, systemic stress, damage,
            depletion, unemployment, unemployed, claimant count, jobless claims, poverty, in poverty, early leavers, nonperforming loans,
            non performing loans, non-performing loans, delinquency rate, charge-off rate, default rate, arrears, informal payments,
            bribery, out of school, uncertainty, corruption rank, recession, water stress, energy intensity, mortality, deaths,
            volatility, social exclusion, terrorism, material deprivation, deprivation, long-term unemployment, deficit, budget deficit,
            government budget deficit, vulnerability, climate vulnerability, rank, ranking, working hours of children, over-age,
            over age students, newly infected, living with hiv, lending standards, child employment, insolvency, jobseekers, job seekers,
            catastrophic, unregistered, homeless, homelessness, pm2.5, pm10, air pollution, supply chain pressure, pressure index,
            geopolitical risk, global peace index, commute, commuting, waiting time, travel time, inequality, gender inequality
            """),
    ];
}
