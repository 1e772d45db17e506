using Classify.Core.Learning;
using Classify.Core.Text;

namespace Classify.Core.Tests.Learning;

public sealed class LinearModelTests
{
    private const string Weights = "# A comment.\nlow\thigh\nword rain\t0 0.5\t1 -0.25\nword sun\t1 2\n";

    [Fact]
    public void The_weights_of_the_features_at_hand_are_added()
    {
        var names = new Vocabulary();
        var model = LinearModel.Read(Weights, names);
        var features = FeatureList.Known(names);
        features.Add("word ", "rain");
        features.Add("word ", "sun");
        features.Add("word ", "snow");

        var probabilities = model.Probabilities(features);

        model.Labels.ShouldBe(["low", "high"]);
        features.Count.ShouldBe(2);
        (probabilities[1] / probabilities[0]).ShouldBe(Math.Exp(1.75 - 0.5), 1e-9);
    }

    [Fact]
    public void Features_that_only_another_model_knows_do_not_count()
    {
        var names = new Vocabulary();
        var model = LinearModel.Read(Weights, names);
        LinearModel.Read("up\tdown\nword snow\t0 1\n", names);
        var features = FeatureList.Known(names);
        features.Add("word ", "snow");

        model.Probabilities(features).ShouldBe([0.5, 0.5]);
        model.Evidence(features, 1, 0).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("low\thigh\nword sun\t2 1\n")]
    [InlineData("low\thigh\nword sun\tx 1\n")]
    [InlineData("low\thigh\nword sun\t1\n")]
    public void A_text_that_is_no_table_of_weights_is_refused(string text) =>
        Should.Throw<FormatException>(() => LinearModel.Read(text, new Vocabulary()));
}
