using System.Text.RegularExpressions;

namespace Classify.Providers.Batches;

/// <summary>How a provider wants the questions of a job written.</summary>
/// <param name="Row">One question, of its custom id and its body.</param>
internal sealed partial record QuestionForm(byte[] Start, byte[] Between, byte[] End, Func<string, byte[], byte[]> Row)
{
    /// <exception cref="ArgumentException">A provider would not take the custom id.</exception>
    public byte[] Write(string customId, byte[] body) =>
        CustomId().IsMatch(customId) ? Row(customId, body) : throw new ArgumentException($"\"{customId}\" is no custom id.", nameof(customId));

    [GeneratedRegex(@"\A[a-zA-Z0-9_-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CustomId();
}
