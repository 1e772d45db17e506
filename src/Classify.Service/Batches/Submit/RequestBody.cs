using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Classify.Service.Errors;
using Microsoft.Net.Http.Headers;

namespace Classify.Service.Batches.Submit;

/// <summary>Reads a request body into JSON, and says in the API's own words what is wrong with it.</summary>
internal static class RequestBody
{
    /// <summary>Bytes a body may have.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    private const int MaxDepth = 32;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> UnicodeEscape => "\\u"u8;

    /// <summary>The bytes, or the answer that refuses them.</summary>
    public static async Task<(byte[]? Bytes, IResult? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!IsJson(request))
        {
            return (null, Problems.UnsupportedMediaType("Send application/json, encoded in UTF-8."));
        }

        try
        {
            using var body = new MemoryStream((int)Math.Clamp(request.ContentLength ?? 0, 0, MaxBytes));
            await request.Body.CopyToAsync(body, cancellationToken);
            return (body.ToArray(), null);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, Problems.TooLarge($"At most {MaxBytes} bytes are allowed."));
        }
    }

    /// <summary>The JSON document, or the answer that refuses it. The caller disposes the document.</summary>
    public static (JsonDocument? Document, IResult? Refusal) Parse(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return (null, Problems.Invalid("body", "The body is empty; a JSON object is expected."));
        }

        if (!Utf8.IsValid(bytes))
        {
            return (null, Problems.Invalid("body", "The body is not valid UTF-8."));
        }

        var json = bytes.AsMemory(bytes.AsSpan().StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0);
        try
        {
            var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
            if (AllNamesAreText(json.Span))
            {
                return (document, null);
            }

            document.Dispose();
            return (null, Problems.Invalid("body", "A property name holds half of a surrogate pair."));
        }
        catch (JsonException exception)
        {
            var where = $"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}";
            return (null, Problems.Invalid("body", $"The body is not valid JSON of at most {MaxDepth} levels ({where})."));
        }
    }

    /// <summary>False where an escape in a property name stands for half a character: reading by name would throw.</summary>
    private static bool AllNamesAreText(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf(UnicodeEscape) < 0)
        {
            return true;
        }

        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    reader.GetString();
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
