using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Classify.Service.Paging;

/// <summary>The query parameters of a list, for the description of the API: <see cref="QueryReader"/> reads them unseen by the framework.</summary>
internal sealed record ListParameters(IReadOnlyList<string> Names);

internal static class ListParametersExtensions
{
    /// <summary>Describes the filters of a list, and <c>cursor</c> and <c>limit</c>, which every list has.</summary>
    public static RouteHandlerBuilder WithListParameters(this RouteHandlerBuilder route, params string[] filters) =>
        route.WithMetadata(new ListParameters([.. filters, "cursor", "limit"]));
}

/// <summary>Puts <see cref="ListParameters"/> into the description.</summary>
internal sealed class ListParametersFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var names = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<ListParameters>().SelectMany(list => list.Names);
        foreach (var name in names)
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Query,
                Schema = new OpenApiSchema { Type = name == "limit" ? JsonSchemaType.Integer : JsonSchemaType.String },
            });
        }
    }
}
