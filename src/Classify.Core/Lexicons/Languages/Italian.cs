using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>Italian: small words, changes and units, national accounts, prices, trade and public finance; the others are in <see cref="ItalianSociety"/>.</summary>
internal static class Italian
{
    public static readonly Language Language = new(
        Shared,
        Changes,
        Economy,
        ItalianSociety.Money,
        ItalianSociety.Society);

    private const string Shared =
        """
        of = di, del, della, dei, delle, degli, dell, d
        the = il, lo, la, i, gli, le, l, un, una
        in = in, nel, nella, nei, nelle, nell
        and = e, ed
        to = a, al, alla, ai, alle, all, agli
        from = da, dal, dalla
        by = per
        with = con
        on = su, sul, sulla, sui
        or = o
        average = media
        gold = oro
        thousand = mila
        month = mese
        price = costo
        central bank = banca centrale
        population = popolazione
        retail = dettaglio
        men = maschi
        stock market = borsa
        government = stato
        corn = mais
        hours = ore
        """;

    private const string Changes =
        """
        growth rate = tasso di crescita
        growth = crescita
        GDP growth = crescita del PIL, crescita economica
        year on year = variazione tendenziale, variazioni tendenziali, tendenziale, su base annua, rispetto allo stesso mese dell'anno precedente, rispetto allo stesso periodo dell'anno precedente
        month on month = variazione congiunturale mensile, su base mensile, rispetto al mese precedente
        quarter on quarter = variazione congiunturale trimestrale, su base trimestrale, rispetto al trimestre precedente
        annual change = variazione annua, variazione annuale, variazioni annuali
        monthly change = variazione mensile
        quarterly change = variazione trimestrale
        percent change from previous period = variazione congiunturale, variazioni congiunturali, congiunturale, rispetto al periodo precedente
        percent change = variazione percentuale, variazioni percentuali, variazione %, tasso di variazione
        change year over year = rispetto all'anno precedente
        change = variazione, variazioni, aumento, diminuzione
        contribution to growth = contributo alla crescita, contributi alla crescita
        change in inventories = variazione delle scorte
        inflation = inflazione
        inflation rate = tasso di inflazione, tasso d'inflazione
        core inflation = inflazione di fondo
        inflation expectations = aspettative di inflazione, inflazione attesa
        in percent = in percentuale, per cento, percentuale, valori percentuali
        in % of GDP = in % del PIL, in percentuale del PIL, in rapporto al PIL
        % of GDP = % del PIL, percentuale del PIL
        per capita = pro capite, procapite, per abitante
        per worker = per occupato, per addetto
        per household = per famiglia
        per hour = per ora, orario, oraria
        in millions of euros = in milioni di euro, milioni di euro
        in billions of euros = in miliardi di euro, miliardi di euro
        thousands = migliaia
        millions = milioni
        billions = miliardi
        index = numero indice, numeri indice
        average = medio, medie, medi
        annual average = media annua, media annuale
        cumulative = cumulato, cumulata, cumulati
        cumulative since January = da inizio anno, cumulato da gennaio
        seasonally adjusted = destagionalizzato, destagionalizzata, destagionalizzati, dati destagionalizzati
        current prices = prezzi correnti, a prezzi correnti
        market prices = prezzi di mercato, ai prezzi di mercato
        constant prices = prezzi costanti, a prezzi costanti, valori concatenati
        annual = annuale, annuali, annua, annuo
        monthly = mensile, mensili
        quarterly = trimestrale, trimestrali
        weekly = settimanale, settimanali
        daily = giornaliero, giornaliera
        number of = numero di
        share of = quota di, quota delle, quota dei, quota del
        ratio of = rapporto tra, rapporto fra
        level = livello
        rate = tasso, tassi
        """;

