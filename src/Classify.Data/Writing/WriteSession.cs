using Classify.Data.Conventions;
using Classify.Data.Tables;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Classify.Data.Writing;

/// <summary>What a <see cref="Write{T}"/> works with: prepared statements and EF Core on the writer's connection and transaction.</summary>
public sealed class WriteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, Statement> _statements = [];
    private SqliteTransaction? _transaction;

    internal WriteSession(SqliteConnection connection) => _connection = connection;

    /// <summary>The instant of the flush, in the form of <see cref="Timestamp"/>.</summary>
    public string Now { get; private set; } = "";

    /// <summary>The statement with this text, prepared once.</summary>
    public Statement Statement(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = new Statement(_connection, sql);
            statement.Enlist(_transaction);
            _statements.Add(sql, statement);
        }

        return statement;
    }

    /// <summary>A context in the current transaction, for writes that are not hot.</summary>
    public ClassifyContext CreateContext()
    {
        var context = new ClassifyContext(new DbContextOptionsBuilder<ClassifyContext>().UseSqlite(_connection).Options);
        context.Database.UseTransaction(_transaction);
        return context;
    }

    /// <summary>Runs <paramref name="work"/>; when it throws, its changes alone are undone.</summary>
    /// <returns>What it threw, or null. Failures of storage are thrown on: nothing can be undone alone then.</returns>
    public Exception? Attempt(Action work)
    {
        Statement("SAVEPOINT attempt").Execute();
        try
        {
            work();
            Statement("RELEASE attempt").Execute();
            return null;
        }
        catch (Exception exception) when (!Storage.StorageFailures.IsStorageFailure(exception))
        {
            Statement("ROLLBACK TO attempt").Execute();
            Statement("RELEASE attempt").Execute();
            return exception;
        }
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }
    }

    internal void Begin(DateTimeOffset now)
    {
        Now = Timestamp.Text(now);
        _transaction = _connection.BeginTransaction(deferred: false);
        Enlist();
    }

    internal void Commit()
    {
        _transaction!.Commit();
        End();
    }

    /// <summary>Gives up the transaction, where SQLite has not already done so itself.</summary>
    internal void Abandon() => End();

    private void End()
    {
        _transaction?.Dispose();
        _transaction = null;
        Enlist();
    }

    private void Enlist()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Enlist(_transaction);
        }
    }
}
