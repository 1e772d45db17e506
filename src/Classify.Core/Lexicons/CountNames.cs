using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>People, things and events, and plain readings (taxonomy, tie-break 9).</summary>
internal static class CountNames
{
    public static readonly LexiconEntry[] Entries =
    [
        new(Concept.CountOfThings,
            """
            population, total population, working age population, labor force, civilian labor force, employed, employed persons,
            employed population, employment, employment level, all employees, employees, nonfarm payrolls, non farm payrolls, payrolls,
            government payrolls, manufacturing payrolls, private payrolls, payroll employment, total nonfarm, full time employment,
            part time employment, self employed persons, unemployed persons, unemployed, unemployment level, number of unemployed,
            number unemployed, registered unemployed, not in labor force, workers, teachers, pupils, students, enrollment, physicians,
            doctors, nurses, listed companies, listed domestic companies, companies, establishments, subscriptions,
            mobile cellular subscriptions, fixed telephone subscriptions, fixed broadband subscriptions, broadband subscriptions,
            telephone lines, subscribers, internet servers, secure internet servers, number of households, dwellings stock,
            homes for sale, active listing count, active listings, listings, new listings, refugee population, refugees, migrant stock,
            international migrant stock, internally displaced persons total, displaced, armed forces, armed forces personnel,
            military personnel, tractors, vehicles in use, motor vehicles in use, registered vehicles, bank branches, branches, atms,
            automated teller machines, rigs, rig count, oil rigs, crude oil rigs, total rig count, species, threatened species,
            species threatened, plant species, job openings, job vacancies, vacancies, job offers, jolts job openings,
            insured unemployment, continuing, claimant count, prisoners, prison population, immigrants stock, livestock, cattle, schools,
            hospitals, researchers, technicians, foreign population, old age pensioners, pensioners, beneficiaries, people living,
            number of poor, people living with hiv, multiple jobholders, persons employed, workforce, jobs, total employment,
            active population, inactive population, civilian employment, adults, children orphaned, out of school children,
            children out of school, enterprises, accounts, bank accounts, servers, population sur, emploi, effectifs,
            taille de la population, youth population, headcount, procedures, start-up procedures, documents, documents to export,
            documents to import, number of sources, visits or required meetings, crude oil rig, offshore rigs, hospital patients,
            new house inventory, housing inventory, units in stock, unsold homes, population estimates, resident population, inhabitants,
            elderly, employed total, rural population, urban population, population ages, population aged, population female,
            population male, female population, male population, population female, population male, ip addresses, passenger cars,
            school age population, vocational pupils, general pupils, population in the largest city, population in urban agglomerations,
            urban agglomerations, self employed, self-employed, employment in agriculture, employment in industry, employment in services,
            wage and salaried workers, contributing family workers, employers, vulnerable employment, foreign born, informal employment,
            temporary employment, public sector employment, private sector employment, jobseekers, job seekers, living with hiv,
            academic staff, population living, homeless, homeless population, international students, agricultural machinery,
            production and nonsupervisory employees, production employees, production workers, nonsupervisory employees, recipients,
            carloads, depositors, borrowers, pos terminals, terminals, internet speed, mobile money accounts
            """),
        new(Concept.CountOfEvents,
            """
            tourist arrivals, arrivals, visitor arrivals, tourist, tourists, visitors, tourism arrivals,
            international tourism number of arrivals, number of arrivals, number of departures, departures, nights spent, overnight stays,
            housing starts, starts, building permits, permits, dwellings authorized, permits issued, initial claims,
            initial jobless claims, jobless claims, unemployment claims, claims for unemployment, applications, patent applications,
            trademark applications, patents, industrial design applications, bankruptcies, insolvencies, business bankruptcies,
            corporate bankruptcies, deaths, births, live births, stillbirths, marriages, divorces, accidents, road accidents,
            traffic accidents, homicides, murders, crimes, thefts, hires, new hires, separations, total separations, quits, layoffs,
            layoffs and discharges, job cuts, challenger job cuts, announced layoffs, redundancies, discharges, flights,
            commercial flights, carrier departures, registered carrier departures, carrier departures worldwide, asylum applicants,
            asylum applications, asylum seekers, first time asylum applicants, immigration, emigration, immigrants, emigrants,
            new businesses registered, new business registrations, business registrations, company registrations, business applications,
            companies registered, new companies, construction starts, construction permits, housing completions, completions,
            dwellings completed, dwelling completions, building approvals, building consents, dwelling approvals, work started,
            foreclosures, foreclosure filings, evictions, battle related deaths, battle-related deaths,
            internally displaced persons new displacement, new displacement, cases, new cases, confirmed cases, coronavirus cases,
            coronavirus deaths, covid 19 cases, vaccinations, vaccination total, coronavirus vaccination total, doses administered,
            hospitalizations, strikes, work stoppages, lockouts, infant deaths, number of infant deaths, number of under five deaths,
            number of neonatal deaths, number of maternal deaths, number of deaths, power outages, outages, electrical outages,
            journal articles, scientific and technical journal articles, publications, interventions, terrorist attacks, attacks, events,
            border crossings, deportations, naturalizations, citizenship acquisitions, registrations of birth, mortgage applications,
            mortgage approvals, housing approvals, loan approvals, trademark, admissions, visits, offences, creations d'entreprises,
            defaillances d'entreprises, naissances, deces, mises en chantier, permis de construire, immatriculations, abortions, suicides,
            fires, earthquakes, natural disasters, disasters, job losses, trips, trips made, spaceflights, launches, business births,
            closures, migration, inward migration, permanent arrivals, housing permits, new dwellings, units started, new housing units,
            number of starts, job quits, job layoffs, births registered, newly infected, new infections, required meetings, formations,
            business formations, new business formations, incorporations, new incorporations, start-ups, startups, new hiv infections,
            infections, tax payments, continuing jobless claims, continuing claims, continued claims, casualties, killed, injured,
            killed or seriously injured, injuries, trades, transactions count, number of trades, surgical procedures, procedures performed
            """),
        new(Concept.Weather,
            """
            temperature, mean temperature, average temperature, humidity, wind speed, sea level, pm2.5, pm10, air pollution, air quality,
            concentration, sunshine, pollution level, snow depth, heating degree days, cooling degree days, mean annual exposure, ozone,
            water temperature, barometric
            """),
        new(Concept.Rainfall, "precipitation, rainfall, rain, snowfall"),
        new(Concept.CountWord, "number of, count of, total number of, no of, number of people, number of persons"),
    ];
}
