using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>French words of unit texts.</summary>
internal static class FrenchUnits
{
    public static readonly LexiconEntry[] Entries =
    [
        new(Concept.UnitThousands, "milliers, en milliers, mille, en mille"),
        new(Concept.UnitMillions, "en millions, mios"),
        new(Concept.UnitBillions, "en milliards, mds, md, mrds, mia"),
        new(Concept.UnitPercent,
            """
            en pourcentage, pour cent, pourcentage, pourcentages, point de pourcentage, points de pourcentage, point de base,
            points de base, pdb, % annuel, % annuelle, % par an, % l'an, solde en %, soldes en %
            """),
        new(Concept.UnitPercentagePoint, "point de pourcentage, points de pourcentage, point de base, points de base, pdb"),
        new(Concept.UnitInterest, "% par an, % l'an"),
        new(Concept.UnitPercentOf,
            """
            % de, % de la, % de l', en % de, en % de la, en % de l', en % des, en pourcentage du, en pourcentage de, en pourcentage de la,
            en pourcentage des, pourcentage du, pourcentage de, pourcentage de la, pourcentage des, % pib, % rnb, part du, part de la,
            part des, part en % du
            """),
        new(Concept.UnitChange,
            """
            variation en %, variations en %, variation en pourcentage, % de variation, taux de variation, taux de croissance, croissance,
            taux d'évolution, évolution en %, évolution en pourcentage, glissement annuel en %, variation annuelle en %,
            variation mensuelle en %, variation trimestrielle en %, en rythme annuel %, croissance annuelle, taux de croissance annuel,
            variation %
            """),
        new(Concept.UnitPreviousPeriod,
            """
            glissement annuel, en glissement annuel, glissement trimestriel, glissement mensuel, variation annuelle, variation mensuelle,
            variation trimestrielle, g a, g t, t/t, sur un an, sur # mois, période précédente, année précédente, mois précédent,
            trimestre précédent, par rapport à l'année précédente, par rapport au trimestre précédent, par rapport au mois précédent,
            variation sur un an
            """),
        new(Concept.UnitIndex, "base 100, points d'indice"),
        new(Concept.UnitScore, "notation, classement"),
        new(Concept.UnitRatio, "fois, nombre de fois, rapport, élasticité, corrélation, pour mille, mois d'importations"),
        new(Concept.UnitSurvey, "solde, soldes, solde d'opinion, soldes d'opinion, solde en %, soldes en %"),
        new(Concept.UnitPer, "par, pour"),
        new(Concept.UnitPerHead,
            """
            par habitant, par tête, par personne, par salarié, par travailleur, par ménage, /habitant, /hab, /personne
            """),
        new(Concept.UnitPerTime,
            """
            par heure, par jour, par semaine, par mois, par trimestre, par an, de l'heure, /heure, /jour, /mois, /an, /semaine
            """),
        new(Concept.UnitCount,
            """
            nombre, nombre de, nombre d', personnes, unités, habitants, emplois, salariés, ménages, logements, entreprises,
            établissements, véhicules, voitures, passagers, voyageurs, visiteurs, touristes, nuitées, chômeurs, élèves, étudiants,
            naissances, décès, cas, lits, demandeurs d'emploi, immatriculations, têtes, créations
            """),
        new(Concept.UnitPhysical,
            """
            tonnes métriques, tonnes équivalent pétrole, tep, ktep, mtep, barils, baril, gallons, litres, hectolitres, mètre cube,
            mètres cubes, mètre carré, mètres carrés, kilogrammes, kilogramme, grammes, quintal, quintaux, onces troy, evp,
            équivalent vingt pieds, tonnes kilomètres, voyageurs kilomètres, passagers kilomètres, kilowattheures, mégawattheures,
            gigawattheures, térajoules
            """),
        new(Concept.UnitArea, "hectares, kilomètres, kilomètre, kilomètres carrés, km carrés"),
        new(Concept.UnitPhysicalRate, "barils par jour, barils/jour, tonnes par jour, mégawatts, mégawatt"),
        new(Concept.UnitReadingOfTime, "millimètres"),
        new(Concept.UnitDuration,
            """
            jours, jour, semaines, semaine, mois, années, ans, heures, heure, en jours, en heures, en années, en mois
            """),
        new(Concept.UnitLocalMoney,
            """
            monnaie nationale, monnaie locale, unité monétaire, unités monétaires, unité de monnaie nationale, unités de monnaie locale
            """),
        new(Concept.UnitOutput, "pib"),
        new(Concept.Filler,
            """
            de, du, des, d, la, le, les, en, et, à, au, aux, un, une, sur, prix, prix courants, prix constants, aux prix courants,
            aux prix constants, courants, constants, courant, constant, chaînés, volumes chaînés, volume, en volume, valeur, en valeur,
            valeurs, cvs, cvs cjo, brut, brute, net, nette, désaisonnalisé, corrigé des variations saisonnières, niveau, janvier, février,
            mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre, fin de période, moyenne, unité
            """),
        new(Concept.UnitOutstanding, "encours, fin de période"),
    ];
}
