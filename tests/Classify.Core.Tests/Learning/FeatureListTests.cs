using Classify.Core.Judgements;
using Classify.Core.Learning;
using Classify.Core.Rules;
using Classify.Core.Tests.Rules;
using Classify.Core.Text;

namespace Classify.Core.Tests.Learning;

public sealed class FeatureListTests
{
    [Theory]
    [InlineData("Unemployment rate, women, women aged 25 and over", "%")]
    [InlineData("GDP growth (annual %)", null)]
    [InlineData("Crédit au secteur privé", "Millions d'euros")]
    [InlineData("Quoxon frobulators: deliveries of (new) frobulators", "1,000 frobulators a day")]
    [InlineData("Exports of goods and services", "% of GDP")]
    [InlineData("", "")]
    public void Classifying_sees_of_the_features_to_learn_from_those_that_have_weights(string name, string? units)
    {
        var indicator = Classified.Described(name, units);
        var judgement = Judgement.Of(indicator);
        var (_, every, verdict) = Judgement.ByRules(indicator, FeatureList.Every());

        var known = RuleFeatures.OfType(judgement.Features, judgement.Verdict).Names();
        var learnable = RuleFeatures.OfType(every, verdict).Names();

        known.ShouldNotBeEmpty();
        known.ShouldBe(learnable.Where(feature => Learned.Shipped.Features.Find(feature) != Vocabulary.Unknown));
        learnable.ShouldBeUnique();
    }

    [Fact]
    public void Features_for_the_orientation_add_to_those_of_the_words()
    {
        var judgement = Judgement.Of(Classified.Described("Unemployment rate", "%"));
        var outlook = Outlook.Of(judgement.Types.Chosen.Family, judgement.Types.Chosen.Type, judgement.Reading);

        var features = RuleFeatures.OfOrientation(judgement.Features, judgement.Types.Chosen, outlook).Names();

        features.Take(judgement.Features.Count).ShouldBe(judgement.Features.Names());
        features.ShouldContain($"type {judgement.Types.Chosen}");
    }
}
