using System.Text;

namespace Classify.Providers.Batches.OpenAI;

/// <summary>Questions as lines of a file.</summary>
internal static class OpenAIQuestion
{
    public const string Endpoint = "/v1/chat/completions";

    public static readonly QuestionForm Form = new([], "\n"u8.ToArray(), "\n"u8.ToArray(), Row);

    private static byte[] Row(string customId, byte[] body)
    {
        // A line must not end inside a question. In JSON a line break only ever stands between the parts.
        var line = Array.ConvertAll(body, value => value is (byte)'\n' or (byte)'\r' ? (byte)' ' : value);
        return [.. Encoding.UTF8.GetBytes($$"""{"custom_id":"{{customId}}","method":"POST","url":"{{Endpoint}}","body":"""), .. line, (byte)'}'];
    }
}
