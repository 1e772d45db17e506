namespace Classify.Durability.Tests.Api;

/// <summary>What a client submits, under one name however often it has to.</summary>
internal sealed class Submission(string key, string body)
{
    public string Key => key;

    public string Body => body;

    /// <summary>The batch that a 202 named; null as long as no answer came.</summary>
    public string? TraceId { get; private set; }

    /// <summary>Remembers an answer. The same key must always name the same batch.</summary>
    public void AnsweredWith(string traceId)
    {
        TraceId?.ShouldBe(traceId, $"the key {key} was answered with two batches");
        TraceId = traceId;
    }
}
