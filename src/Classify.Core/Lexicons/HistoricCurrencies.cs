namespace Classify.Core.Lexicons;

/// <summary>Names of currencies that are no longer in use.</summary>
internal static class HistoricCurrencies
{
    public const string Coded =
        """
        DEM = deutsche mark, deutschmark, german mark, d mark, dm, deutsche marks, germany mark, west german mark
        FRF = french franc, french francs, france franc
        ITL = italian lira, italian lire, italy lira, italian liras
        ESP = spanish peseta, peseta, pesetas
        PTE = portuguese escudo, portugal escudo
        GRD = greek drachma, drachma, drachmas
        NLG = dutch guilder, netherlands guilder, dutch guilders, dutch florin
        BEF = belgian franc, belgium franc
        LUF = luxembourg franc
        ATS = austrian schilling, austria schilling
        FIM = finnish markka, markka, finland markka
        IEP = irish pound, irish punt, punt
        XEU = ecu, ecus, european currency unit
        SKK = slovak koruna, slovak crown
        SIT = slovenian tolar, tolar
        EEK = estonian kroon, kroon
        LVL = latvian lats, lats
        LTL = lithuanian litas, litas
        MTL = maltese lira
        CYP = cyprus pound, cypriot pound
        HRK = croatian kuna, kuna
        """;
}
