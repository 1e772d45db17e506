using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>German: small words, changes and units; the others are in <see cref="GermanEconomy"/> and <see cref="GermanSociety"/>.</summary>
internal static class German
{
    public static readonly Language Language = new(
        Shared,
        Changes,
        GermanEconomy.Accounts,
        GermanEconomy.Money,
        GermanEconomy.PublicFinance,
        GermanSociety.Labour,
        GermanSociety.Production,
        GermanSociety.People,
        GermanSociety.Opinion);

    private const string Shared =
        """
        of = der, des, von, vom, den, dem
        the = die, das, ein, eine
        in = in, im
        and = und
        at = bei, beim, am, an, auf
        to = zu, zum, zur
        for = für
        with = mit
        from = aus, ab, seit
        by = nach, durch
        per = je, pro
        or = oder
        less = ohne
        as = als
        number = Zahl
        country = Land
        exports = Export, Exporte
        imports = Import, Importe
        yield = Rendite
        price = Kurs, Kurse
        corn = Mais
        tourism = Tourismus
        level = Stand
        current = laufend
        credit = Kredit
        steel = Stahl
        electricity = Strom
        share = Quote
        fund = Fonds
        in percent = in Prozent
        balance = Saldo
        """;

    private const string Changes =
        """
        growth rate = Wachstumsrate, Wachstumsraten, Zuwachsrate
        annual growth rate = jährliche Wachstumsrate
        growth = Wachstum, Zuwachs
        GDP growth = Wirtschaftswachstum, BIP-Wachstum, Wachstum des BIP, Wachstum des Bruttoinlandsprodukts
        change year over year = Veränderung gegenüber dem Vorjahr, Veränderung gegenüber Vorjahr, Veränderung zum Vorjahr, Veränderung zum Vorjahresmonat, Veränderung gegenüber dem Vorjahresmonat, Veränderung gegenüber Vorjahresmonat, Veränderung gegenüber dem Vorjahresquartal, Veränderung gegen Vorjahr
        year on year = gegenüber dem Vorjahr, gegenüber Vorjahr, zum Vorjahr, gegenüber dem Vorjahresmonat, im Vorjahresvergleich, zum Vorjahresmonat, gegenüber Vorjahresmonat, Vorjahresvergleich, Vorjahresveränderung, gegenüber dem Vorjahresquartal, ggü. Vorjahr, ggü. Vj.
        month on month = Veränderung gegenüber dem Vormonat, Veränderung gegenüber Vormonat, gegenüber dem Vormonat, gegenüber Vormonat, zum Vormonat, Veränderung zum Vormonat, ggü. Vormonat
        quarter on quarter = Veränderung gegenüber dem Vorquartal, Veränderung gegenüber Vorquartal, gegenüber dem Vorquartal, zum Vorquartal, Veränderung zum Vorquartal
        annual change = jährliche Veränderung, Jahresveränderung, Jahresrate
        monthly change = monatliche Veränderung
        rate of change = Veränderungsrate, Veränderungsraten
        annual rate of change = jährliche Veränderungsrate, Jahresteuerungsrate
        percent change = Veränderung in %, Veränderung in Prozent, prozentuale Veränderung, Veränderungen in %, Veränd. in %
        change = Veränderung, Veränderungen, Anstieg, Rückgang, Zunahme, Abnahme
        contribution to growth = Wachstumsbeitrag, Wachstumsbeiträge, Beitrag zum Wachstum
        change in inventories = Vorratsveränderungen, Vorratsveränderung, Lagerveränderungen, Bestandsveränderung
        inflation rate = Inflationsrate, Teuerungsrate, Teuerung
        core inflation = Kerninflation, Kerninflationsrate
        food inflation = Nahrungsmittelinflation
        inflation expectations = Inflationserwartungen, Inflationserwartung
        in % of GDP = in % des BIP, in Prozent des BIP, in Prozent des Bruttoinlandsprodukts, in % des Bruttoinlandsprodukts, gemessen am BIP
        % of GDP = % des BIP, Prozent des BIP
        per capita = pro Kopf, je Einwohner, je Kopf, pro Einwohner
        per worker = je Erwerbstätigen, je Beschäftigten, je Arbeitnehmer
        per household = je Haushalt, pro Haushalt
        per hour = je Stunde, pro Stunde, je Arbeitsstunde, je Erwerbstätigenstunde
        per month = pro Monat, je Monat
        in millions of euros = in Millionen Euro, in Mio. Euro, in Mio. EUR
        in billions of euros = in Milliarden Euro, in Mrd. Euro, in Mrd. EUR
        in billions of dollars = in Milliarden Dollar, in Mrd. Dollar
        in thousands = in Tausend
        thousands = Tausend
        in millions = in Millionen, in Mio.
        in billions = in Milliarden, in Mrd.
        millions = Millionen
        billions = Milliarden
        average = Durchschnitt, durchschnittlich, durchschnittliche, durchschnittlicher, durchschnittliches, Mittelwert, mittlere, mittlerer, mittleres
        annual average = Jahresdurchschnitt, Jahresmittel
        monthly average = Monatsdurchschnitt, Monatsmittel
        cumulative = kumuliert, kumulierte, aufgelaufen, kumulierter
        cumulative since January = seit Jahresbeginn, seit Januar
        seasonally adjusted = saisonbereinigt, saisonbereinigte, saisonbereinigter, kalenderbereinigt, saison- und kalenderbereinigt, Ursprungswerte
        current prices = in jeweiligen Preisen, jeweilige Preise, zu jeweiligen Preisen, zu laufenden Preisen
        market prices = Marktpreise, zu Marktpreisen
        constant prices = preisbereinigt, preisbereinigtes, preisbereinigter, in konstanten Preisen, verkettet, zu konstanten Preisen
        annual = jährlich, jährliche, jährlicher, jährliches
        monthly = monatlich, monatliche, monatlicher
        quarterly = vierteljährlich, vierteljährliche, vierteljährlicher
        weekly = wöchentlich, wöchentliche, wöchentlicher
        daily = täglich, tägliche, täglicher
        number of = Anzahl, Anzahl der, Zahl der, Anzahl von
        share of = Anteil, Anteile, Anteil der, Anteil von, Anteil des, Anteil an, Anteil am
        ratio of = Verhältnis von, Verhältnis
        level = Bestand, Bestände, Niveau
        minus = abzüglich
        real = realer, reales, realen, reale
        nominal = nominale, nominaler, nominales, nominalen
        total = insgesamt, gesamt, Gesamt
        gross = Brutto, brutto
        net = Netto, netto
        index = Messzahl, Indexstand
        """;
}
