using System.Text;
using Classify.Client.Settings;
using Classify.Client.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;

namespace Classify.Client.Tests.Settings;

public sealed class ClientSettingsTests
{
    [Fact]
    public void Environment_beats_dot_env_beats_default_and_empty_is_not_set()
    {
        Load([], []).ShouldBe(new ClientSettings(new Uri("http://localhost:3000"), null));
        Load([], new() { ["API_URL"] = "http://localhost:4000", ["API_KEY"] = "file" }).ApiUrl.Port.ShouldBe(4000);
        Load(new() { ["API_KEY"] = "shell" }, new() { ["API_KEY"] = "file" }).ApiKey.ShouldBe("shell");
        Load(new() { ["API_KEY"] = "" }, new() { ["API_KEY"] = "file" }).ApiKey.ShouldBe("file");
        Load(new() { ["API_KEY"] = " " }, new() { ["API_KEY"] = "" }).ApiKey.ShouldBeNull();
    }

    [Theory]
    [InlineData("API_URL", "localhost:3000/sec ret")]
    [InlineData("API_URL", "ftp://secret")]
    [InlineData("API_URL", "secret")]
    [InlineData("API_KEY", "secret\nX-Other: 1")]
    public void A_wrong_value_is_named_but_not_shown(string name, string value)
    {
        var failure = Should.Throw<SettingException>(() => Load(new() { [name] = value }, []));

        failure.Message.ShouldStartWith(name);
        failure.Message.ShouldNotContain("secret");
    }

    [Fact]
    public void The_shown_address_holds_no_password() =>
        Load(new() { ["API_URL"] = "http://user:pass@example.org:8080/base/" }, []).ShownUrl.ShouldBe("http://example.org:8080/base");

    [Fact]
    public void Dot_env_is_read_as_the_service_reads_it()
    {
        const string text = """
            # API_URL=http://no
            ; another comment

            API_URL = http://localhost:4000
            api_key=a # b
            QUOTED="x=y"
            SINGLE='kept'
            EMPTY=
            HASH=a#b
            """;
        var service = new ConfigurationBuilder().AddIniStream(new MemoryStream(Encoding.UTF8.GetBytes(text))).Build();

        var settings = DotEnv.Parse(text.Split('\n'));

        settings.ShouldBe(service.AsEnumerable().Select(setting => KeyValuePair.Create(setting.Key, setting.Value!)), ignoreOrder: true);
        settings["API_KEY"].ShouldBe("a # b");
        settings["QUOTED"].ShouldBe("x=y");
    }

    [Fact]
    public void Dot_env_lines_that_are_no_settings_are_skipped() =>
        DotEnv.Parse(["=no name", "word", "[section]", "A=first", "A=second"]).ShouldHaveSingleItem().Value.ShouldBe("second");

    [Fact]
    public void The_repository_is_the_nearest_folder_above_with_the_solution()
    {
        using var repository = new Repository();
        var deep = Directory.CreateDirectory(Path.Combine(repository.Root, "a", "b")).FullName;

        RepositoryRoot.Find(deep).ShouldBe(repository.Root);
        RepositoryRoot.Find(Path.GetTempPath(), null, deep).ShouldBe(repository.Root);
        RepositoryRoot.Find(Path.GetTempPath()).ShouldBeNull();
    }

    private static ClientSettings Load(Dictionary<string, string> environment, Dictionary<string, string> dotEnv) =>
        ClientSettings.Load(environment, dotEnv);
}
