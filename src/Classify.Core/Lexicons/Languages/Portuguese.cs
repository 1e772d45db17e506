using Classify.Core.Text;

namespace Classify.Core.Lexicons;

/// <summary>Portuguese: small words, changes and units, national accounts, prices, trade and public finance; the others are in <see cref="PortugueseSociety"/>.</summary>
internal static class Portuguese
{
    public static readonly Language Language = new(
        Shared,
        Changes,
        Economy,
        PortugueseSociety.Money,
        PortugueseSociety.Society);

    private const string Shared =
        """
        of = de, do, da, dos, das
        the = o, a, os, as, um, uma
        in = em, no, na, nos, nas
        and = e
        to = ao, aos
        by = por, pelo, pela
        for = para
        with = com
        on = sobre
        without = sem
        rate = taxa, taxas
        beef = carne
        thousand = mil
        income = renda, rendas
        government = estado
        central bank = banco central
        average = media
        gold = ouro
        month = mês
        price = custo
        stock market = bolsa
        bond yield = títulos
        """;

    private const string Changes =
        """
        growth rate = taxa de crescimento
        growth = crescimento
        GDP growth = crescimento do PIB, crescimento económico, crescimento econômico
        year on year = variação homóloga, taxa de variação homóloga, homóloga, variação em 12 meses, variação em doze meses, acumulado em 12 meses, acumulada em 12 meses, em relação ao mesmo mês do ano anterior, em relação ao mesmo período do ano anterior
        month on month = variação em cadeia, em relação ao mês anterior
        quarter on quarter = em relação ao trimestre anterior, variação trimestral em cadeia
        annual change = variação anual, variação média anual
        monthly change = variação mensal
        quarterly change = variação trimestral
        percent change = variação percentual, taxa de variação, variação em %
        change year over year = em relação ao ano anterior, face ao ano anterior
        change = variação, variações, aumento, queda
        contribution to growth = contributo para o crescimento, contribuição para o crescimento
        change in inventories = variação de existências, variação de estoques, variação de stocks
        inflation = inflação
        inflation rate = taxa de inflação
        core inflation = inflação subjacente, núcleo da inflação
        inflation expectations = expectativas de inflação
        in percent = em percentagem, em porcentagem, por cento, percentagem, porcentagem
        in % of GDP = em % do PIB, em percentagem do PIB, em porcentagem do PIB
        % of GDP = % do PIB, percentagem do PIB
        per capita = por habitante, por pessoa
        per worker = por trabalhador
        per household = por domicílio, por agregado familiar
        per hour = por hora
        in millions of euros = em milhões de euros
        in millions of dollars = em milhões de dólares
        thousands of millions = mil milhões
        millions = milhões
        billions = bilhões
        thousands = milhares
        average = médio, médias, médios
        annual average = média anual
        cumulative = acumulado, acumulada, acumulados
        cumulative since January = acumulado no ano, acumulado desde janeiro, desde o início do ano
        seasonally adjusted = dessazonalizado, dessazonalizada, com ajuste sazonal, ajustado sazonalmente
        current prices = preços correntes, a preços correntes
        market prices = preços de mercado, a preços de mercado
        constant prices = preços constantes, a preços constantes
        annual = anual, anuais
        monthly = mensal, mensais
        quarterly = trimestral, trimestrais
        weekly = semanal
        number of = número de, quantidade de
        share of = participação de, proporção de, peso de, quota de, participação da, participação do, parcela de
        ratio of = razão entre, relação entre
        level = nível
        """;

