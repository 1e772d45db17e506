using System.Globalization;

namespace Classify.Evaluation.Display;

/// <summary>Words figures for people, the same in every culture.</summary>
public static class Figures
{
    /// <summary>A share of 0 to 1 as a percentage; a dash where there is none.</summary>
    public static string Percent(double? share) => share is { } given ? (given * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %" : "-";

    /// <summary>A difference in percentage points, with its sign; a dash where there is none.</summary>
    public static string Points(double? points) => points is { } given ? given.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) : "-";

    /// <summary>An error or a score, three digits.</summary>
    public static string Error(double error) => error.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>A confidence or threshold, at most four digits.</summary>
    public static string Confidence(double confidence) => confidence.ToString("0.00##", CultureInfo.InvariantCulture);

    /// <summary>A number of things.</summary>
    public static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>The name of a group; lines without a source form one without a name.</summary>
    public static string Group(string name) => name.Length == 0 ? "(none)" : name;
}
