using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>Physical, countable and temporal units.</summary>
internal static class UnitQuantities
{
    public static readonly LexiconEntry[] Entries =
    [
        new(Concept.UnitCount,
            """
            number, number of, no, no of, nos, nb, n°, num, persons, person, people, units, units of, cases, items, companies,
            enterprises, firms, households, employees, workers, jobs, inhabitants, dwellings, houses, homes, flights, nights, visitors,
            tourists, arrivals, passengers, vehicles, cars, deaths, births, students, pupils, teachers, children, women, men, beds, count,
            applications, permits, claims, claimants, starts, establishments, accounts, subscriptions, subscribers, lines, rigs, licenses,
            head, heads, events, procedures, documents, visits, incidents, victims, refugees, doses, tests, vacancies, openings,
            registrations, patents, articles, species, outlets, branches, stores, bankruptcies, insolvencies, shares, contracts,
            tourist arrivals, nombre, personnes, individuals, schools, machines, tractors, atms, migrants, immigrants, animals, crimes,
            homicides, trips, users, servers, strikes, projects
            """),
        new(Concept.UnitPhysical,
            """
            ton, metric ton, metric tons, mt, kt, mtoe, toe, ktoe, oil equivalent, kg, kilogram, kilograms, gram, pound weight, lb, ounce,
            ounces, oz, ozt, toz, t.oz., troy ounce, troy ounces, t oz, barrel, barrels, bbl, bbls, gallon, gallons, liter, liters,
            cubic meter, cubic meters, cubic metres, cubic feet, cubic foot, bcf, mcf, tcf, m3, cu m, bcm, terajoule, tj, gj, petajoule,
            pj, joule, kwh, mwh, gwh, twh, kilowatt hour, kilowatt hours, megawatt hour, gigawatt hour, terawatt hour, gigawatt hours,
            kilowatthour, btu, mmbtu, therm, teu, twenty foot equivalent unit, foot equivalent units, ton km, ton kilometer,
            ton kilometers, passenger km, passenger kilometer, passenger kilometers, bushel, bushels, bale, bag, dozen, carat,
            co2 equivalent, of co2 equivalent, co2, vehicle km, ton mile, nautical mile, quad, calories, kilocalories, kcal,
            standard coal, coal equivalent, dwt, gross tonnage, m2, kilolitre, hectoliter, hl, megaliter, acre foot,
            twenty foot equivalent, twenty foot equivalents, short ton, long ton, quintal, quintals, cwt, bu, kbbl, mbbl, mmbbl, boe,
            mboe, hm3, passenger mile, vehicle mile, lbs, pkm, tkm, board feet, cords, head of cattle, grams, micrograms, milligrams,
            vehicle kilometer, t, gt, mmt, short tons, long tons, tonnes of oil equivalent, trend indicator values, square meter,
            square meters, square feet, square foot, sqm, sq m, sq ft, rides
            """),
        new(Concept.UnitArea,
            """
            sq km, square kilometer, square kilometers, km2, hectare, hectares, ha, acre, acres, km, kilometer, kilometers, mile, miles,
            route km, total route km, square mile, square miles
            """),
        new(Concept.UnitPhysicalRate,
            """
            mw, megawatt, megawatts, gw, gigawatt, gigawatts, kw, kilowatt, kilowatts, bbl/d, bbl/d/1k, bbl / d, barrels per day,
            barrels a day, barrel per day, bpd, mbpd, mb/d, kb/d, b/d, tonnes per day, bcf/d, tons per day, mmb/d,
            barrels per calendar day, barrels per stream day, b/cd, liters per day, cubic meters per day, m3/d, watts, cubic feet per day,
            megawatts of capacity, mmbpd, kbpd, bopd
            """),
        new(Concept.UnitReading,
            """
            ° c, ° f, ºc, celsius, fahrenheit, degree celsius, degrees celsius, degrees, degree, micrograms per cubic meter, µg/m3, ug/m3,
            ppm, ppb, hpa, meters per second, parts per million, micrograms
            """),
        new(Concept.UnitReadingOfTime, "millimeters, millimeter, inches, mm per year, millimetres"),
        new(Concept.UnitDuration,
            """
            days, day, weeks, week, months, month, years, hours, hour, minutes, minute, calendar days, business days, years of age,
            hours per week, hours worked, hours per year, jours, heures, minutes per day, in days, in years, in hours, in weeks, in months
            """),
    ];
}
