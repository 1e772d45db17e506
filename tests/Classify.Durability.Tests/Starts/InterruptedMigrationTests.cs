using Classify.Durability.Tests.Api;
using Classify.Durability.Tests.Database;
using Classify.Durability.Tests.Processes;
using Microsoft.Data.Sqlite;

namespace Classify.Durability.Tests.Starts;

public sealed class InterruptedMigrationTests : IDisposable
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();

    /// <summary>EF Core marks a migration in progress by a row, which a process killed in it cannot take back.</summary>
    [Fact]
    public async Task A_process_killed_while_it_migrated_does_not_block_the_next_start()
    {
        LeaveMigrationMark();

        await using var service = await ServiceProcess.StartAsync(new ServiceVariables(_folder.DatabasePath));
        using var client = new ServiceClient(service);

        var traceId = await client.SubmitAsync(new Submission("first", Catalogue.Body(0, 5)));
        await client.CompletedAsync([traceId], Within);
    }

    [Fact]
    public async Task First_starts_killed_ever_later_leave_a_file_that_the_next_start_completes()
    {
        for (var killAfterMs = 200; killAfterMs <= 1200; killAfterMs += 200)
        {
            await using var killed = ServiceProcess.Launch(new ServiceVariables(_folder.DatabasePath));
            await Task.Delay(killAfterMs);
        }

        await using var service = await ServiceProcess.StartAsync(new ServiceVariables(_folder.DatabasePath));
        using var view = new DatabaseView(_folder.DatabasePath);
        view.ShouldBeSound();
        view.Number("SELECT COUNT(*) FROM source_indicators").ShouldBe(Catalogue.Count);
    }

    public void Dispose() => _folder.Dispose();

    private void LeaveMigrationMark()
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = _folder.DatabasePath, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2025-01-01 00:00:00+00:00');
            """;
        command.ExecuteNonQuery();
    }
}
