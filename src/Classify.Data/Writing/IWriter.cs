namespace Classify.Data.Writing;

/// <summary>The one way to change the database.</summary>
public interface IWriter
{
    /// <summary>
    /// Makes the changes and returns once they are on disk. A cancelled caller may or may not have been in time: the
    /// tables tell. An exception of the write itself is thrown to its caller, its changes undone.
    /// </summary>
    Task<WriteOutcome<T>> WriteAsync<T>(Write<T> write, CancellationToken cancellationToken);
}
