using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>Physical amounts: what is produced, held, carried, or could be (taxonomy, tie-breaks 5, 7 and 9).</summary>
internal static class PhysicalNames
{
    public static readonly LexiconEntry[] Entries =
    [
        new(Concept.Production,
            """
            production, produced, output, generation, emissions, co2 emissions, carbon dioxide emissions, methane emissions,
            nitrous oxide emissions, greenhouse gas emissions, ghg emissions, hfc gas emissions, pfc gas emissions, sf6 gas emissions,
            greenhouse gas, carbon emissions, electricity production, electricity generation, crude oil production, oil production,
            steel production, cement production, car production, vehicle production, motor vehicle production, auto production,
            coal production, gas production, natural gas production, copper production, gold production, mining production,
            fisheries production, capture fisheries, aquaculture production, cereal production, crop production, wheat production,
            milk production, harvest, catch, extraction, mined, waste generated, municipal waste, fuel production,
            ethanol fuel production, crude production, slaughter, industrial waste, net generation, removals, crude steel, assemblies,
            vehicle assemblies
            """),
        new(Concept.Use,
            """
            consumption, use, energy use, electricity consumption, energy consumption, oil consumption, demand, withdrawals,
            freshwater withdrawals, water use, fuel use, usage, fertilizer consumption, intake, losses, refinery runs,
            refinery crude runs, crude runs, processed, throughput of refineries, crude oil processing, deforestation, supply,
            energy supply, food supply, consumption of electricity, consumption of energy, gas consumption, final energy consumption,
            primary energy consumption, water consumption, supply transformation and consumption, natural gas consumption,
            fuel consumption, consumption of natural gas, coal consumption, cement consumption
            """),
        new(Concept.PhysicalStock,
            """
            inventories, inventory, stocks, stockpiles, crude oil inventories, oil inventories, crude inventories, gold reserves,
            oil reserves, proven reserves, proved reserves, gas reserves, reserves, stock, natural gas stocks, gasoline stocks,
            heating oil stocks, distillate stocks, strategic petroleum reserve, ending stocks, storage, gas in storage, forest area,
            land area, agricultural land, arable land, surface area, cropland, land under cereal production, rail lines, railway lines,
            road length, roads, roads total network, total road network, road network, motorway, motorways, pipelines, railways length,
            length of, protected areas, area harvested, area planted, planted area, terrestrial protected areas, marine protected areas,
            irrigated land, growing stock, biomass stock, fish stocks, cushing crude oil inventories, api crude oil stock, fleet,
            aircraft fleet, merchant fleet, freshwater resources, renewable internal freshwater resources, land, area, urban land area,
            rural land area, network length, capital stock, holdings, housing stock, vehicle stock, vehicle fleet, dwelling stock,
            stock of dwellings, stock of vehicles
            """),
        new(Concept.Capacity,
            """
            capacity, installed capacity, generating capacity, installed generating capacity, refinery capacity, production capacity,
            refining capacity, storage capacity, solar capacity, wind capacity, power capacity, nameplate capacity, hospital beds, beds,
            icu beds, bed places, bedrooms, hotel rooms, available seat, seat capacity, airport capacity, port capacity,
            treatment capacity, lng capacity, renewable capacity, electricity capacity, installed power, number of rooms
            """),
        new(Concept.Volume,
            """
            sales, vehicle sales, car sales, auto sales, total vehicle sales, light vehicle sales, new car sales, motorbike sales,
            motorcycle sales, truck sales, passenger car registrations, car registrations, vehicle registrations, new car registrations,
            registrations, new vehicle registrations, traffic, container traffic, container port traffic, air traffic, port traffic,
            freight, air freight, cargo, cargo throughput, throughput, rail freight, railways goods transported, goods transported,
            passengers carried, passenger traffic, air passengers, air passenger traffic, trading volume, stock market volume,
            volume traded, shares traded, traded volume, turnover volume, passengers, freight transport, freight volume, goods carried,
            shipments, tonnage, new home sales, existing home sales, home sales, houses sold, house sales, one family houses sold,
            property transactions, home transactions, housing transactions, cement sales, gasoline sales, fuel sales, diesel sales,
            electricity sales, retail volume, ton kilometers, loaded, unloaded, vehicle miles traveled, vehicle miles, ridership,
            dispatches, contracts traded, open interest, truck tonnage, units sold, lightweight vehicle, parcels, data traffic,
            goods transport, passenger transport, revenue passenger miles, passenger miles, transport of goods, transport of passengers,
            airline passengers, stock market trading volume, new passenger cars, new passenger car, motor vehicle retail sales,
            vehicle retail sales, transit ridership, cars sold, vehicles sold, trucks sold, homes sold, share volume, tractor sales,
            average daily volume, daily volume, letter-post items, items carried, cement deliveries, domestic deliveries, new cars,
            cars registered, deliveries
            """),
        new(Concept.PhysicalTrade,
            """
            exports, imports, oil exports, oil imports, gas imports, gas exports, crude oil imports, crude oil exports, crude imports,
            lng imports, lng exports, electricity imports, electricity exports, energy imports, trade, arms exports, arms imports,
            arms transfers, export volume, import volume
            """),
        new(Concept.Duration,
            """
            duration, hours worked, weekly hours, average weekly hours, average hours, working hours, hours of work, overtime,
            overtime hours, life expectancy, healthy life expectancy, expectancy, median age, mean age, age at, age at first marriage,
            time required, time to, days to, lead time, average maturity, grace period, average grace period, maturity, waiting time,
            years of schooling, mean years of schooling, expected years of schooling, weeks unemployed, duration of unemployment, delay,
            travel time, commute, commuting time, compulsory education duration, time spent in, maternity leave, paternity leave,
            parental leave, length of stay, notice period, days payable, lifespan, time to import, time to export, time to prepare,
            average workweek, workweek, duree, heures travaillees, length of, delivery time, delivery times, time for, dwell time,
            time to resolve, time to obtain, delays, average age, age of mother, job tenure, aggregate hours, total hours
            """),
    ];
}
