using Classify.Providers.Prices;
using Microsoft.Data.Sqlite;

namespace Classify.Benchmarks.BatchLane.Measures;

/// <summary>What the answers in a ledger cost beside the list price of their tokens.</summary>
internal static class PriceOfTokens
{
    private const double Million = 1_000_000;

    private const string Totals =
        """
        SELECT model, TOTAL(cost_usd), TOTAL(prompt_tokens - COALESCE(cached_tokens, 0)), TOTAL(cached_tokens), TOTAL(completion_tokens)
        FROM llm_calls WHERE provider = @provider AND dispatch = @dispatch AND status = 'answered' GROUP BY model
        """;

    /// <returns>1 for the list price; not a number without an answer.</returns>
    public static double Of(string database, string provider, string dispatch, PriceBook prices)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Totals;
        command.Parameters.AddWithValue("@provider", provider);
        command.Parameters.AddWithValue("@dispatch", dispatch);
        using var row = command.ExecuteReader();
        var (cost, list) = (0.0, 0.0);
        while (row.Read())
        {
            var price = prices.PriceOf(provider, row.GetString(0))!;
            cost += row.GetDouble(1);
            list += ((row.GetDouble(2) * (double)price.Input) + (row.GetDouble(3) * (double)price.CachedInput)
                + (row.GetDouble(4) * (double)price.Output)) / Million;
        }

        return cost / list;
    }
}
