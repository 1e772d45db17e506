using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>Currency codes written as one word with their scale: <c>MEUR</c>, <c>TEUR</c>, <c>USDbn</c>.</summary>
internal static class ScaledCurrencyCodes
{
    private const string Codes =
        """
        EUR = eur
        USD = usd
        GBP = gbp
        JPY = jpy
        CHF = chf
        CAD = cad
        AUD = aud
        NZD = nzd
        SEK = sek
        NOK = nok
        DKK = dkk
        PLN = pln
        CZK = czk
        HUF = huf
        INR = inr
        CNY = cny, rmb
        BRL = brl
        MXN = mxn
        ZAR = zar
        """;

    public static readonly ScaledCurrencies Written = new(
        Codes,
        new(Concept.UnitThousands, "k*, t*, *k, *th"),
        new(Concept.UnitMillions, "m*, mio*, mln*, *m, *mn, *mm, *mln"),
        new(Concept.UnitBillions, "bn*, mrd*, mld*, *b, *bn, *bln"),
        new(Concept.UnitTrillions, "*tn, *trn"));
}
