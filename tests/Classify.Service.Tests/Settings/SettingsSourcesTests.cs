using Classify.Service.Settings;

namespace Classify.Service.Tests.Settings;

/// <summary>The only tests that set environment variables, so they run one after the other in this class.</summary>
public sealed class SettingsSourcesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("classify-settings-");
    private readonly List<string> _variables = [];

    public void Dispose()
    {
        _variables.ForEach(name => Environment.SetEnvironmentVariable(name, null));
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void The_file_wins_over_the_default()
    {
        WriteFile("SHUTDOWN_SECONDS=7", "# a comment", "", "API_KEY = \"from the file\"");

        Read().ShutdownSeconds.ShouldBe(7);
        Read().ApiKey.ShouldBe("from the file");
    }

    [Fact]
    public void The_environment_wins_over_the_file()
    {
        WriteFile("SHUTDOWN_SECONDS=7");
        SetVariable("SHUTDOWN_SECONDS", "8");

        Read().ShutdownSeconds.ShouldBe(8);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_variable_leaves_what_the_file_says(string empty)
    {
        WriteFile("API_KEY=from the file");
        SetVariable("API_KEY", empty);

        Read().ApiKey.ShouldBe("from the file");
    }

    [Fact]
    public void Without_a_file_the_defaults_hold() => Read().ShutdownSeconds.ShouldBe(20);

    [Fact]
    public void A_file_that_cannot_be_read_is_refused_without_showing_what_it_holds()
    {
        WriteFile("SHUTDOWN_SECONDS=7", "API_KEY hunter2");

        var message = Should.Throw<InvalidSettingsException>(() => Read()).ToString();

        message.ShouldContain(".env");
        message.ShouldNotContain("hunter2");
    }

    [Fact]
    public void A_variable_that_the_file_sets_twice_is_refused()
    {
        WriteFile("SHUTDOWN_SECONDS=7", "SHUTDOWN_SECONDS=8");

        Should.Throw<InvalidSettingsException>(() => Read()).Message.ShouldContain(".env");
    }

    private ServiceSettings Read()
    {
        var root = new RepositoryRoot(_folder.FullName);
        return SettingsReader.Read(SettingsReader.Sources(root), root);
    }

    private void WriteFile(params string[] lines) => File.WriteAllLines(Path.Combine(_folder.FullName, ".env"), lines);

    private void SetVariable(string name, string value)
    {
        _variables.Add(name);
        Environment.SetEnvironmentVariable(name, value);
    }
}
