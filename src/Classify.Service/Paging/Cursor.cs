using System.Buffers.Text;
using System.Text;

namespace Classify.Service.Paging;

/// <summary>The key of the last row of a page, in a form for URLs.</summary>
internal static class Cursor
{
    private const string Version = "1:";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Write(string key) => Base64Url.EncodeToString(Strict.GetBytes(Version + key));

    /// <summary>False where the text was not written by <see cref="Write"/>.</summary>
    public static bool TryRead(string text, out string key)
    {
        key = "";
        try
        {
            var decoded = Strict.GetString(Base64Url.DecodeFromChars(text));
            if (!decoded.StartsWith(Version, StringComparison.Ordinal))
            {
                return false;
            }

            key = decoded[Version.Length..];
            return true;
        }
        catch (Exception exception) when (exception is FormatException or DecoderFallbackException)
        {
            return false;
        }
    }
}
