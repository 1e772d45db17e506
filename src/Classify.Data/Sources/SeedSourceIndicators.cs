using Classify.Data.Tables;
using Classify.Data.Writing;

namespace Classify.Data.Sources;

/// <summary>Fills <c>source_indicators</c> while it is empty.</summary>
public sealed class SeedSourceIndicators(IReadOnlyList<SourceIndicatorRow> indicators) : Write<int>
{
    public override WriteUrgency Urgency => WriteUrgency.Bulk;

    /// <summary>Says how many were stored.</summary>
    protected internal override int Execute(WriteSession session)
    {
        using var context = session.CreateContext();
        if (context.SourceIndicators.Any())
        {
            return 0;
        }

        context.SourceIndicators.AddRange(indicators);
        return context.SaveChanges();
    }
}
