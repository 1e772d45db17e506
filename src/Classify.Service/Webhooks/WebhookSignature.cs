using System.Security.Cryptography;
using System.Text;

namespace Classify.Service.Webhooks;

/// <summary>Proves to a receiver that a message is from this service, and when it was sent.</summary>
internal static class WebhookSignature
{
    /// <summary>HMAC-SHA256 of <c>timestamp.body</c> in lower-case hex.</summary>
    /// <param name="timestamp">Seconds since 1970, as sent.</param>
    public static string Of(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes(timestamp + "."));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
