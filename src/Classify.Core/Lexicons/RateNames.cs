using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>Prices of money: interest rates, exchange rates, yields (taxonomy, tie-break 4).</summary>
internal static class RateNames
{
    public static readonly LexiconEntry[] Entries =
    [
        new(Concept.InterestRate,
            """
            interest rate, interest rates, policy rate, policy interest rate, lending rate, bank lending rate, prime lending rate,
            deposit rate, deposit interest rate, lending interest rate, interbank, interbank rate, interbank offered rate, overnight rate,
            call money rate, call money, call rate, repo rate, reverse repo rate, reverse repo, repo, discount rate, bank rate, base rate,
            cash rate, prime rate, prime loan rate, bank prime loan rate, loan prime rate, lpr, fed funds, federal funds,
            federal funds rate, effective federal funds rate, fed funds rate, federal funds target, funds rate, target rate, target range,
            libor, euribor, eonia, sofr, estr, ester, sonia, tonar, tona, saron, shibor, hibor, tibor, nibor, stibor, wibor, pribor,
            bubor, jibor, mibor, jibar, cdi rate, selic, selic rate, secured overnight financing rate, overnight financing rate,
            euro short term rate, mortgage rate, mortgage rates, fixed rate mortgage, adjustable rate mortgage, # year mortgage rate,
            commercial paper rate, certificate of deposit, certificates of deposit, eurodollar deposit, eurodollar, loan rate,
            deposit facility rate, lending facility rate, marginal lending, refinancing rate, main refinancing, refinancing operations,
            primary credit rate, rate paid, interest on reserves, interest on excess reserves, iorb, finance rate, credit card rate,
            credit card interest, personal loan rate, auto loan rate, average interest on new external debt commitments, average interest,
            interest on new, money market rate, money market, real interest rate, saving rate on deposits, savings rate on deposits,
            time deposit rate, medium term lending facility, mlf rate, swap rate, interest rate swap, ois rate, rediscount rate,
            refinance rate, lombard rate, key rate, key policy rate, official rate, proxy funds rate, immediate rates, # month rates,
            # day rates, rates and yields interbank, short term interest, short-term interest, long term interest rate,
            long-term interest rate, long term interest rates, taux d'interet, taux directeur, taux des, zinssatz, annual percentage rate,
            effective rate on loans, rate on loans, rates on loans, rate on deposits, rates on deposits, bank interest rates,
            mfi interest rates, average lending, weighted average rate, rate of discount, mortgage lending rate, standing facility,
            bankers acceptance, finance rate on, prime, ceiling rate, commercial bank interest rate, interest rate on, cost of borrowing,
            ameribor, broad general collateral rate, tri-party general collateral
            """),
        new(Concept.LendingBusiness,
            """
            commercial paper, loan, loans, deposit, deposits, interbank, certificate of deposit, certificates of deposit, mortgage,
            lending, credit card, borrowing
            """),
        new(Concept.ExchangeRate,
            """
            exchange rate, exchange rates, fx rate, foreign exchange rate, official exchange rate, parallel fx rate,
            parallel exchange rate, black market rate, conversion factor, dec alternative conversion factor, ppp conversion factor,
            ppp conversion rate, implied ppp conversion rate, conversion rate, alternative conversion factor, spot exchange rate,
            forward exchange rate, reference exchange rate, indicative exchange rate, currency exchange, usd/eur, eur/usd, eurusd, usdjpy,
            gbpusd, usdtry, usdcny, usdinr, usd/try, usd/jpy, gbp/usd, usd/cny, usd/inr, usd/brl, usd/zar, usd/rub, usd/mxn,
            dollar exchange, national currency per u s dollar, national currency per us dollar, per us dollar, taux de change,
            to u s dollar spot exchange, wechselkurs, euro/dollar, dollar/euro, dollar euro, us dollar/euro, /euro, per euro,
            to one u s dollar, to u s dollar, to us dollar, exchange rate per, per us$, per u s $, official rate of exchange, ndf rate,
            parallel market rate, alternative official fx rate, official fx rate, cross rate, exch rate, purchasing power parity over,
            ppp over gdp, parity rate, purchasing power parities, spot rate, deutschmark, currency conversions
            """),
        new(Concept.Yield,
            """
            yield, yields, bond yield, bond yields, government bond yield, treasury yield, dividend yield, earnings yield,
            constant maturity, treasury constant maturity, treasury constant maturity rate, treasury bill rate, treasury bill,
            treasury bills, t bill, t bills, t-bill, tbill, treasury note, treasury bond, government bond, government bonds,
            corporate bond yield, aaa corporate bond, baa corporate bond, gilt, gilts, bund, jgb, # year bond, #y bond, # year treasury,
            # month treasury, # week bill, # year government, bond 10y, government bond 10y, 10y yield, 2y yield, 5y yield, 30y yield,
            10 year yield, month bill yield, 52 week bill yield, inflation indexed security, inflation-indexed security,
            inflation indexed securities, bill auction, note auction, bond auction, btp auction, bund auction, oat auction, gilt auction,
            jgb auction, obligacion auction, bonos auction, btf auction, bubill auction, letras auction, tips auction, effective yield,
            yield to maturity, yield to worst, semi-annual yield, par yield, zero coupon, rendement, obligation, government securities,
            treasury securities, sovereign bond, benchmark bond, secondary market rate, market yield, eurobond yield, bank bill,
            tips yield, municipal bond, moody's seasoned, seasoned aaa, seasoned baa, rental yield, bond rate, bond rates, aaa bond,
            baa bond, bill rate, note rate, corporate bond, corporate bonds, bond spot rate, covered bond, 10y bond, 2y bond, 5y bond,
            30y bond, 3y bond, 7y bond, bond 2y, bond 5y, bond 30y, development loans
            """),
        new(Concept.Filler,
            """
            crop yield, cereal yield, wheat yield, yield per hectare, prime minister, prime age, prime-age, prime working age,
            repo operations, interest payments, interest payment, purchasing power parity converted, ppp converted
            """),
    ];
}