    private const string Economy =
        """
        GDP = produto interno bruto, PIB
        real GDP = PIB real
        nominal GDP = PIB nominal
        GDP per capita = PIB per capita, PIB por habitante
        GNI = rendimento nacional bruto, renda nacional bruta
        gross value added = valor acrescentado bruto, valor adicionado bruto
        value added = valor acrescentado, valor adicionado
        gross fixed capital formation = formação bruta de capital fixo, FBCF
        investment = investimento, investimentos
        public investment = investimento público
        household consumption = consumo das famílias, consumo privado, despesa de consumo das famílias
        government consumption = consumo público, consumo do governo, consumo da administração pública
        consumption = consumo
        final consumption = consumo final
        domestic demand = procura interna, demanda interna, demanda doméstica
        external demand = procura externa, demanda externa
        disposable income = rendimento disponível, renda disponível
        household income = rendimento das famílias, renda das famílias
        income = rendimento, rendimentos
        savings = poupança
        saving rate = taxa de poupança
        profits = lucros, lucro
        consumer price index = índice de preços no consumidor, índice de preços ao consumidor, índice nacional de preços ao consumidor amplo, índice harmonizado de preços no consumidor, IPCA
        consumer prices = preços no consumidor, preços ao consumidor
        producer price index = índice de preços no produtor, índice de preços ao produtor, índice de preços na produção industrial
        wholesale price index = índice de preços por atacado, índice de preços no atacado
        house price index = índice de preços da habitação, índice de preços de imóveis
        house prices = preços da habitação, preço dos imóveis, preços das casas
        price index = índice de preços, índice geral de preços
        rents = arrendamento, aluguel, aluguéis, rendas da habitação
        oil price = preço do petróleo
        gasoline price = preço da gasolina
        price = preço, preços
        cost of living = custo de vida
        terms of trade = termos de troca
        exports = exportações, exportação
        exports of goods and services = exportações de bens e serviços
        exports of goods = exportações de bens
        imports = importações, importação
        imports of goods and services = importações de bens e serviços
        imports of goods = importações de bens
        trade balance = balança comercial, saldo comercial, saldo da balança comercial
        trade = comércio externo, comércio exterior
        retail trade = comércio a retalho, comércio varejista
        current account = conta corrente, balança corrente, transações correntes, saldo em transações correntes, saldo da balança corrente
        balance of payments = balança de pagamentos, balanço de pagamentos
        financial account = conta financeira
        capital account = conta de capital
        foreign direct investment = investimento direto estrangeiro, investimento estrangeiro direto, investimento direto no país
        direct investment abroad = investimento direto no exterior
        portfolio investment = investimento em carteira, investimento de carteira
        remittances = remessas, remessas de emigrantes
        external debt = dívida externa
        tax revenue = receitas fiscais, receita tributária, receita fiscal, arrecadação, arrecadação federal, arrecadação tributária
        government revenue = receitas públicas, receita pública, receita do governo, receitas do estado
        revenue = receitas, receita
        oil revenue = receitas petrolíferas
        tourism receipts = receitas turísticas, receitas do turismo
        government expenditure = despesa pública, gastos públicos, despesas públicas, despesas do governo
        health expenditure = despesa em saúde, gastos com saúde
        education expenditure = despesa em educação, gastos com educação
        military expenditure = gastos militares, despesa militar
        research and development expenditure = despesa em investigação e desenvolvimento, gastos em pesquisa e desenvolvimento
        expenditure = despesa, despesas, gastos
        interest payments = pagamento de juros, juros da dívida, despesa com juros
        debt service = serviço da dívida
        budget balance = saldo orçamental, saldo orçamentário, resultado fiscal, resultado nominal
        primary balance = resultado primário, saldo primário
        budget deficit = défice orçamental, défice público, déficit público, déficit orçamentário, déficit fiscal
        deficit = défice
        surplus = excedente, superavit
        balance = saldo
        public debt = dívida pública, dívida bruta, dívida bruta do governo geral, dívida do governo
        net debt = dívida líquida, dívida líquida do setor público
        debt = dívida, endividamento
        household debt = endividamento das famílias, dívida das famílias
        vat rate = taxa de IVA, taxa do IVA
        tax rate = taxa de imposto, alíquota
        corporate tax rate = taxa de IRC
        taxes = impostos, imposto
        tax to gdp = carga tributária, carga fiscal
        subsidies = subsídios
        social contributions = contribuições sociais
        social benefits = prestações sociais
        """;
}
