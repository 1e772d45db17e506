namespace Classify.Core.Workflow;

/// <summary>What came of reading an answer: a usable one, or what is wrong with it.</summary>
/// <param name="Complaint">Readable sentences for the corrective retry; null when the answer is usable.</param>
internal readonly record struct Reading<T>(T? Value, string? Complaint)
    where T : class
{
    public static Reading<T> Usable(T value) => new(value, null);

    public static Reading<T> Unusable(string complaint) => new(null, complaint);
}
