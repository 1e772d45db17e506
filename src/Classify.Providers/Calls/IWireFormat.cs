using System.Text.Encodings.Web;
using System.Text.Json;
using Classify.Providers.Abilities;

namespace Classify.Providers.Calls;

/// <summary>How one provider writes a request and an answer, and how it is sent.</summary>
internal interface IWireFormat
{
    string Provider { get; }

    /// <summary>The body for <paramref name="request"/>, without what the model refuses. Pure.</summary>
    WireBody Write(ModelRequest request, ModelAbilities abilities);

    /// <summary>Sends a body once.</summary>
    Task<HttpAnswer> SendAsync(WireBody body, CancellationToken cancellationToken);

    /// <summary>What a successful answer says. Pure.</summary>
    /// <param name="body">JSON in UTF-8; never made one text, as answers with log probabilities are large.</param>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="FormatException">It lacks what every answer has.</exception>
    ModelReply Read(ModelRequest request, ReadOnlyMemory<byte> body);
}

/// <summary>A request as sent.</summary>
/// <param name="Json">The whole body.</param>
/// <param name="Dispensable">The parts of it, of <see cref="RequestPart"/>, that it can do without if the model refuses them.</param>
internal sealed record WireBody(string Model, byte[] Json, IReadOnlyList<string> Dispensable)
{
    /// <summary>Writes non-ASCII text as it is: it is half the bytes, and models read it better than escapes.</summary>
    public static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
