using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Classify.Durability.Tests.Processes;

namespace Classify.Durability.Tests.Starts;

public sealed class RefusedStartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var occupant = new TcpListener(IPAddress.Loopback, 0);
        occupant.Start();
        var port = ((IPEndPoint)occupant.LocalEndpoint).Port;

        var errors = await Refusal.OfAsync(new ServiceVariables(_folder.DatabasePath) { Port = port });

        errors.ShouldContain(port.ToString(CultureInfo.InvariantCulture));
        errors.ShouldContain("already in use");
    }

    [Theory]
    [InlineData("PORT", "70000", "a whole number from 0 to 65535")]
    [InlineData("INTERNAL_EMIT_BATCH", "many", "a whole number from 1 to")]
    [InlineData("SHUTDOWN_SECONDS", "-1", "a whole number from 0 to")]
    [InlineData("ROUTE_MIN_CONFIDENCE", "1.5", "a number from 0 to 1")]
    [InlineData("ALLOW_ANONYMOUS", "perhaps", "true or false")]
    [InlineData("DEFAULT_PROVIDER", "oracle", "one of: builtin")]
    public async Task A_wrong_setting_is_named_with_its_value_and_what_is_allowed(string name, string value, string allowed)
    {
        var errors = await Refusal.OfAsync(With(name, value));

        errors.ShouldContain(name);
        errors.ShouldContain($"'{value}'");
        errors.ShouldContain(allowed);
    }

    [Fact]
    public async Task The_value_of_a_wrong_secret_setting_is_not_shown()
    {
        var errors = await Refusal.OfAsync(With("POSTGRES_URL", "postgres://user:hidden@localhost/classify"));

        errors.ShouldContain("POSTGRES_URL");
        errors.ShouldNotContain("hidden");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named_and_left_alone()
    {
        const string Letter = "This is a letter, and it is not to be overwritten. It is longer than the header of a database is.";
        var path = Path.Combine(_folder.Path, "letter.txt");
        await File.WriteAllTextAsync(path, Letter);

        var errors = await Refusal.OfAsync(new ServiceVariables(path));

        errors.ShouldContain(path);
        (await File.ReadAllTextAsync(path)).ShouldBe(Letter);
    }

    public void Dispose() => _folder.Dispose();

    private ServiceVariables With(string name, string value) =>
        new(_folder.DatabasePath) { Overrides = new Dictionary<string, string> { [name] = value } };
}
