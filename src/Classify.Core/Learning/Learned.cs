using Classify.Core.Taxonomy;

namespace Classify.Core.Learning;

/// <summary>
/// What was learned from labelled indicators: how much words, units and the rules themselves weigh for each type and each
/// orientation, and how often such answers are right. Trained by <c>scripts/train.cs</c> and committed as text.
/// </summary>
internal sealed record Learned(LinearModel Types, LinearModel Orientations, Calibration Calibration)
{
    private static readonly Lazy<Learned> Committed = new(Load);

    /// <summary>The pairs that <see cref="Types"/> tells apart, in its order.</summary>
    public TypePair[] Pairs { get; } = Array.ConvertAll(Types.Labels, TypePair.Parse);

    /// <summary>The orientations that <see cref="Orientations"/> tells apart, in its order.</summary>
    public HeatMapOrientation[] Directions { get; } = Array.ConvertAll(Orientations.Labels, WireName.Parse<HeatMapOrientation>);

    /// <summary>What this program ships with.</summary>
    public static Learned Shipped => Committed.Value;

    private static Learned Load()
    {
        using var types = Open("types.tsv");
        using var orientations = Open("orientations.tsv");
        using var calibration = Open("calibration.tsv");
        return new Learned(LinearModel.Read(types), LinearModel.Read(orientations), Calibration.Read(calibration));
    }

    private static StreamReader Open(string file) =>
        new(typeof(Learned).Assembly.GetManifestResourceStream($"Classify.Core.Learning.Weights.{file}")
            ?? throw new InvalidOperationException($"The weights {file} are not part of the program."));
}
