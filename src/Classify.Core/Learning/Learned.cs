using System.Text;
using Classify.Core.Taxonomy;
using Classify.Core.Text;

namespace Classify.Core.Learning;

/// <summary>
/// What was learned from labelled indicators: how much words, units and the rules themselves weigh for each type and each
/// orientation, and how often such answers are right. Trained by <c>scripts/train.cs</c> and committed as text.
/// </summary>
/// <param name="Features">The names of all features that have weights.</param>
internal sealed record Learned(Vocabulary Features, LinearModel Types, LinearModel Orientations, Calibration Calibration)
{
    private static readonly Lazy<Learned> Committed = new(Load);
    private static readonly Lazy<Calibration> CommittedForModels =
        new(() => Calibration.Read(new StringReader(TextOf("model-calibration.tsv"))));

    /// <summary>The pairs that <see cref="Types"/> tells apart, in its order.</summary>
    public TypePair[] Pairs { get; } = Array.ConvertAll(Types.Labels, TypePair.Parse);

    /// <summary>The orientations that <see cref="Orientations"/> tells apart, in its order.</summary>
    public HeatMapOrientation[] Directions { get; } = Array.ConvertAll(Orientations.Labels, WireName.Parse<HeatMapOrientation>);

    /// <summary>What this program ships with.</summary>
    public static Learned Shipped => Committed.Value;

    /// <summary>The confidences of models that were fitted, by <c>MODEL/SOURCE/FIELD</c>.</summary>
    public static Calibration ShippedForModels => CommittedForModels.Value;

    /// <summary>Reads weights as <see cref="LinearModel.Read"/> does.</summary>
    /// <exception cref="FormatException">A text is not of that form.</exception>
    public static Learned Read(string types, string orientations, Calibration calibration)
    {
        var features = new Vocabulary();
        return new Learned(features, LinearModel.Read(types, features), LinearModel.Read(orientations, features), calibration);
    }

    private static Learned Load() =>
        Read(TextOf("types.tsv"), TextOf("orientations.tsv"), Calibration.Read(new StringReader(TextOf("calibration.tsv"))));

    private static string TextOf(string file)
    {
        using var stream = typeof(Learned).Assembly.GetManifestResourceStream($"Classify.Core.Learning.Weights.{file}")
            ?? throw new InvalidOperationException($"The weights {file} are not part of the program.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
