using Classify.Core.Stages;
using Classify.Core.Taxonomy;
using Classify.Data.Tables;
using Classify.Service.Paging;
using Microsoft.EntityFrameworkCore;

namespace Classify.Service.Classifications;

/// <summary>Which classifications to list; what is null lets everything pass.</summary>
/// <param name="Text">Part of the id or the name, in any case.</param>
internal sealed record ClassificationFilter(
    Family? Family,
    IndicatorType? IndicatorType,
    ReviewStatus? ReviewStatus,
    DecidedBy? DecidedBy,
    ConfidenceSource? ConfidenceSource,
    string? SourceName,
    double? MinConfidence,
    double? MaxConfidence,
    string? Text)
{
    private const char Escape = '\\';

    /// <summary>Reads the filter; only to be used when the reader's errors have stayed empty.</summary>
    public static ClassificationFilter Read(QueryReader query) => new(
        query.OneOf<Family>("family"),
        query.OneOf<IndicatorType>("indicator_type"),
        query.OneOf<ReviewStatus>("review_status"),
        query.OneOf<DecidedBy>("decided_by"),
        query.OneOf<ConfidenceSource>("confidence_source"),
        query.Text("source_name"),
        query.Fraction("min_confidence"),
        query.Fraction("max_confidence"),
        query.Text("q"));

    public IQueryable<ClassificationRow> Apply(IQueryable<ClassificationRow> rows)
    {
        rows = Family is { } family ? rows.Where(row => row.Family == family) : rows;
        rows = IndicatorType is { } type ? rows.Where(row => row.IndicatorType == type) : rows;
        rows = ReviewStatus is { } status ? rows.Where(row => row.ReviewStatus == status) : rows;
        rows = DecidedBy is { } decidedBy ? rows.Where(row => row.DecidedBy == decidedBy) : rows;
        rows = ConfidenceSource is { } source ? rows.Where(row => row.ConfidenceSource == source) : rows;
        rows = SourceName is { } name ? rows.Where(row => row.SourceName == name) : rows;
        rows = MinConfidence is { } min ? rows.Where(row => row.OverallConfidence >= min) : rows;
        rows = MaxConfidence is { } max ? rows.Where(row => row.OverallConfidence <= max) : rows;
        if (Text is { } text)
        {
            var pattern = $"%{EscapeLike(text)}%";
            rows = rows.Where(row =>
                EF.Functions.Like(row.IndicatorId, pattern, Escape.ToString())
                || EF.Functions.Like(row.Name, pattern, Escape.ToString()));
        }

        return rows;
    }

    /// <summary>What a caller searches for is text, whatever signs it holds.</summary>
    private static string EscapeLike(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal);
}
