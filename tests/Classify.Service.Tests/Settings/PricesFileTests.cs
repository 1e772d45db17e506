using Classify.Providers.Prices;
using Classify.Service.Settings;
using Microsoft.Extensions.Configuration;

namespace Classify.Service.Tests.Settings;

public sealed class PricesFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("classify-prices-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_relative_path_starts_at_the_repository_root()
    {
        Write("own/prices.json", """{ "models": { "mine": { "provider": "openai", "input": 1, "output": 2 } } }""");

        var path = Read("own/prices.json").PricesFile;

        path.ShouldBe(Path.Combine(_folder.FullName, "own", "prices.json"));
        PriceFile.Read(path).PriceOf("openai", "mine").ShouldNotBeNull().Output.ShouldBe(2);
    }

    [Theory]
    [InlineData(null, "cannot be read")]
    [InlineData("{", "no JSON")]
    [InlineData("[]", "must be a JSON object")]
    [InlineData("""{ "models": { "mine": { "provider": "openai", "input": -1, "output": 2 } } }""", "models.mine.input must be a number of 0 or more")]
    [InlineData("""{ "prices": {} }""", "prices is not known")]
    public void A_missing_or_wrong_file_is_refused_with_what_is_wrong_in_it(string? content, string wrong)
    {
        if (content is not null)
        {
            Write("own.json", content);
        }

        var message = Should.Throw<InvalidSettingsException>(() => Read("own.json")).Message;

        message.ShouldContain("PRICES_FILE is 'own.json'; allowed is a file of prices of the form of data/prices.json");
        message.ShouldContain(Path.Combine(_folder.FullName, "own.json"));
        message.ShouldContain(wrong);
    }

    private void Write(string path, string content)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, content);
    }

    private ServiceSettings Read(string path) => SettingsReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("PRICES_FILE", (string?)path)]).Build(),
        new RepositoryRoot(_folder.FullName));
}
