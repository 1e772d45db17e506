using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>French: small words, changes and units; the others are in <see cref="FrenchEconomy"/> and <see cref="FrenchSociety"/>.</summary>
internal static class French
{
    public static readonly Language Language = new(
        Shared,
        Changes,
        FrenchEconomy.Accounts,
        FrenchEconomy.Money,
        FrenchEconomy.PublicFinance,
        FrenchSociety.Labour,
        FrenchSociety.Production,
        FrenchSociety.People,
        FrenchSociety.Opinion);

    private const string Shared =
        """
        of = de, du, des, d, de la, de l, de le, de les
        the = la, le, les, l, un, une
        in = en, dans
        and = et
        to = à, au, aux, à la, à l
        on = sur
        by = par
        for = pour
        change = variation, variations
        countries = pays
        gold = or
        rank = rang
        taxes = taxes
        deposits = dépôt, dépôts
        losses = pertes
        grants = dons
        travel = voyages
        expenses = charges
        spot = cours
        shares = actions
        duration = terme
        age = âge
        import = import
        export = export
        income = rentes
        general = général
        year = an, ans
        excluding = hors
        transfers = transferts
        growth = progression
        total = ensemble
        inventories = stocks
        bond yield = obligation, obligations
        currencies = devises
        stock market = bourse
        freight = fret
        sugar = sucre
        expectations = perspectives, anticipations
        """;

    private const string Changes =
        """
        growth rate = taux de croissance, taux de progression, taux d'accroissement
        annual growth rate = taux de croissance annuel, taux de croissance annuelle
        growth = croissance
        annual growth = croissance annuelle, accroissement annuel
        real GDP growth = croissance du PIB réel, croissance réelle du PIB, croissance économique
        GDP growth = croissance du PIB, croissance du produit intérieur brut
        year on year = glissement annuel, en glissement annuel, sur un an, d'une année sur l'autre, en rythme annuel, sur douze mois, sur 12 mois
        month on month = glissement mensuel, en glissement mensuel, sur un mois, d'un mois sur l'autre
        quarter on quarter = glissement trimestriel, en glissement trimestriel, sur un trimestre, d'un trimestre sur l'autre
        annual change = variation annuelle, variations annuelles, variation sur un an, évolution annuelle
        monthly change = variation mensuelle, évolution mensuelle, variation sur un mois
        quarterly change = variation trimestrielle, évolution trimestrielle
        percent change = variation en %, variation en pourcentage, évolution en %, variation relative, taux de variation, taux d'évolution
        annual percent change = taux de variation annuel, variation annuelle en %, évolution annuelle en %
        change year over year = variation par rapport à l'année précédente, par rapport à l'année précédente, par rapport au même mois de l'année précédente, par rapport au même trimestre de l'année précédente
        percent change from previous period = variation par rapport au mois précédent, variation par rapport au trimestre précédent, par rapport à la période précédente
        change = évolution, évolutions, hausse, baisse
        contribution to growth = contribution à la croissance, contributions à la croissance
        change in inventories = variation des stocks, variations des stocks, variations de stocks
        inflation rate = taux d'inflation
        core inflation = inflation sous-jacente, inflation de base
        food inflation = inflation alimentaire
        inflation expectations = anticipations d'inflation, inflation anticipée
        in percent = en pourcentage, en pour cent, en %, pour cent, pourcentage
        in % of GDP = en % du PIB, en pourcentage du PIB, en part de PIB, en points de PIB
        % of GDP = % du PIB, % de PIB, pourcentage du PIB
        per capita = par habitant, par tête, par personne
        per worker = par travailleur, par personne employée
        per household = par ménage
        per hour = par heure, de l'heure
        per month = par mois
        in millions of euros = en millions d'euros
        in billions of euros = en milliards d'euros
        in millions of dollars = en millions de dollars
        in billions of dollars = en milliards de dollars
        in thousands = en milliers
        in millions = en millions
        in billions = en milliards
        thousands = milliers
        billions = milliards
        index = en indice, nombre indice
        average = moyenne, moyen, moyens, moyennes
        annual average = moyenne annuelle
        monthly average = moyenne mensuelle
        cumulative = cumulé, cumulée, cumulés, cumulées, en cumul, cumul annuel
        cumulative since January = cumul depuis janvier, cumul depuis le début de l'année, depuis le début de l'année
        seasonally adjusted = corrigé des variations saisonnières, corrigée des variations saisonnières, corrigés des variations saisonnières, données CVS, désaisonnalisé, désaisonnalisée
        current prices = prix courants, aux prix courants, à prix courants, en valeur
        market prices = prix du marché, aux prix du marché, prix de marché
        constant prices = prix constants, aux prix constants, à prix constants, en volume, prix chaînés
        annual = annuel, annuelle, annuels, annuelles
        monthly = mensuel, mensuelle, mensuels, mensuelles
        quarterly = trimestriel, trimestrielle, trimestriels, trimestrielles
        weekly = hebdomadaire, hebdomadaires
        daily = quotidien, quotidienne, journalier, journalière, journaliers
        number of = nombre de, nombre d, nombre des, effectif des, effectif de
        share of = part de, part des, part du, part de la, part de l, proportion de
        ratio of = rapport entre, rapport de, ratio de
        level = niveau
        minus = moins
        total = totaux, totale, totales
        """;
}
