using Classify.Evaluation.Labelled;

namespace Classify.Core.Tests.Evaluation;

public sealed class IllegalPairTests
{
    [Fact]
    public void A_type_of_another_family_is_refused_with_file_and_line()
    {
        const string line =
            """
            {"indicator":{"indicator_id":"A","name":"B"},"labels":{"family":"temporal","indicator_type":"sentiment","temporal_aggregation":"point-in-time","time_basis":"point-in-time","is_currency_denominated":false,"currency":null,"heat_map_orientation":"neutral","scale":"raw-units"}}
            """;

        var exception = Should.Throw<LabelledFileException>(() => LabelledFile.Read("labels.jsonl", new StringReader(line)));

        exception.Message.ShouldContain("labels.jsonl, line 1");
        exception.Message.ShouldContain("sentiment is no type of temporal");
    }
}
