using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>Currency codes written as one word with their scale: <c>MEUR</c>, <c>TEUR</c>, <c>USDbn</c>.</summary>
internal static class ScaledCurrencyCodes
{
    private static readonly string[] Codes =
        ["eur", "usd", "gbp", "jpy", "chf", "cad", "aud", "nzd", "sek", "nok", "dkk", "pln", "czk", "huf", "inr", "cny", "rmb", "brl", "mxn", "zar"];

    private static readonly (Concept Scale, string[] Before, string[] After)[] Marks =
    [
        (Concept.UnitThousands, ["k", "t"], ["k", "th"]),
        (Concept.UnitMillions, ["m", "mio", "mln"], ["m", "mn", "mm", "mln"]),
        (Concept.UnitBillions, ["bn", "mrd", "mld"], ["b", "bn", "bln"]),
        (Concept.UnitTrillions, [], ["tn", "trn"]),
    ];

    public static readonly (string Code, string Name)[] Coded =
        [.. Codes.SelectMany(code => Marks.SelectMany(mark => Words(code, mark)), (code, word) => (code == "rmb" ? "CNY" : code.ToUpperInvariant(), word))];

    public static readonly LexiconEntry[] Scales =
        [.. Marks.Select(mark => new LexiconEntry(mark.Scale, [.. Codes.SelectMany(code => Words(code, mark))]))];

    private static IEnumerable<string> Words(string code, (Concept Scale, string[] Before, string[] After) mark) =>
        mark.Before.Select(sign => sign + code).Concat(mark.After.Select(sign => code + sign));
}
