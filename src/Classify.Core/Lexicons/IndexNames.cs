using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>Names of composite and rebased numbers (taxonomy, tie-break 2).</summary>
internal static class IndexNames
{
    public static readonly LexiconEntry[] Entries =
    [
        new(Concept.IndexWord,
            """
            index, indices, price index, consumer price index, producer price index, wholesale price index, house price index,
            home price index, production index, output index, cost index, cost of living index, employment cost index, labor cost index,
            wage index, retail price index, import price index, export price index, index of, misery index, composite index,
            leading index, coincident index, lagging index, economic activity index, uncertainty index, stress index, conditions index,
            human development index, hdi, gini, gini index, gini coefficient, gini ratio, herfindahl, parity index, gender parity index,
            gpi, terms of trade, unit value index, volume index, quantity index, value index, total return index, freedom index,
            peace index, terrorism index, competitiveness index, performance index, connectivity index, disclosure index, rights index,
            human capital index, capital index, activity index, services index, manufacturing index, housing market index,
            leading economic index, price index level, index level, indice des prix, indice de, indice du, indice, hicp index, cpi index,
            chain type price index, chain-type price index, divisia, climate risk index, multidimensional poverty index, big mac index,
            theil index, palma ratio, misery, surprise index, leading indicator, composite leading indicator, cli, normalised gdp,
            total factor productivity, tfp, multifactor productivity, coincident indicator, activity indicator, lead index, heat index,
            momentum indicator, ciss, systemic stress, composite indicator of systemic stress, wage tracker, production in industry,
            production in construction, index of production, volume of sales in retail trade, z score, z-score,
            turnover and volume of sales, turnover in industry, turnover in services, volume of sales, gini ratio of
            """),
        new(Concept.PriceIndexName,
            """
            cpi, core cpi, ppi, core ppi, hicp, rpi, wpi, pce price, core pce, pce prices, core pce prices, gdp deflator, deflator,
            implicit price deflator, price deflator, price level, consumer price level, consumer prices, core consumer prices,
            producer prices, wholesale prices, import prices, export prices, price level index, rpix, cpih, cpif, ipca, igp-m,
            household prices index, trimmed mean cpi, median cpi, implicit deflator, cost of living, prix a la consommation,
            verbraucherpreisindex, pce deflator, nominal broad dollar, unit labor cost, unit labor costs, labor cost
            """),
        new(Concept.ActivityIndexName,
            """
            pmi, purchasing managers, purchasing managers index, ism, ism manufacturing, ism services, ism non manufacturing,
            empire state, ny empire state, new york empire state, philly fed, philadelphia fed, dallas fed, richmond fed, kansas fed,
            kansas city fed, chicago fed, chicago pmi, fed manufacturing, prices paid, prices received, new orders subindex, diffusion,
            diffusion index, nahb, caixin, markit, s&p global pmi, non manufacturing pmi, services pmi, composite pmi, tankan,
            tankan large manufacturers, eco watchers, reuters tankan, chicago fed national activity, national activity,
            texas service sector, texas manufacturing, future shipments, current general business conditions, anz business, nfib,
            economic activity tracker, ism prices, ism employment, lmi logistics
            """),
        new(Concept.MarketIndex,
            """
            s&p 500, s&p500, s and p 500, nasdaq, nasdaq 100, nasdaq composite, dow jones, djia, nikkei, nikkei 225, topix, dax, cac 40,
            ftse, ftse 100, ftse mib, euro stoxx, stoxx, ibex, ibex 35, hang seng, sensex, nifty, kospi, bovespa, ibovespa, asx 200, asx,
            tsx, s&p tsx, straits times, taiex, jakarta composite, klci, set index, psei, shanghai composite, csi 300, russell 2000,
            wilshire 5000, wilshire, msci, moex, rts index, bist 100, bist, tasi, egx 30, jse, all share index, stock index,
            stock market index, equity index, share price index, stock price index, share prices, total share prices, equity prices,
            common stock price index, stock prices, stock market, stock exchange index, stock price, stock price average,
            industrial average, transportation average, utility average, nikkei stock average, composite stock index, aex, bel 20, omx,
            atx, smi, swiss market index, wig20, wig, bux, psi 20, merval, ipsa, colcap, ipc index, tsec, vn index, kse 100,
            nse all share, ngx, equity market index, stock market composite, all ordinaries, s&p common stock price index,
            s&p global equity indices, equity indices, nyse composite, s&p asx, aktienindex, share price, baltic dry, baltic exchange,
            s&p global equity, crb index, goldman sachs commodity index, msci world, cboe, all share, nse all share index, share index,
            equity price index
            """),
        new(Concept.EffectiveRate,
            """
            effective exchange rate, real effective exchange rate, nominal effective exchange rate, reer, neer, trade weighted,
            trade-weighted, trade weighted index, trade weighted exchange, trade weighted value, trade weighted us dollar,
            trade weighted dollar, effective exch rate, dollar index, us dollar index, dxy, broad dollar index, real trade weighted,
            effective rate index, effective exchange rates, real broad effective, narrow effective, real exchange rate index
            """),
        new(Concept.ScoreWord,
            """
            score, scores, rating, ratings, rank, ranking, rankings, credit rating, sovereign credit rating, percentile rank, happiness,
            happiness index, happiness score, corruption perceptions, corruption perceptions index, corruption index, corruption rank,
            competitiveness rank, competitiveness index, ease of doing business, doing business, freedom score, democracy index,
            democracy score, press freedom, peace index, terrorism index, cpia, logistics performance, logistics performance index, wef,
            rule of law, control of corruption, government effectiveness, regulatory quality, political stability,
            voice and accountability, overall level of statistical capacity, statistical capacity, statistical performance,
            distance to frontier, sdg index, environmental performance index, epi score, global innovation index, innovation index,
            economic freedom, economic freedom index, fragile states, esg score, esg rating, risk score, governance score,
            climate risk score, readiness index, adaptation index, quality of port infrastructure, burden of customs procedure,
            legal rights index, strength of legal rights, depth of credit information, business extent of disclosure, readiness score,
            country risk score, political risk score, women business and the law
            """),
        new(Concept.Filler,
            """
            indexed, index linked, inflation indexed security, inflation indexed bond, tips, inflation linked, inflation-linked
            """),
        new(Concept.Productivity,
            """
            productivity, labor productivity, output per hour, real output per hour, output per worker, real labor productivity,
            gdp per hour worked, nonfarm productivity
            """),
    ];
}
