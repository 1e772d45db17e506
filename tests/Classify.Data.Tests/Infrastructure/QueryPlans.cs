using System.Text.RegularExpressions;

namespace Classify.Data.Tests.Infrastructure;

/// <summary>How the database would run statements.</summary>
internal static class QueryPlans
{
    /// <summary>The plan of a statement, a step a line. No values are needed to plan one.</summary>
    public static string PlanOf(this TestStore store, string sql) =>
        string.Join('\n', store.Rows($"EXPLAIN QUERY PLAN {Regex.Replace(sql, @"@\w+", "''")}").Select(row => (string)row[3]!));
}
