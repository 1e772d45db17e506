using System.Text.Json;
using Classify.Data.Writing;

namespace Classify.Data.Abilities;

/// <summary>
/// Remembers what a model can do, in the place of what was known before. It is read from <c>ClassifyContext.ModelAbilities</c>.
/// </summary>
/// <param name="abilities">A JSON object.</param>
public sealed class StoreModelAbilities(string provider, string model, JsonElement abilities) : Write<int>
{
    public override WriteUrgency Urgency => WriteUrgency.Bulk;

    /// <summary>Says how many rows changed: always one.</summary>
    protected internal override int Execute(WriteSession session) =>
        session.Statement(
                """
                INSERT INTO model_abilities (provider, model, abilities, updated_at)
                VALUES (@provider, @model, @abilities, @now)
                ON CONFLICT (provider, model) DO UPDATE SET abilities = excluded.abilities, updated_at = excluded.updated_at
                """)
            .Execute(provider, model, abilities.GetRawText(), session.Now);
}
