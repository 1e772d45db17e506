using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Classify.Data.Conventions;

/// <summary>Column names are the snake_case of property names, as in the HTTP contract.</summary>
internal static class SnakeCase
{
    public static void NameColumns(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        }
    }
}
