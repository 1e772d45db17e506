using Classify.Data.Batches;
using Classify.Data.Sources;
using Classify.Data.Storage;
using Classify.Data.Tables;
using Classify.Data.Writing;
using Classify.Durability.Tests.Processes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Classify.Durability.Tests.Disks;

/// <summary>Room that ends in the middle of a write and not at its commit, which only large writes meet on a real disk.</summary>
public sealed class FullWithinAWriteTests : IDisposable
{
    private const int Rows = 2_000;

    private readonly TemporaryFolder _folder = new();
    private readonly SqliteWriter _writer;

    public FullWithinAWriteTests()
    {
        var database = new DatabaseFile(_folder.DatabasePath);
        DatabaseSchema.Migrate(database);
        _writer = new SqliteWriter(database, TimeProvider.System, NullLogger<SqliteWriter>.Instance);
    }

    [Fact]
    public async Task A_batch_for_which_room_ends_is_not_stored_and_is_stored_once_there_is_room() =>
        await NotStoredUntilThereIsRoomAsync(() => new AcceptBatch(Batch(), maxBacklog: Rows));

    [Fact]
    public async Task An_EF_Core_write_for_which_room_ends_is_not_stored_and_is_stored_once_there_is_room() =>
        await NotStoredUntilThereIsRoomAsync(() => new SeedSourceIndicators(SourceIndicators()));

    public void Dispose()
    {
        _writer.Dispose();
        _folder.Dispose();
    }

    private async Task NotStoredUntilThereIsRoomAsync<T>(Func<Write<T>> large)
    {
        await LimitPagesAsync(1);
        (await _writer.WriteAsync(large(), CancellationToken.None)).IsCommitted.ShouldBeFalse();
        await LimitPagesAsync(int.MaxValue);
        (await _writer.WriteAsync(large(), CancellationToken.None)).IsCommitted.ShouldBeTrue();
    }

    private async Task LimitPagesAsync(int pages) =>
        (await _writer.WriteAsync(new LimitPages(pages), CancellationToken.None)).IsCommitted.ShouldBeTrue();

    private static NewBatch Batch() => new()
    {
        TraceId = TraceId.New(TimeProvider.System.GetUtcNow()),
        Provider = "builtin",
        Model = "builtin",
        Routing = "auto",
        Dispatch = "sync",
        Items = [.. Enumerable.Range(0, Rows).Select(number => new NewItem($"indicator-{number}", "{}"))],
        ChunkSize = 10,
        EmitDelayMs = 0,
        BodyHash = "",
    };

    private static List<SourceIndicatorRow> SourceIndicators() =>
    [
        .. Enumerable.Range(0, Rows).Select(number => new SourceIndicatorRow
        {
            Id = $"indicator-{number}",
            Name = "An indicator",
            SampleValues = "[]",
            ContentHash = "",
            CreatedAt = TimeProvider.System.GetUtcNow(),
            UpdatedAt = TimeProvider.System.GetUtcNow(),
        }),
    ];

    /// <summary>Lets the file not grow beyond so many pages, or beyond what it has.</summary>
    private sealed class LimitPages(int pages) : Write<long>
    {
        public override WriteUrgency Urgency => WriteUrgency.Interactive;

        protected override long Execute(WriteSession session) =>
            session.Statement($"PRAGMA max_page_count = {pages}").Query(row => row.GetInt64(0)).Single();
    }
}
