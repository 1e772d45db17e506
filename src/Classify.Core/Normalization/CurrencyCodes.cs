namespace Classify.Core.Normalization;

/// <summary>ISO 4217 currency codes, those in use and those of the past.</summary>
internal static class CurrencyCodes
{
    private const string InUse =
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF " +
        "CLF CLP CNH CNY COP CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD " +
        "HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD " +
        "MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG " +
        "QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD " +
        "TWD TZS UAH UGX USD UYU UYI UZS VED VES VND VUV WST XAF XCD XDR XOF XPF YER ZAR ZMW ZWG ZWL";

    private const string Historic =
        "ADP AFA ALK AOK AON AOR ARA ARP ATS AYM AZM BAD BEF BGL BOP BRB BRC BRE BRN BRR BYB BYR CSD CSK CYP DDM DEM ECS " +
        "EEK ESP FIM FRF GHC GNE GRD GWP HRD HRK IEP ILP ITL LTL LUF LVL MCF MGF MLF MRO MTL MXP MZM NIC NLG PEI PES PLZ " +
        "PTE ROL RUR SDD SIT SKK SML SRG STD SUR TMM TPE TRL UAK UGS USN USS VAL VEB VEF XEU XFO XBA YDD YUD YUM YUN ZAL " +
        "ZMK ZRN ZRZ ZWD ZWR";

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Known =
        ReadCodes().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The code that <paramref name="text"/> is, written in upper case; null when it is none.</summary>
    public static string? Find(ReadOnlySpan<char> text) =>
        text.Length == 3 && Known.TryGetValue(text, out var code) ? code : null;

    /// <summary>As <see cref="Find"/>, in any case, for a field that holds nothing but a code.</summary>
    public static string? FindInField(string? field)
    {
        var trimmed = field.AsSpan().Trim();
        if (trimmed.Length != 3)
        {
            return null;
        }

        Span<char> upper = stackalloc char[3];
        trimmed.ToUpperInvariant(upper);
        return Find(upper);
    }

    private static Dictionary<string, string> ReadCodes()
    {
        var codes = new Dictionary<string, string>(512, StringComparer.Ordinal);
        foreach (var code in $"{InUse} {Historic}".Split(' '))
        {
            codes.TryAdd(code, code);
        }

        return codes;
    }
}
