using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Classify.Service.Tests.Infrastructure;

/// <summary>An answer of the service, read to its end.</summary>
internal sealed record Reply(HttpStatusCode Status, HttpResponseHeaders Headers, MediaTypeHeaderValue? ContentType, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body).ShouldNotBeNull();

    public static async Task<Reply> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            return new Reply(
                response.StatusCode, response.Headers, response.Content.Headers.ContentType, await response.Content.ReadAsStringAsync());
        }
    }

    /// <summary>The JSON body of an answer with this status.</summary>
    public JsonNode ShouldBe(HttpStatusCode status)
    {
        Status.ShouldBe(status, Body);
        return Json;
    }
}
