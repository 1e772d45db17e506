namespace Classify.Data.Writing;

/// <summary>Which of two waiting writes goes first.</summary>
public enum WriteUrgency
{
    /// <summary>Somebody waits for it: accepting, cancelling, retrying, a call to a model.</summary>
    Interactive,

    /// <summary>The work of chunks.</summary>
    Bulk,
}

/// <summary>
/// Changes that belong together: all of them are committed or none. Runs on the writer's thread, within the transaction
/// of a flush that it may share with others.
/// </summary>
/// <typeparam name="T">What the caller learns once it is committed.</typeparam>
public abstract class Write<T>
{
    public abstract WriteUrgency Urgency { get; }

    /// <summary>How many items it carries towards the size of a flush.</summary>
    public virtual int Items => 1;

    /// <summary>Makes the changes.</summary>
    protected internal abstract T Execute(WriteSession session);
}
