using Classify.Client.Settings;
using Classify.Client.Tests.Infrastructure;

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
    public void Dot_env_lines_are_read_as_people_write_them()
    {
        var settings = DotEnv.Parse([
            "# API_URL=http://no", "", "API_URL = http://localhost:4000 # here", "export API_KEY='a # b'", "QUOTED=\"x=y\"  # z",
            "EMPTY=", "COMMENT=#none", "HASH=a#b", "=novalue", "word", "API_KEY2=first", "API_KEY2=second"]);

        settings.ShouldBe(
            new Dictionary<string, string>
            {
                ["API_URL"] = "http://localhost:4000", ["API_KEY"] = "a # b", ["QUOTED"] = "x=y", ["EMPTY"] = "", ["COMMENT"] = "",
                ["HASH"] = "a#b", ["API_KEY2"] = "second",
            },
            ignoreOrder: true);
    }

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
