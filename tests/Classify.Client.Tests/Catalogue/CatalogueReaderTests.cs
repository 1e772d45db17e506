using Classify.Client.Catalogue;
using Classify.Client.Tests.Infrastructure;

namespace Classify.Client.Tests.Catalogue;

public sealed class CatalogueReaderTests : IDisposable
{
    private readonly Repository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task Every_line_is_an_indicator_passed_on_as_it_stands()
    {
        const string line = """{"indicator_id": " GDP ", "name":"GDP \u0041", "extra": {"kept":[1.50, 1e400]}}""";
        _repository.WriteCatalogue(["\uFEFF" + line, "", "   ", Repository.Indicator("CPI", "Prices")]);

        var indicators = await CatalogueReader.ReadAsync(_repository.CataloguePath, default);

        indicators.Select(indicator => indicator.Id).ShouldBe(["GDP", "CPI"]);
        indicators[0].Name.ShouldBe("GDP A");
        indicators[0].Json.ShouldBe(line);
    }

    [Theory]
    [InlineData("{\"indicator_id\": \"B\", \"name\": ", "no JSON")]
    [InlineData("[1]", "expected a JSON object")]
    [InlineData("{\"name\": \"B\"}", "\"indicator_id\"")]
    [InlineData("{\"indicator_id\": 7, \"name\": \"B\"}", "\"indicator_id\"")]
    [InlineData("{\"indicator_id\": \"B\", \"name\": \" \"}", "\"name\"")]
    [InlineData("{\"indicator_id\": \"B\", \"name\": \"\\ud800\"}", "surrogate")]
    [InlineData("{\"indicator_id\": \"A\", \"name\": \"again\"}", "already used in line 1")]
    public async Task A_bad_line_is_named_by_its_number(string line, string problem)
    {
        _repository.WriteCatalogue([Repository.Indicator("A", "First"), "", line]);

        var failure = await Should.ThrowAsync<CatalogueException>(() => CatalogueReader.ReadAsync(_repository.CataloguePath, default));

        failure.Message.ShouldContain("indicators.jsonl, line 3: ");
        failure.Message.ShouldContain(problem);
    }

    [Fact]
    public async Task An_empty_or_missing_file_is_a_clear_error()
    {
        _repository.WriteCatalogue([]);
        (await Should.ThrowAsync<CatalogueException>(() => CatalogueReader.ReadAsync(_repository.CataloguePath, default)))
            .Message.ShouldContain("holds no indicator");

        (await Should.ThrowAsync<CatalogueException>(() => CatalogueReader.ReadAsync(_repository.CataloguePath + "x", default)))
            .Message.ShouldContain("cannot be read");
    }
}
