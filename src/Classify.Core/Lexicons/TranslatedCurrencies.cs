namespace Classify.Core.Lexicons;

/// <summary>French, Spanish, German, Portuguese and Italian names of currencies.</summary>
internal static class TranslatedCurrencies
{
    public const string Coded =
        """
        USD = dollar us, dollars us, dollar américain, dollars américains, dollars des états unis, dólar, dólares, dólar estadounidense
        USD = dólares estadounidenses, dólares americanos, dólar americano, dólares de los estados unidos, dólares ee uu
        USD = dólares de ee uu, us dólares, dollari, dollaro, dollari usa, us dollari, mdd, dólares dos eua, dólar dos eua
        EUR = eur hab, mil euros, eurocent, c€, centimes d'euro, céntimos de euro, cêntimos de euro
        GBP = livre sterling, livres sterling, libra esterlina, libras esterlinas, pfund sterling, lire sterline, sterline
        JPY = yens, yenes, ienes, japanische yen
        CNY = yuanes
        CHF = schweizer franken, franc suisse, francs suisses, francos suizos, franco suizo, franchi svizzeri, francos suíços
        CAD = dollar canadien, dollars canadiens, dólares canadienses
        AUD = dollars australiens, dólares australianos
        MXN = pesos mexicanos, peso mexicano
        ARS = pesos argentinos, peso argentino
        CLP = pesos chilenos, peso chileno
        COP = pesos colombianos, peso colombiano
        UYU = pesos uruguayos, peso uruguayo
        DOP = pesos dominicanos
        HNL = lempiras
        NIO = córdobas
        CRC = colones costarricenses
        PYG = guaraníes, guaraní
        VES = bolívares soberanos
        MAD = dirham marocain, dirhams marocains
        TND = dinar tunisien, dinars tunisiens
        DZD = dinar algérien, dinars algériens
        XOF = franc cfa bceao, francs cfa bceao, fcfa bceao, franc cfa uemoa, francs cfa uemoa, fcfa uemoa, cfa bceao
        XAF = franc cfa beac, francs cfa beac, fcfa beac, franc cfa cemac, francs cfa cemac, fcfa cemac, cfa beac
        XPF = franc cfp, francs cfp, f cfp, fcfp
        GNF = franc guinéen, francs guinéens
        CDF = franc congolais, francs congolais
        RUB = rubel, roubles, rublos
        SEK = schwedische kronen, couronnes suédoises
        NOK = norwegische kronen, couronnes norvégiennes
        DKK = dänische kronen, couronnes danoises
        TRY = türkische lira, livre turque, livres turques, lira turca, liras turcas, türk lirası
        XDR = dts, derechos especiales de giro, droits de tirage spéciaux, sonderziehungsrechte
        DEM = deutschen mark
        FRF = franc français, francs français, französische francs, francos franceses
        ITL = italienische lire, lire italiane, lires italiennes
        ESP = pesetas españolas
        PTE = escudos portugueses
        BEF = franc belge, francs belges, belgische franken
        ATS = österreichische schilling
        NLG = florin néerlandais
        """;
}
