using Classify.Data.Storage;

namespace Classify.Data.Tests.Storage;

public sealed class DatabaseLockTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("classify-lock-");
    private readonly DatabaseFile _database;

    public DatabaseLockTests() => _database = new DatabaseFile(Path.Combine(_folder.FullName, "classify.db"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void It_is_held_once()
    {
        using var held = DatabaseLock.Acquire(_database);

        var message = Should.Throw<DatabaseInUseException>(() => DatabaseLock.Acquire(_database)).Message;

        message.ShouldContain(_database.Path);
        message.ShouldContain("CLASSIFY_DB_LOCAL_DEV");
    }

    [Fact]
    public void The_file_it_leaves_behind_blocks_nothing()
    {
        DatabaseLock.Acquire(_database).Dispose();

        File.Exists(_database.Path + ".lock").ShouldBeTrue();
        DatabaseLock.Acquire(_database).Dispose();
    }

    [Fact]
    public void Two_databases_have_two_locks()
    {
        using var one = DatabaseLock.Acquire(_database);
        using var other = DatabaseLock.Acquire(_database with { Path = _database.Path + "2" });
    }

    [Fact]
    public void A_missing_folder_is_not_taken_for_a_held_lock() =>
        Should.Throw<DirectoryNotFoundException>(
            () => DatabaseLock.Acquire(new DatabaseFile(Path.Combine(_folder.FullName, "missing", "classify.db"))));

    [Fact]
    public void A_name_too_long_for_the_lock_is_not_taken_for_a_held_lock() =>
        Should.Throw<PathTooLongException>(
            () => DatabaseLock.Acquire(new DatabaseFile(Path.Combine(_folder.FullName, new string('x', 255)))));
}
