using System.Net;
using System.Text.Json.Nodes;

namespace Classify.Service.Tests.Infrastructure;

/// <summary>What every error answer must be, and must not tell.</summary>
internal static class Problem
{
    private static readonly string[] Insides =
        ["System.", "Microsoft.", "Classify.", "Exception", "   at ", "Sqlite", "/home", "/tmp", ".cs"];

    /// <summary>Problem details with this status, which are returned.</summary>
    public static JsonNode ShouldBeProblem(this Reply reply, HttpStatusCode status)
    {
        reply.Status.ShouldBe(status, reply.Body);
        reply.ContentType?.MediaType.ShouldBe("application/problem+json", reply.Body);
        foreach (var inside in Insides)
        {
            reply.Body.ShouldNotContain(inside, Case.Sensitive);
        }

        var problem = reply.Json;
        ((int)problem["status"]!).ShouldBe((int)status);
        ((string?)problem["title"]).ShouldNotBeNullOrWhiteSpace();
        ((string?)problem["trace_id"]).ShouldNotBeNullOrWhiteSpace();
        return problem;
    }

    /// <summary>A 400 that names exactly these fields.</summary>
    public static void ShouldRefuse(this Reply reply, params string[] paths) =>
        reply.Errors().Keys.Order(StringComparer.Ordinal).ShouldBe(paths.Order(StringComparer.Ordinal), reply.Body);

    /// <summary>The messages of a 400 by field.</summary>
    public static IReadOnlyDictionary<string, string[]> Errors(this Reply reply)
    {
        var errors = reply.ShouldBeProblem(HttpStatusCode.BadRequest)["errors"].ShouldNotBeNull(reply.Body).AsObject();
        return errors.ToDictionary(
            pair => pair.Key, pair => pair.Value!.AsArray().Select(message => (string)message!).ToArray());
    }
}
