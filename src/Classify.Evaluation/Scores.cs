namespace Classify.Evaluation;

/// <summary>How often the built-in classifier is right.</summary>
public sealed record Scores
{
    /// <summary>Lines scored.</summary>
    public required int Scored { get; init; }

    /// <summary>Lines left out because they are contested.</summary>
    public required int Contested { get; init; }

    /// <summary>Share of lines with family, type, temporal aggregation, money or not, and orientation all right, 0 to 1.</summary>
    public required double Joint { get; init; }

    /// <summary>Share of lines right by field, 0 to 1, in the order of the guide.</summary>
    public required IReadOnlyDictionary<string, double> Accuracy { get; init; }

    /// <summary>Number of lines by expected and answered family, the pairs that occur only.</summary>
    public required IReadOnlyList<Confusion> FamilyConfusion { get; init; }

    /// <summary>The wrong answers of the highest confidence, at most twenty.</summary>
    public required IReadOnlyList<Mistake> SurestMistakes { get; init; }
}

/// <summary>How often one family was taken for another.</summary>
public sealed record Confusion(string Expected, string Answered, int Count);

/// <summary>A wrong answer.</summary>
/// <param name="Line">Number of its line in the file, from 1.</param>
/// <param name="Wrong">Each field that is wrong, as <c>field: answered, not expected</c>.</param>
/// <param name="Confidence">The confidence of the answer, 0 to 1.</param>
public sealed record Mistake(int Line, string Name, string? Units, IReadOnlyList<string> Wrong, double Confidence, string Reasoning);
