using Classify.Data.Writing;

namespace Classify.Data.Tests.Infrastructure;

/// <summary>A write that does what a test says.</summary>
internal sealed class TestWrite<T>(Func<WriteSession, T> execute, WriteUrgency urgency = WriteUrgency.Bulk, int items = 1) : Write<T>
{
    public override WriteUrgency Urgency => urgency;

    public override int Items => items;

    protected override T Execute(WriteSession session) => execute(session);
}
