using Classify.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Classify.Data.Writing;

/// <summary>
/// The one writer of a SQLite database: a thread that takes whatever waits, up to <see cref="MaxItemsPerFlush"/> items and
/// interactive writes first, into one transaction. Nobody waits for a timer, and under load many writes share one commit.
/// </summary>
public sealed partial class SqliteWriter : IWriter, IDisposable
{
    /// <summary>Items in one transaction.</summary>
    public const int MaxItemsPerFlush = 500;

    private const string Pragmas =
        """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA busy_timeout = 5000;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -8192;
        PRAGMA journal_size_limit = 67108864;
        """;

    private readonly WriteQueue _queue = new();
    private readonly SqliteConnection _connection;
    private readonly WriteSession _session;
    private readonly TimeProvider _time;
    private readonly ILogger<SqliteWriter> _logger;
    private readonly Thread _thread;

    /// <summary>Opens the database, which must have been migrated, and starts writing.</summary>
    public SqliteWriter(DatabaseFile database, TimeProvider time, ILogger<SqliteWriter> logger)
    {
        _time = time;
        _logger = logger;
        _connection = new SqliteConnection(database.WriterConnectionString);
        _connection.Open();
        Configure(_connection);
        _session = new WriteSession(_connection);
        _thread = new Thread(Run) { IsBackground = true, Name = "database writer" };
        _thread.Start();
    }

    /// <summary>Sets what every writing connection of this database uses: write-ahead log, and commits that survive a power cut.</summary>
    public static void Configure(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public Task<WriteOutcome<T>> WriteAsync<T>(Write<T> write, CancellationToken cancellationToken)
    {
        var queued = new QueuedWrite<T>(write, cancellationToken);
        if (!_queue.TryAdd(queued))
        {
            queued.Unavailable("The service is stopping.");
        }

        return queued.Completion;
    }

    /// <summary>Writes what is queued, then stops.</summary>
    public void Dispose()
    {
        _queue.Complete();
        _thread.Join();
        _session.Dispose();
        _connection.Dispose();
    }

    private void Run()
    {
        var flush = new List<IQueuedWrite>();
        while (_queue.Take(flush, MaxItemsPerFlush))
        {
            Flush(flush);
            flush.Clear();
        }
    }

    private void Flush(List<IQueuedWrite> flush)
    {
        try
        {
            _session.Begin(_time.GetUtcNow());
            foreach (var write in flush)
            {
                if (_session.Attempt(() => write.Execute(_session)) is { } exception)
                {
                    write.Fault(exception);
                }
            }

            _session.Commit();
        }
        catch (Exception exception)
        {
            Abandon(exception);
            flush.ForEach(write => write.Unavailable(exception.Message));
            return;
        }

        flush.ForEach(write => write.Committed());
    }

    private void Abandon(Exception exception)
    {
        if (exception.IsStorageFailure())
        {
            Log.StorageFailed(_logger, exception.Message);
        }
        else
        {
            Log.FlushFailed(_logger, exception);
        }

        try
        {
            _session.Abandon();
        }
        catch (SqliteException rollback)
        {
            Log.RollbackFailed(_logger, rollback);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The database cannot be written, nothing of this flush was stored: {Failure}")]
        public static partial void StorageFailed(ILogger logger, string failure);

        [LoggerMessage(LogLevel.Error, "Writing to the database failed; nothing of this flush was stored.")]
        public static partial void FlushFailed(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Warning, "Rolling back a failed flush failed too.")]
        public static partial void RollbackFailed(ILogger logger, Exception exception);
    }
}
