namespace Classify.Service.Errors;

/// <summary>What is wrong with a request, by field path such as <c>indicators[3].name</c>.</summary>
public sealed class FieldErrors
{
    /// <summary>Messages kept: more than anyone reads, few enough to send.</summary>
    public const int Max = 100;

    private readonly Dictionary<string, List<string>> _messages = new(StringComparer.Ordinal);
    private int _count;

    public bool Any => _count > 0;

    /// <summary>True when further errors would be dropped.</summary>
    public bool IsFull => _count >= Max;

    public void Add(string path, string message)
    {
        if (IsFull)
        {
            return;
        }

        if (!_messages.TryGetValue(path, out var messages))
        {
            _messages.Add(path, messages = []);
        }

        messages.Add(message);
        _count++;
    }

    public Dictionary<string, string[]> ToDictionary() =>
        _messages.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
}
