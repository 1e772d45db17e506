using Classify.Data.Storage;
using Classify.Data.Writing;
using Classify.Durability.Tests.Database;
using Classify.Durability.Tests.Processes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Classify.Durability.Tests;

/// <summary>What makes a committed batch survive a power cut, which no test can cause.</summary>
public sealed class CommitRuleTests : IDisposable
{
    private const string Full = "2";

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("PRAGMA synchronous", Full)]
    [InlineData("PRAGMA journal_mode", "wal")]
    public async Task The_connection_that_commits_uses(string pragma, string expected)
    {
        var database = new DatabaseFile(_folder.DatabasePath);
        DatabaseSchema.Migrate(database);
        using var writer = new SqliteWriter(database, TimeProvider.System, NullLogger<SqliteWriter>.Instance);

        var outcome = await writer.WriteAsync(new ReadPragma(pragma), CancellationToken.None);

        outcome.Value.ShouldBe(expected);
    }

    [Fact]
    public async Task The_file_of_a_running_service_has_a_write_ahead_log()
    {
        await using var service = await ServiceProcess.StartAsync(new ServiceVariables(_folder.DatabasePath));
        using var view = new DatabaseView(_folder.DatabasePath);

        view.Texts("PRAGMA journal_mode").ShouldBe(["wal"]);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Asks on the writer's own connection, in a transaction of the kind that batches are accepted in.</summary>
    private sealed class ReadPragma(string pragma) : Write<string>
    {
        public override WriteUrgency Urgency => WriteUrgency.Interactive;

        protected override string Execute(WriteSession session) =>
            session.Statement(pragma).Query(row => row.GetString(0)).Single();
    }
}
