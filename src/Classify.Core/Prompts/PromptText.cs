using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Classify.Core.Prompts;

/// <summary>All that is sent of a prompt.</summary>
internal sealed record PromptText(string System, string User, string SchemaName, string Schema, int MaxOutputTokens)
{
    /// <summary>Adds everything to <paramref name="hash"/>; lengths keep neighbouring parts apart.</summary>
    public void AppendTo(IncrementalHash hash)
    {
        foreach (var part in new[] { System, User, SchemaName, Schema })
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            Append(hash, bytes.Length);
            hash.AppendData(bytes);
        }

        Append(hash, MaxOutputTokens);
    }

    private static void Append(IncrementalHash hash, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
