using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>
/// Names and signs of currencies. A bare name that several countries use (peso, franc, dinar) is money without a code:
/// a currency is never guessed from the country (taxonomy, section 3).
/// </summary>
internal static class CurrencyNames
{
    // Codes that are no word of any language here, so that they count in any case: "pln million". Others need capitals.
    private const string CodesInAnyCase =
        """
        sek, nok, dkk, isk, inr, pkr, lkr, npr, bdt, idr, myr, sgd, hkd, twd, krw, thb, php, vnd, kzt, uah, rub, pln, czk, huf, bgn, brl,
        mxn, clp, uyu, pyg, gtq, hnl, crc, zar, ngn, ghs, kes, ugx, tzs, etb, egp, dzd, tnd, aed, qar, kwd, xof, xaf, xdr, frf, itl, nlg,
        grd, pte
        """;

    /// <summary>The code of every name that only one currency has.</summary>
    public static IReadOnlyDictionary<string, string> Codes => CodeByName;

    private static readonly Dictionary<string, string> CodeByName = ReadCodes();

    public static readonly LexiconEntry[] Entries =
    [
        new(Concept.UnitMoney, string.Join(", ", CodeByName.Keys)),
        new(Concept.UnitMoney,
            """
            peso, pesos, franc, francs, dinar, dinars, rupee, rupees, krona, krone, kroner, kronor, pounds, lira, lire, riyal, rial,
            dirham, koruna, crown, crowns, leu, lei, lev, shilling, shillings, schilling, manat, som, kwacha, escudo, guilder, guilders,
            bolivar, bolivares, colon, colones, cfa franc, cfa francs, fcfa, f cfa, franc cfa, francs cfa, cfa, won, florin, gulden, mark,
            marks, franken, franco, francos, kronen, couronnes, coronas, livre, livres, libra, libras, escudos, dinares, rupias, roupies,
            kr, rs, ₨, fr, frs, bs, bsf, mdp
            """),
        .. ScaledCurrencyCodes.Written.Scales,
        .. SingleLetterCurrencies.Written.Scales,
        new(Concept.UnitIberian,
            """
            peso, reais, r$, soles, pesos mexicanos, pesos chilenos, pesos colombianos, pesos argentinos, dólares, bolivianos, quetzales,
            lempiras, mil euros
            """),
        new(Concept.UnitThousands, "mil euros"),
        new(Concept.UnitCent,
            """
            us cent, u s cent, cents, pence, penny, gbx, ¢, us¢, centavos, centimes, eurocent, c/kwh, ct/kwh, c/lb, c/l, c/liter, c/kg,
            p/kwh, p/therm, euro cent
            """),
        new(Concept.UnitSlash, "c/kwh, ct/kwh, c/lb, c/l, c/liter, c/kg, p/kwh, p/therm"),
        new(Concept.UnitLocalMoney,
            """
            local currency, local currency unit, national currency, domestic currency, lcu, ncu, local currency units,
            national currency unit, domestic currency unit, currency, currency unit, currency units, monetary unit, monnaie nationale,
            in local currency, own currency, home currency, lcus, nc, local ccy
            """),
        new(Concept.UnitInternationalMoney,
            """
            international dollar, international $, intl $, int $, geary khamis $, geary khamis dollar, ppp $, ppp dollar, ppp dollars,
            ppp us$, ppp us $, current international $, constant international $, international dollars, int'l $,
            purchasing power standard, pps, purchasing power standards, ppp adjusted dollars, # ppp $, # international $,
            ppp current international $, international usd, ppp international dollars, purchasing power parity international dollars,
            purchasing power parity dollars, ppp usd, usd ppp, us$ ppp, $ ppp, dollars ppp, us dollars ppp, us dollars ppp converted,
            usd ppp converted, dollars internationaux, dólares internacionales, dólares internacionais, $ internacionales,
            $ internationaux, dollars internationaux constants, internationale dollar, kks, spa, $ ppa, us$ ppa, ppa dollars, dollars ppa
            """),
    ];

    /// <summary>The code of a name as this lexicon writes it; null for a name that several currencies share.</summary>
    public static string? CodeOf(string name) => CodeByName.GetValueOrDefault(name);

    private static Dictionary<string, string> ReadCodes()
    {
        var codes = new Dictionary<string, string>(1024, StringComparer.Ordinal);
        Read(CurrenciesInUse.Coded, codes);
        Read(HistoricCurrencies.Coded, codes);
        Read(TranslatedCurrencies.Coded, codes);
        var left = CodesInAnyCase.AsSpan();
        while (PhraseList.Next(ref left, out var code))
        {
            codes[code.ToString()] = code.ToString().ToUpperInvariant();
        }

        Read(ScaledCurrencyCodes.Written.Coded, codes);
        Read(SingleLetterCurrencies.Written.Coded, codes);
        return codes;
    }

    private static void Read(ReadOnlySpan<char> lines, Dictionary<string, string> codes)
    {
        while (PhraseList.NextLine(ref lines, out var key, out var names))
        {
            var code = key.ToString();
            while (PhraseList.Next(ref names, out var name))
            {
                codes[name.ToString()] = code;
            }
        }
    }
}
