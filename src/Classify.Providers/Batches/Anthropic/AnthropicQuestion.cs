using System.Text;

namespace Classify.Providers.Batches.Anthropic;

/// <summary>Questions as the elements of one JSON body.</summary>
internal static class AnthropicQuestion
{
    public static readonly QuestionForm Form = new("""{"requests":["""u8.ToArray(), ","u8.ToArray(), "]}"u8.ToArray(), Row);

    private static byte[] Row(string customId, byte[] body) =>
        [.. Encoding.UTF8.GetBytes($$"""{"custom_id":"{{customId}}","params":"""), .. body, (byte)'}'];
}
