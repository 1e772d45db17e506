using Classify.Core.Taxonomy;

namespace Classify.Core.Stages;

/// <summary>Says readably which types go with a family.</summary>
internal static class LegalPairs
{
    public static string Complaint(Family family) =>
        $"indicator_type must be a type of family {WireName.Of(family)}: "
        + string.Join(", ", FamilyTypes.Of(family).Select(WireName.Of)) + ".";
}