    private const string Economy =
        """
        GDP = prodotto interno lordo, PIL
        real GDP = PIL reale
        nominal GDP = PIL nominale
        GDP per capita = PIL pro capite, prodotto interno lordo pro capite
        GNI = reddito nazionale lordo
        value added = valore aggiunto
        gross fixed capital formation = investimenti fissi lordi, formazione lorda di capitale fisso
        investment = investimenti, investimento
        public investment = investimenti pubblici
        household consumption = consumi delle famiglie, consumi privati, spesa delle famiglie, spesa per consumi delle famiglie
        government consumption = consumi pubblici, consumi delle amministrazioni pubbliche
        consumption = consumi, consumo
        final consumption = consumi finali
        domestic demand = domanda interna
        external demand = domanda estera
        disposable income = reddito disponibile
        household income = reddito delle famiglie
        income = reddito, redditi
        savings = risparmio, risparmi
        saving rate = tasso di risparmio, propensione al risparmio
        profits = profitti, utili
        consumer price index = indice dei prezzi al consumo, indice nazionale dei prezzi al consumo, indice armonizzato dei prezzi al consumo, IPCA
        consumer prices = prezzi al consumo
        producer price index = indice dei prezzi alla produzione
        producer prices = prezzi alla produzione
        import prices = prezzi all'importazione, prezzi all'import
        house price index = indice dei prezzi delle abitazioni, indice dei prezzi delle case
        house prices = prezzi delle abitazioni, prezzi delle case
        price index = indice dei prezzi
        rents = affitti, canoni di locazione, affitto
        oil price = prezzo del petrolio
        gasoline price = prezzo della benzina
        price = prezzo, prezzi
        cost of living = costo della vita
        terms of trade = ragioni di scambio, ragione di scambio
        exports = esportazioni, esportazione
        exports of goods and services = esportazioni di beni e servizi
        exports of goods = esportazioni di beni
        imports = importazioni, importazione
        imports of goods and services = importazioni di beni e servizi
        imports of goods = importazioni di beni
        trade balance = bilancia commerciale, saldo commerciale, saldo della bilancia commerciale
        trade = commercio estero, interscambio commerciale
        retail trade = commercio al dettaglio
        current account = conto corrente, partite correnti, saldo di conto corrente, saldo delle partite correnti
        balance of payments = bilancia dei pagamenti
        financial account = conto finanziario
        capital account = conto capitale
        foreign direct investment = investimenti diretti esteri, investimenti diretti dall'estero
        direct investment abroad = investimenti diretti all'estero
        portfolio investment = investimenti di portafoglio
        remittances = rimesse, rimesse degli emigrati, rimesse degli immigrati
        external debt = debito estero
        tax revenue = entrate tributarie, gettito fiscale, entrate fiscali
        government revenue = entrate pubbliche, entrate delle amministrazioni pubbliche
        revenue = entrate
        government expenditure = spesa pubblica, uscite delle amministrazioni pubbliche
        health expenditure = spesa sanitaria
        education expenditure = spesa per istruzione, spesa per l'istruzione
        military expenditure = spesa militare, spese militari
        research and development expenditure = spesa per ricerca e sviluppo, spesa in ricerca e sviluppo
        pensions paid = spesa pensionistica
        expenditure = spesa, spese
        interest payments = interessi passivi, spesa per interessi
        debt service = servizio del debito
        budget balance = saldo di bilancio, saldo delle amministrazioni pubbliche
        net lending = accreditamento netto
        primary balance = saldo primario
        structural balance = saldo strutturale
        budget deficit = deficit pubblico, disavanzo pubblico, disavanzo, indebitamento netto, indebitamento netto delle amministrazioni pubbliche, fabbisogno, fabbisogno del settore statale
        surplus = avanzo
        balance = saldo
        public debt = debito pubblico, debito delle amministrazioni pubbliche
        debt = debito, debiti, indebitamento
        household debt = debito delle famiglie, indebitamento delle famiglie
        vat rate = aliquota IVA
        tax rate = aliquota
        corporate tax rate = aliquota sulle società
        taxes = imposte, imposta
        tax to gdp = pressione fiscale
        subsidies = sussidi
        social contributions = contributi sociali
        social benefits = prestazioni sociali
        """;
}
