using Classify.Client.Display;

namespace Classify.Client.Tests.Display;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("plain 100% [red]text[/] ü 漢字 😀", "plain 100% [red]text[/] ü 漢字 😀")]
    [InlineData("\u001b[31mred\u001b[0m", "red")]
    [InlineData("\u001b[2J\u001b[1;1Hgone", "gone")]
    [InlineData("\u009b31mred", "red")]
    [InlineData("a\u001b]0;title\u0007b", "ab")]
    [InlineData("a\u001b]8;;http://evil\u001b\\b\u001b]8;;\u001b\\c", "abc")]
    [InlineData("a\u001b(Bb\u001bcd", "abd")]
    [InlineData("a\u001b", "a")]
    [InlineData("one\r\ntwo\tthree\u2028four", "one  two three four")]
    [InlineData("a\0b\bc\u007fd", "abcd")]
    [InlineData("abc\u202edef\u2066ghi\u200b", "abcdefghi")]
    [InlineData(null, "")]
    public void Nothing_that_steers_a_terminal_is_left(string? text, string clean) => SafeText.Clean(text).ShouldBe(clean);

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character() =>
        SafeText.Clean("half \ud83d pair").ShouldBe("half \ufffd pair");
}
